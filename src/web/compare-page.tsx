import { plural } from '../report/figures.ts';
import type { StatementChange } from '../report/statement-changes.ts';
import { gradeLabels } from '../report/words.ts';
import type { ReportComparison } from '../score/compare-reports.ts';
import type { VersionSummary } from '../store/rewrite-store.ts';
import { ChangedWords } from './changed-words.tsx';
import { sitePage } from './site.tsx';

export interface ComparePageProps {
  /** of the analysis */
  id: string;
  versions: readonly VersionSummary[];
  from: number;
  to: number;
  comparison: ReportComparison;
  statements: readonly StatementChange[];
}

function Choose({ versions, from, to }: Pick<ComparePageProps, 'versions' | 'from' | 'to'>) {
  const select = (name: string, label: string, chosen: number) => (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {versions.map(({ number, says }) => (
          <option value={number} selected={number === chosen}>
            {number}: {says}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <form method="get" class="choose">
      {select('from', 'From', from)}
      {select('to', 'To', to)}
      <button type="submit">Compare</button>
    </form>
  );
}

const Causes = ({ causes }: Pick<ReportComparison, 'causes'>) => (
  <section aria-labelledby="causes">
    <h2 id="causes">Why</h2>
    {causes.every(({ points }) => points === 0) && <p>Nothing that counts is different.</p>}
    <ul class="plain causes">
      {causes
        .filter(({ points }) => points !== 0)
        .map(({ says, points }) => (
          <li>
            <strong class="figure">{points > 0 ? `+${points}` : points}</strong> {says}
          </li>
        ))}
    </ul>
  </section>
);

const Names = ({ title, names }: { title: string; names: readonly string[] }) => (
  <>
    <dt>{title}</dt>
    <dd>{names.length === 0 ? <span class="none">none</span> : names.join(', ')}</dd>
  </>
);

const Keywords = ({ keywords, mustHaves }: Pick<ReportComparison, 'keywords' | 'mustHaves'>) => (
  <section aria-labelledby="keywords">
    <h2 id="keywords">Keywords</h2>
    <dl>
      <Names title="Gained" names={keywords.gained} />
      <Names title="Lost" names={keywords.lost} />
    </dl>
    {mustHaves.length > 0 && (
      <ul>
        {mustHaves.map(({ name, a, b }) => (
          <li>
            <strong>{name}</strong>: {gradeLabels[a]}, before {gradeLabels[b]}
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Statements = ({ statements }: Pick<ComparePageProps, 'statements'>) => (
  <section aria-labelledby="statements">
    <h2 id="statements">Statements</h2>
    {statements.length === 0 && <p>Every statement is the same.</p>}
    {statements.map(({ before, after }) =>
      before !== null && after !== null ? (
        <div class="rewrite">
          <ChangedWords earlier={before} later={after} titles={['Before', 'After']} />
        </div>
      ) : (
        <p class="rewrite">{after !== null ? <ins>{after}</ins> : <del>{before}</del>}</p>
      ),
    )}
  </section>
);

/** What changed between two versions of a resume: the score by cause, keywords, statements. Works without script. */
export const comparePage = ({ id, versions, from, to, comparison, statements }: ComparePageProps): string => {
  const { overall, difference, match, causes, keywords, mustHaves, notices } = comparison;
  return sitePage(
    `Version ${to} against ${from}`,
    <div class="docs">
      <p>
        <a href={`/v1/analyses/${encodeURIComponent(id)}#versions`}>Back to the report</a>
      </p>
      <h1>
        {overall.b ?? 'no score'} → {overall.a ?? 'no score'}
      </h1>
      <p class="lead">
        Version {to} against version {from}
        {difference !== null &&
          `: ${plural(Math.abs(difference), 'point')} ${difference < 0 ? 'less' : 'more'}`}
        .{match && ` The match with the posting: ${match.b ?? 'none'} → ${match.a ?? 'none'}.`}
      </p>
      <Choose versions={versions} from={from} to={to} />
      {notices.map((notice) => (
        <p class="warning">{notice}</p>
      ))}
      <Causes causes={causes} />
      <Keywords keywords={keywords} mustHaves={mustHaves} />
      <Statements statements={statements} />
    </div>,
  );
};
