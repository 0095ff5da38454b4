import { readText } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';
import type { Position } from '../../src/parse/resume.ts';

/** The positions of a text resume whose work section holds these lines. */
export const positionsIn = (...lines: string[]): Position[] =>
  parse(
    readText(
      [
        'Jo Doe',
        'jo.doe@example.com',
        '',
        'EXPERIENCE',
        ...lines,
        '',
        'EDUCATION',
        'Lakeshore University',
      ].join('\n'),
    ),
  ).work;

/** Two statements, as stand under a position. */
export const two = ['- Wrote the tariff service in Go.', '- Cut the night run by two hours.'];
