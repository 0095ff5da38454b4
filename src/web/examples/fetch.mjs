import { readFile } from 'node:fs/promises';

const form = new FormData();
form.set('resume', new Blob([await readFile('resume.pdf')]), 'resume.pdf');
const answer = await fetch('http://localhost:3000/v1/analyses', {
  method: 'POST',
  headers: { Accept: 'application/json' },
  body: form,
});
const { report, links } = await answer.json();
console.log(report.overall, links.html);
