import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askQuestions } from '../../src/cli/ask-questions.ts';
import { roleKnowledge } from '../../src/library.ts';

/** What is answered to lines typed one after the other, and all that was printed. */
async function typed(...lines: string[]): Promise<{ given: unknown; printed: string }> {
  const { assessment } = roleKnowledge();
  if (!assessment) throw new Error('the role has no assessment');
  const [input, output] = [new PassThrough(), new PassThrough()];
  let printed = '';
  const left = [...lines];
  output.on('data', (chunk) => {
    printed += String(chunk);
    if (!/[?.] $/.test(String(chunk))) return;
    const next = left.shift();
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  const given = await askQuestions(assessment, input, output);
  return { given, printed };
}

describe('the questions of a self-assessment', () => {
  it('end where the input ends, and keep what was answered', async () => {
    const { given, printed } = await typed('1', '', '3');
    expect(given).toEqual({ service: 'not-yet', sql: 'on-my-own' });
    expect(printed).toContain('Ctrl+D');
  });

  it.each(['9', 'q', '0', '1.5'])('ask again after %j', async (wrong) => {
    const { given, printed } = await typed(wrong, '2');
    expect(given).toEqual({ service: 'with-help' });
    expect(printed).toContain('from 1 to 4');
  });

  it('may all be left out', async () => {
    const { given } = await typed(...Array<string>(16).fill(''));
    expect(given).toEqual({});
  });
});
