import { expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { mentionsInText } from '../../src/match/mentions.ts';

const role = loadRole();
const idsIn = (text: string): string[] => mentionsInText(text, role).map(({ id }) => id);

it.each([
  ['Authentication of antique violins', 'authentication'],
  ['Blue-green algae counts in lakes', 'blue-green-deployment'],
  ['Validated the API (active pharmaceutical ingredient) of two generics', 'api-development'],
  ['Wrote subjective, objective, assessment and plan (SOAP) notes', 'soap'],
])('%s claims nothing of the field', (text, id) => {
  expect(idsIn(text)).not.toContain(id);
});

it.each([
  ['Authentication of guests and staff by one-time codes in a Go service', 'authentication'],
  ['System architecture for a hospital', 'system-architecture'],
  ['DevOps culture', 'devops'],
  ['Designed the API (application programming interface) of the shop', 'api-development'],
  ['Wrote a C++ pricing library', 'c-plus-plus'],
])('%s claims it', (text, id) => {
  expect(idsIn(text)).toContain(id);
});

it('takes a text that names many tools for one of software, whatever a sentence of it tells', () => {
  const tools = 'Skills: Python, Django, PostgreSQL, Kubernetes, Terraform, Kafka\n';
  expect(idsIn('Authentication of antique violins')).not.toContain('authentication');
  expect(idsIn(`${tools}Authentication of antique violins`)).toContain('authentication');
});
