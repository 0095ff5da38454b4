import type { Coach } from '../../accounts/accounts.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import { plural } from '../../report/figures.ts';
import type { CoachAction, CoachVisit } from '../../store/coach-visits.ts';
import { moment } from '../dates.ts';
import { batchAddress } from './batch-address.ts';
import { coachPage } from './shell.tsx';

export interface VisitsPageProps {
  coach: Coach;
  workspace: Workspace;
  /** newest first */
  visits: readonly (CoachVisit & { batchTitle: string | null })[];
  /** days for which an entry is kept */
  days: number;
}

const actionLabels: Record<CoachAction, string> = {
  opened: 'opened',
  compared: 'compared in',
  downloaded: 'downloaded the table of',
  'downloaded-original': 'downloaded the file of',
  'downloaded-all': 'downloaded all of',
  noted: 'kept tags or a note of',
  commented: 'commented on',
  shared: 'made or revoked a link to',
  changed: 'changed',
  deleted: 'deleted',
};

/** What is gone is called by the end of its address. */
function About({
  batchId,
  batchTitle,
  number,
}: Pick<CoachVisit, 'batchId' | 'number'> & { batchTitle: string | null }) {
  const title = batchTitle ?? `a batch that is gone (…${batchId.slice(-6)})`;
  const words = number === null ? title : `Candidate ${number} of ${title}`;
  if (batchTitle === null) return <>{words}</>;
  const address = batchAddress(batchId);
  return <a href={number === null ? address : `${address}/candidates/${number}`}>{words}</a>;
}

/** Who opened what: candidates by their number, without names. */
export const visitsPage = ({ coach, workspace, visits, days }: VisitsPageProps): string =>
  coachPage({
    title: `Visits of ${workspace.name}`,
    coach,
    children: (
      <>
        <p>
          <a href={`/v1/workspaces/${workspace.id}`}>Back to {workspace.name}</a>
        </p>
        <h1>Who opened what</h1>
        <p>
          Kept for {plural(days, 'day')}, also where the batch is gone by then. It says nothing of what a
          resume holds.
        </p>
        {visits.length === 0 && <p class="none">Nothing yet.</p>}
        <ul class="plain">
          {visits.map(({ batchId, batchTitle, number, at, who, action }) => (
            <li class="row">
              <span>
                {who} {actionLabels[action]}{' '}
                <About batchId={batchId} batchTitle={batchTitle} number={number} />
              </span>
              <time class="fine" dateTime={at.toISOString()}>
                {moment(at)}
              </time>
            </li>
          ))}
        </ul>
      </>
    ),
  });
