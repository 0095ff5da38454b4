import { expect, it } from 'vitest';
import { gerundOf, pastOf } from '../../src/wording/conjugate.ts';

it.each([
  ['build', 'built'],
  ['set up', 'set up'],
  ['roll out', 'rolled out'],
  ['plan', 'planned'],
  ['ship', 'shipped'],
  ['fix', 'fixed'],
  ['deploy', 'deployed'],
  ['debug', 'debugged'],
  ['model', 'modeled'],
  ['clarify', 'clarified'],
  ['write', 'wrote'],
  ['load-test', 'load-tested'],
  ['maintain', 'maintained'],
  ['audit', 'audited'],
  ['review', 'reviewed'],
])('the past of %s is %s', (base, past) => {
  expect(pastOf(base)).toBe(past);
});

it.each([
  ['build', 'building'],
  ['migrate', 'migrating'],
  ['oversee', 'overseeing'],
  ['set up', 'setting up'],
  ['plan', 'planning'],
  ['tie', 'tying'],
  ['be', 'being'],
])('the gerund of %s is %s', (base, gerund) => {
  expect(gerundOf(base)).toBe(gerund);
});
