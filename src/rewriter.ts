import { type Env, modelSettings } from './env.ts';
import type { Rewriter } from './http/dependencies.ts';
import { runIsolated } from './isolation/pool.ts';
import { loadRole } from './lexicon/load.ts';
import { prepareCandidate, promptsFor, suggestRewrites } from './library.ts';
import { DailyBudget } from './llm/daily-budget.ts';
import { noteFor } from './llm/faults.ts';
import { renderResume } from './report/render-resume.ts';
import { matcherOf } from './rewrite/role-matcher.ts';

/** Puts together what the server's routes need for rewrites, by its settings. */
export function makeRewriter(env: Env): Rewriter {
  const model = modelSettings(env);
  const keywords = env.CANDOR_KEYWORDS;
  const budget = new DailyBudget({ all: env.REWRITE_DAILY, perAddress: env.REWRITE_DAILY_PER_ADDRESS });
  return {
    matcher: matcherOf(loadRole(undefined, keywords)),
    hasModel: model !== undefined,
    takeFromBudget: (address, at) => budget.take(address, at),
    overBudgetNote: noteFor('over-budget'),
    suggest: (report, { useModel, ...watching }) =>
      suggestRewrites(report, { ...watching, keywords, model: useModel ? model : undefined }),
    prompts: (report) => promptsFor(report, { hideEmployers: model?.hideEmployers ?? false }),
    prepare: (report) => prepareCandidate(report, { keywords }),
    // a stranger's file is opened in the process that may be killed
    editDocx: async (bytes, edits) => (await runIsolated({ kind: 'edit-docx', bytes, edits })) as Uint8Array,
    // pages are laid out in a process of their own
    plainFile: async (resume, format, rewrites) =>
      format === 'pdf'
        ? ((await runIsolated({ kind: 'print-resume', resume, rewrites })) as Uint8Array)
        : renderResume(resume, format, rewrites),
  };
}
