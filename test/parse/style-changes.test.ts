import { expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';

/** The one position of a page as "title @ company", with the header as HTML. */
async function positionOf(header: string): Promise<string> {
  const html = `<html><body><h1>Jo Doe</h1><p>jo.doe@example.com</p><h2>Experience</h2><p>${header}</p><p>2019 - 2021</p>
    <ul><li>Wrote the tariff service in Go.</li><li>Cut the night run by two hours.</li></ul></body></html>`;
  const [position] = parse(await extract({ bytes: new TextEncoder().encode(html) })).work;
  return `${position?.title?.value} @ ${position?.company?.value}`;
}

it.each([
  ['<b>SENIOR ENGINEER</b> Halden Health', 'SENIOR ENGINEER @ Halden Health'],
  ['<b>Halden Health</b> Data Engineer II', 'Data Engineer II @ Halden Health'],
  ['<b>Engineer</b>, Halden Health', 'Engineer @ Halden Health'],
  ['<b>Engineer</b> Halden Health, Orsa, Sweden', 'Engineer @ Halden Health'],
])('a change of style parts title and employer: %s', async (header, expected) => {
  expect(await positionOf(header)).toBe(expected);
});

it.each([
  ['<b>Senior</b> Engineer, Halden Health', 'Senior Engineer @ Halden Health'],
  ['Engineer at <b>Halden Health</b>', 'Engineer @ Halden Health'],
  ['<b>Director</b> of Billing, Halden Health', 'Director of Billing @ Halden Health'],
  ['<b>Engineer, Halden Health</b>', 'Engineer @ Halden Health'],
])('a change of style inside a name parts nothing: %s', async (header, expected) => {
  expect(await positionOf(header)).toBe(expected);
});
