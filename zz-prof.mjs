import { readdirSync, readFileSync } from 'node:fs';
const d='/tmp/h-lead/dist/';
const { readText } = await import(d+'extract/extract.js');
const { analyzeDocument } = await import(d+'pipeline.js');
const root='/tmp/h-lead/fixtures/resumes/text/';
const texts = readdirSync(root).map(p=>readFileSync(root+p+'/resume.txt','utf8'));
const N=+process.argv[2]||40;
const t=[];
for(let i=0;i<N;i++){const s=performance.now();for(const x of texts)analyzeDocument(readText(x),{asOf:'2026-01'});t.push((performance.now()-s)/texts.length);}
console.log(t.map(x=>x.toFixed(1)).join(' '));
