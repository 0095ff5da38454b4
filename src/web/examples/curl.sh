curl -sS -H 'Accept: application/json' -F resume=@resume.pdf -F role=backend-developer \
  http://localhost:3000/v1/analyses
