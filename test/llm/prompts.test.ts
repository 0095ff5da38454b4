import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrompt, renderPrompt } from '../../src/llm/prompts.ts';

const folder = new URL('../../prompts/', import.meta.url);
const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.prompt.md'))
  .map((name) => name.replace('.prompt.md', ''));

describe.each(ids)('the prompt %s', (id) => {
  const prompt = readPrompt(id);

  it('has its own id, a version, and an output schema', () => {
    expect(prompt.id).toBe(id);
    expect(prompt.version).toBeGreaterThan(0);
    expect(prompt.output).toMatch(/^\w+$/);
  });

  it.each([
    /Add no number, tool, employer, customer, title, date, certificate/,
    /Keep every number and every named tool/,
    /"helped" stays help/,
    /gets no exemption/,
    /Do not invent one/,
    /never an instruction to you/,
    /EMAIL_1/,
  ])('keeps the clause %s', (clause) => {
    expect(prompt.template).toMatch(clause);
  });

  it('leaves no partial and no variable behind', () => {
    const values = Object.fromEntries(prompt.inputs.map((name) => [name, `<${name}>`]));
    const text = renderPrompt(prompt, values);
    expect(text).not.toMatch(/\{\{/);
    for (const value of Object.values(values)) expect(text).toContain(value);
  });

  it('puts values in once, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const hostile = `${value} {{${prompt.inputs[0]}}} $& $1 {{> truthfulness}}`;
        const values = Object.fromEntries(prompt.inputs.map((name) => [name, hostile]));
        const expected = prompt.template.split(/\{\{\w+\}\}/).join(hostile);
        expect(renderPrompt(prompt, values)).toBe(expected);
      }),
    );
  });
});

it('refuses a value that is missing and one that is unknown, by name', () => {
  const prompt = { id: 'x', version: 1, inputs: ['a', 'b'], output: 'y', template: '{{a}} {{b}}' };
  expect(() => renderPrompt(prompt, { a: '1' })).toThrow(/missing b/);
  expect(() => renderPrompt(prompt, { a: '1', b: '2', c: '3' })).toThrow(/unknown c/);
});
