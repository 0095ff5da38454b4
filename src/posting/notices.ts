import type { Role } from '../lexicon/role.ts';
import { mentionsInText } from '../match/mentions.ts';
import { titleShare } from '../match/relevance.ts';
import type { JobPosting, PostingTerm } from './job-posting.ts';

/** Something about the whole posting that its reader should know before any number. */
export interface PostingNotice {
  kind: 'nothing-asked' | 'other-job';
  says: string;
}

/** Says plainly when nothing could be compared, and when the job is of another kind than the role. */
export function noticesOf(posting: JobPosting, role: Role): PostingNotice[] {
  const asked = askedBy(posting);
  const notices: PostingNotice[] = [];
  if (asked.length === 0)
    notices.push({
      kind: 'nothing-asked',
      says:
        posting.mentioned.length === 0
          ? 'Nothing that this posting asks for was recognised, so there is no match number.'
          : 'This posting demands no skill by name, so there is no match number; what it names stands below.',
    });
  if (isOtherJob(posting, role)) {
    const shared = sharedWith(role, asked);
    notices.push({
      kind: 'other-job',
      says: `This posting reads like another kind of job: of the ${role.mustHave.length} things that the role ${role.name} is about it asks for ${shared === 0 ? 'none' : `only ${shared}`}. The overall number is still the one for ${role.name}.`,
    });
  }
  return notices;
}

/**
 * Another kind of job neither has a title of the role nor asks for what the role is about. The title of a neighbouring
 * job ("iOS engineer") needs half of the role beside it; "developer" alone says nothing of the kind.
 */
export function isOtherJob(posting: JobPosting, role: Role): boolean {
  const { title } = posting;
  if (title === null) return false;
  const shared = sharedWith(role, askedBy(posting));
  const share = titleShare(title, role);
  if (share === 1) return false;
  if (share === role.rubric.experience.neighbourShare) return shared * 2 < role.mustHave.length;
  return shared === 0 && sharedWith(role, mentionsInText(title, role)) === 0;
}

const askedBy = ({ required, anyOf, preferred }: JobPosting): PostingTerm[] => [
  ...required,
  ...anyOf.flat(),
  ...preferred,
];

/** How many of the role's must-haves some terms name or imply. */
const sharedWith = (role: Role, terms: readonly Pick<PostingTerm, 'id'>[]): number =>
  role.mustHave.filter((keyword) => {
    const names = new Set([keyword.id, ...keyword.alsoNamed]);
    return terms.some(({ id }) => {
      const implied = role.keywords.get(id)?.implies;
      return names.has(id) || [...names].some((name) => implied?.has(name));
    });
  }).length;
