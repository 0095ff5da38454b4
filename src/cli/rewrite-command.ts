import { parseArgs } from 'node:util';
import { modelSettingsHere, ownKeywordsHere } from '../env.ts';
import { refuseBrokenKeywords } from '../keywords-check.ts';
import { type AnalysisReport, promptsFor, suggestRewrites } from '../library.ts';
import { suggestionAsText } from '../rewrite/suggestion-text.ts';
import { terminalPalette } from './palette.ts';
import { withProgress } from './progress.ts';
import { reportOf } from './report-of.ts';
import { readArguments } from './usage.ts';

const options = {
  posting: { type: 'string' },
  role: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  'show-prompt': { type: 'boolean' },
} as const;

/** `candor rewrite`: how the statements of a resume, or of a saved report, could be said better, each as it is made. */
export async function rewriteCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  const keywords = ownKeywordsHere();
  refuseBrokenKeywords(keywords);
  const report = await withProgress('Reading the resume …', () => reportOf(positionals[0], values, keywords));
  const model = modelSettingsHere();
  if (values['show-prompt']) return showPrompts(report, model?.hideEmployers);
  const palette = terminalPalette();
  let count = 0;
  for await (const suggestion of suggestRewrites(report, { keywords, model })) {
    count += 1;
    process.stdout.write(
      values.json ? `${JSON.stringify(suggestion)}\n` : suggestionAsText(suggestion, count, palette),
    );
  }
  if (!values.json) process.stdout.write(`${closing(count, model?.model)}\n`);
  return 0;
}

/** The exact text of every call, as a model would get it; nothing is sent. */
function showPrompts(report: AnalysisReport, hideEmployers = false): number {
  process.stdout.write(
    promptsFor(report, { hideEmployers })
      .map((text) => `${text}\n`)
      .join('\n'),
  );
  return 0;
}

function closing(count: number, model: string | undefined): string {
  if (count === 0)
    return 'Every statement says what was done and what came of it: nothing in its words needs to change.';
  const by = model === undefined ? 'Written by rules' : `Proposed by ${model}, checked by rules,`;
  return `${by} from the words of the resume alone. Put your own figure in place of each [question].`;
}
