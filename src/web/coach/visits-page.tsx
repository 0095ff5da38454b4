import type { Coach } from '../../accounts/accounts.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import type { CoachAction, CoachVisit } from '../../store/coach-visits.ts';
import { moment } from '../dates.ts';
import { batchAddress } from './batch-address.ts';
import { coachPage } from './shell.tsx';

export interface VisitsPageProps {
  coach: Coach;
  workspace: Workspace;
  /** newest first */
  visits: readonly (CoachVisit & { batchTitle: string })[];
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
};

/** Who opened what: candidates by their number, without names. */
export const visitsPage = ({ coach, workspace, visits }: VisitsPageProps): string =>
  coachPage({
    title: `Visits of ${workspace.name}`,
    coach,
    children: (
      <>
        <p>
          <a href={`/v1/workspaces/${workspace.id}`}>Back to {workspace.name}</a>
        </p>
        <h1>Who opened what</h1>
        <p>Kept with each batch, and deleted with it.</p>
        {visits.length === 0 && <p class="none">Nothing yet.</p>}
        <ul class="plain">
          {visits.map(({ batchId, batchTitle, number, at, who, action }) => (
            <li class="row">
              <span>
                {who} {actionLabels[action]}{' '}
                {number === null ? (
                  <a href={batchAddress(batchId)}>{batchTitle}</a>
                ) : (
                  <a href={`${batchAddress(batchId)}/candidates/${number}`}>
                    Candidate {number} of {batchTitle}
                  </a>
                )}
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
