import requests

with open("resume.pdf", "rb") as resume:
    answer = requests.post(
        "http://localhost:3000/v1/analyses",
        headers={"Accept": "application/json"},
        files={"resume": resume},
    )
answer.raise_for_status()
print(answer.json()["report"]["overall"], answer.json()["links"]["html"])
