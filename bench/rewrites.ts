import { verifyRewrite } from '../src/library.ts';
import { benchLyingModel } from './lying-model.ts';
import { readRewrites } from './rewrite-cases.ts';
import { percent, printTable } from './table.ts';

/**
 * How well rewrites are checked: violations caught and good ones blocked, for the cases tuned on and those kept aside.
 * `npm run bench:rewrites [-- --misses]`; the misses of the aside part are never listed.
 */

const showMisses = process.argv.includes('--misses');
const results = readRewrites().map((each) => {
  const { original, context, rewrite } = each;
  const verdict = verifyRewrite(
    context === undefined ? { original, rewrite } : { original, context, rewrite },
  );
  const found = [...new Set(verdict.violations.map(({ kind }) => kind as string))];
  return { ...each, verdict, found, part: each.aside ? 'aside' : 'tuned' };
});
type Result = (typeof results)[number];

const share = (some: number, all: number): string => (all === 0 ? '-' : percent(some / all));
const isCaught = ({ verdict }: Result): boolean => !verdict.grounded;
const isNamed = ({ kinds, found }: Result): boolean => kinds.some((kind) => found.includes(kind));

if (showMisses)
  for (const { part, original, context, rewrite, grounded, kinds, found, verdict } of results) {
    if (part !== 'tuned' || verdict.grounded === grounded) continue;
    console.log(
      `${grounded ? 'BLOCKED' : 'PASSED '} ${JSON.stringify(original)}${context ? ' (+context)' : ''}`,
    );
    console.log(`     -> ${JSON.stringify(rewrite)}`);
    const said = verdict.violations.map(
      ({ kind, check, text }) => `${check}: ${kind} ${JSON.stringify(text)}`,
    );
    console.log(
      `     ${grounded ? said.join('; ') : `wanted ${kinds.join(', ')}, found ${found.join(', ') || 'none'}`}`,
    );
  }

const parts = [...new Set(results.map(({ file }) => file))].flatMap((file) =>
  ['tuned', 'aside'].map((part) => ({
    label: `${file}, ${part}`,
    list: results.filter((each) => each.file === file && each.part === part),
  })),
);
printTable(
  parts.map(({ label, list }) => {
    const bad = list.filter(({ grounded }) => !grounded);
    const good = list.filter(({ grounded }) => grounded);
    const caught = bad.filter(isCaught);
    return {
      rewrites: label,
      cases: list.length,
      'violations caught': `${caught.length} of ${bad.length}`,
      recall: share(caught.length, bad.length),
      'kind named': share(caught.filter(isNamed).length, caught.length),
      'good ones blocked': `${good.filter(isCaught).length} of ${good.length}`,
      blocked: share(good.filter(isCaught).length, good.length),
    };
  }),
);

console.log();
const kinds = [...new Set(results.flatMap(({ kinds }) => kinds))];
printTable(
  kinds.map((kind) => ({
    kind,
    ...Object.fromEntries(
      ['tuned', 'aside'].map((part) => {
        const list = results.filter(
          (each) => each.part === part && !each.grounded && each.kinds.includes(kind),
        );
        return [`caught, ${part}`, `${list.filter(isCaught).length} of ${list.length}`];
      }),
    ),
  })),
);

console.log();
await benchLyingModel();
