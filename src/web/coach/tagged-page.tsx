import type { Coach } from '../../accounts/accounts.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import type { TaggedCandidate } from '../../store/reviews.ts';
import { batchAddress } from './batch-address.ts';
import { coachPage } from './shell.tsx';

export interface TaggedPageProps {
  coach: Coach;
  workspace: Workspace;
  candidates: readonly TaggedCandidate[];
}

/** Tags as they were first written, in the order of the alphabet; capitals make no other tag. */
function groupsOf(candidates: readonly TaggedCandidate[]): [tag: string, TaggedCandidate[]][] {
  const groups = new Map<string, [string, TaggedCandidate[]]>();
  for (const candidate of candidates)
    for (const tag of candidate.tags) {
      const group = groups.get(tag.toLowerCase()) ?? [tag, []];
      group[1].push(candidate);
      groups.set(tag.toLowerCase(), group);
    }
  return [...groups.values()].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
}

/** The candidates of all batches by tag, without names. */
export const taggedPage = ({ coach, workspace, candidates }: TaggedPageProps): string =>
  coachPage({
    title: `Candidates of ${workspace.name}`,
    coach,
    children: (
      <>
        <p>
          <a href={`/v1/workspaces/${workspace.id}`}>Back to {workspace.name}</a>
        </p>
        <h1>Candidates by tag</h1>
        {candidates.length === 0 && (
          <p class="lead">Nobody has a tag yet. You give them on the page of a candidate.</p>
        )}
        {groupsOf(candidates).map(([tag, tagged]) => (
          <section>
            <h2>{tag}</h2>
            <ul class="plain">
              {tagged.map(({ batchId, batchTitle, number }) => (
                <li class="row">
                  <a href={`${batchAddress(batchId)}/candidates/${number}`}>
                    Candidate {number} of {batchTitle}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
