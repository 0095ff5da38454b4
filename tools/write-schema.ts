import { writeFileSync } from 'node:fs';
import { reportJsonSchema } from '../src/score/json-schema.ts';

const target = new URL('../src/score/analysis-report.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
