import type { AnalysisReport } from '../score/report.ts';

/** A statement in one version and what it is in another; null where there is none. */
export interface StatementChange {
  before: string | null;
  after: string | null;
}

/** Share of words that two wordings of one statement have in common at least; below it they are two statements. */
const sameShare = 0.35;

/** The statements that differ between two versions, in the order of the later, those that are gone last. */
export function statementChanges(from: AnalysisReport, to: AnalysisReport): StatementChange[] {
  const [before, after] = [statementsOf(from), statementsOf(to)];
  const gone = before.filter((text) => !after.includes(text));
  const changed = after
    .filter((text) => !before.includes(text))
    .map((text) => {
      const [best] = gone
        .map((other) => ({ other, share: sharedWords(text, other) }))
        .sort((a, b) => b.share - a.share);
      if (!best || best.share < sameShare) return { before: null, after: text };
      gone.splice(gone.indexOf(best.other), 1);
      return { before: best.other, after: text };
    });
  return [...changed, ...gone.map((text) => ({ before: text, after: null }))];
}

const statementsOf = ({ resume }: AnalysisReport): string[] =>
  [...resume.work, ...resume.projects].flatMap(({ bullets }) =>
    bullets.map(({ value }) => value.replace(/\s+/g, ' ').trim()),
  );

/** 0..1, of the longer of the two. */
function sharedWords(a: string, b: string): number {
  const [these, those] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const shared = [...these].filter((word) => those.has(word)).length;
  return shared / Math.max(these.size, those.size, 1);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
