import type { Coach } from '../../accounts/accounts.ts';
import { called, type Naming } from '../../batch/called.ts';
import { isUsed, type ScoredCandidate } from '../../batch/candidate.ts';
import type { Matrix } from '../../batch/matrix.ts';
import type { MatrixView } from '../../batch/matrix-view.ts';
import { plural } from '../../report/figures.ts';
import { gradeLabels } from '../../report/words.ts';
import type { Batch, BatchCounts } from '../../store/batch.ts';
import { day } from '../dates.ts';
import { batchAddress, namesQuery, withQuery } from './batch-address.ts';
import { BatchFigures } from './batch-figures.tsx';
import { coachPage } from './shell.tsx';

export interface BatchPageProps {
  /** undefined for a program that asks for the page */
  coach: Coach | undefined;
  batch: Batch;
  counts: BatchCounts;
  isDone: boolean;
  matrix: Matrix;
  rows: readonly ScoredCandidate[];
  view: MatrixView;
  naming: Naming;
  /** of candidates by their number */
  tags: ReadonlyMap<number, readonly string[]>;
  /** the one that shown candidates have */
  tag: string | null;
}

const unknownOr = (value: number | null) =>
  value === null ? <span class="none">unknown</span> : <span class="figure">{value}</span>;

function Progress({ counts, isDone, batch }: Pick<BatchPageProps, 'counts' | 'isDone' | 'batch'>) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const done = all - counts.waiting - counts.reading;
  const path = batchAddress(batch.id);
  return (
    <section class="progress" aria-label="Progress">
      <p role="status">
        {isDone ? `${plural(all, 'file')}, all done.` : `${done} of ${plural(all, 'file')} done.`}
        {counts.failed > 0 && ` ${counts.failed} could not be read.`}
        {counts.cancelled > 0 && ` ${counts.cancelled} were cancelled.`}
      </p>
      {!isDone && (
        <>
          <progress max={all} value={done} aria-label="Files done" />
          <p class="fine">This page renews itself until all are done. You can leave it.</p>
        </>
      )}
      <div class="actions">
        {!isDone && (
          <form method="post" action={`${path}/cancel`} class="inline">
            <button type="submit">Cancel the rest</button>
          </form>
        )}
        {isDone && counts.failed + counts.cancelled > 0 && (
          <form method="post" action={`${path}/retry`} class="inline">
            <button type="submit">Try again what was not read</button>
          </form>
        )}
      </div>
    </section>
  );
}

function Controls({
  batch,
  matrix,
  view,
  naming,
  tags,
  tag,
}: Pick<BatchPageProps, 'batch' | 'matrix' | 'view' | 'naming' | 'tags' | 'tag'>) {
  const known = new Map([...tags.values()].flat().map((one) => [one.toLowerCase(), one]));
  return (
    <form method="get" action={batchAddress(batch.id)} class="controls">
      <p class="field">
        <label for="sort">Order by</label>
        <select id="sort" name="sort">
          {batch.postings.map(({ name }, index) => (
            <option value={index + 1} selected={view.by === index}>
              match with {name}
            </option>
          ))}
          <option value="score" selected={view.by === null}>
            the resume’s own score
          </option>
        </select>
      </p>
      <p class="field">
        <label for="least">At least</label>
        <input id="least" name="least" type="number" min={0} max={100} value={view.least ?? ''} />
      </p>
      {known.size > 0 && (
        <p class="field">
          <label for="tag">Tag</label>
          <select id="tag" name="tag">
            <option value="">all</option>
            {[...known].map(([id, name]) => (
              <option value={name} selected={tag?.toLowerCase() === id}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <fieldset>
        <legend>Uses</legend>
        {matrix.mustHaves.map(({ id, name }) => (
          <label class="choice">
            <input type="checkbox" name="uses" value={id} checked={view.uses.includes(id)} /> {name}
          </label>
        ))}
      </fieldset>
      {naming === 'named' && <input type="hidden" name="names" value="shown" />}
      <p>
        <button type="submit">Show</button>
      </p>
    </form>
  );
}

/** How well a must-have is shown, told by words and not by colour alone. */
const Heat = ({ mustHaves }: Pick<ScoredCandidate, 'mustHaves'>) => (
  <>
    {mustHaves.map(({ name, grade }) => {
      const level = isUsed({ grade }) ? 'used' : grade === 'missing' ? 'missing' : 'listed';
      return (
        <td class={`heat ${level}`}>
          <span title={`${name}: ${gradeLabels[grade]}`}>{level}</span>
        </td>
      );
    })}
  </>
);

function MatrixTable({
  batch,
  matrix,
  rows,
  naming,
  tags,
}: Pick<BatchPageProps, 'batch' | 'matrix' | 'rows' | 'naming' | 'tags'>) {
  const path = batchAddress(batch.id);
  const names = namesQuery(naming);
  return (
    <form method="get" action={`${path}/why`}>
      {names && <input type="hidden" name="names" value={names} />}
      <section class="wide" aria-label="The matrix" tabindex={0}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">Candidate</th>
              <th scope="col" class="side">
                A
              </th>
              <th scope="col" class="side">
                B
              </th>
              <th scope="col">Score</th>
              {matrix.postings.map((posting) => (
                <th scope="col">{posting}</th>
              ))}
              {matrix.mustHaves.map(({ name }) => (
                <th scope="col" class="must-have">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((candidate, index) => (
              <tr>
                <th scope="row">
                  <a href={withQuery(`${path}/candidates/${candidate.number}`, { names })}>
                    {called(candidate, naming)}
                  </a>
                  {(tags.get(candidate.number) ?? []).map((tag) => (
                    <span class="tag">{tag}</span>
                  ))}
                </th>
                {(['a', 'b'] as const).map((side, which) => (
                  <td>
                    <input
                      type="radio"
                      name={side}
                      value={candidate.number}
                      checked={index === which}
                      aria-label={`${called(candidate, naming)} as ${side.toUpperCase()}`}
                    />
                  </td>
                ))}
                <td>{unknownOr(candidate.overall)}</td>
                {candidate.postings.map(({ match, required }) => (
                  <td>
                    {unknownOr(match)}{' '}
                    <span class="fine">
                      {required.found} of {required.of}
                    </span>
                  </td>
                ))}
                <Heat mustHaves={candidate.mustHaves} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > 1 && (
        <p>
          <button type="submit">Why is A above B?</button>
        </p>
      )}
    </form>
  );
}

const Unread = ({ matrix, naming }: Pick<BatchPageProps, 'matrix' | 'naming'>) => (
  <>
    {matrix.failed.length > 0 && (
      <section aria-labelledby="unread">
        <h2 id="unread">Not read</h2>
        <ul>
          {matrix.failed.map((one) => (
            <li>
              <strong>{called(one, naming)}</strong>: {one.says}. {one.action}
            </li>
          ))}
        </ul>
      </section>
    )}
    {matrix.duplicates.length > 0 && (
      <section aria-labelledby="duplicates">
        <h2 id="duplicates">The same file twice</h2>
        <ul>
          {matrix.duplicates.map((one) => (
            <li>
              {called(one, naming)} is the same as Candidate {one.of}
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);

/** The candidates-by-postings matrix, while it fills and afterwards; everything on it works without script. */
export const batchPage = (props: BatchPageProps): string => {
  const { coach, batch, matrix, rows, naming } = props;
  const path = batchAddress(batch.id);
  const hidden = matrix.ranked.length - rows.length;
  return coachPage({
    title: batch.title,
    coach,
    script: '/assets/batch.js',
    children: (
      <>
        <p>
          <a href={`/v1/workspaces/${batch.workspaceId}`}>Back to the workspace</a>
        </p>
        <h1>{batch.title}</h1>
        <Progress {...props} />
        <p class="row">
          <span>
            {naming === 'blind' ? (
              <>
                Names are hidden, so that nobody is preferred for one.{' '}
                <a href={withQuery(path, { names: 'shown' })}>Show them</a>
              </>
            ) : (
              <a href={path}>Hide the names</a>
            )}
          </span>
          <a href={withQuery(`${path}.csv`, { names: namesQuery(naming) })}>Download as CSV</a>
        </p>
        <section aria-labelledby="matrix-title">
          <h2 id="matrix-title">Candidates</h2>
          <Controls {...props} />
          {hidden > 0 && <p>{plural(hidden, 'candidate')} not shown by this choice. Nobody is rejected.</p>}
          {rows.length > 0 && <MatrixTable {...props} />}
        </section>
        {matrix.ranked.length > 0 && <BatchFigures matrix={matrix} />}
        <Unread {...props} />
        <section aria-labelledby="keep-title">
          <h2 id="keep-title">Keep or delete</h2>
          <p>Everything of this batch is deleted on {day(batch.expiresAt)}.</p>
          <form method="post" action={`${path}/delete`}>
            <button type="submit" class="danger">
              Delete it now
            </button>
          </form>
        </section>
      </>
    ),
  });
};
