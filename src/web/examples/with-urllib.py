import json
import urllib.request

# the standard library alone: the text of a resume as JSON
with open("resume.txt", encoding="utf-8") as resume:
    body = json.dumps({"text": resume.read()}).encode()
request = urllib.request.Request(
    "http://localhost:3000/v1/analyses",
    data=body,
    headers={"Content-Type": "application/json", "Accept": "application/json"},
)
with urllib.request.urlopen(request) as answer:
    report = json.load(answer)["report"]
print(report["overall"])
