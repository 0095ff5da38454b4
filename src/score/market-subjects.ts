const ofResume = ['level', 'state', 'metro', 'country', 'specialisation', 'certificate', 'practice'] as const;
const forAll = ['salary', 'compensation', 'job', 'outlook', 'growth', 'conditions'] as const;

/** What a published table may be about. */
export const marketSubjects = [...ofResume, ...forAll] as const;

export type MarketSubject = (typeof marketSubjects)[number];

/** Those whose rows fit some resumes and not others; every other one holds for all. */
export const subjectsOfResume: ReadonlySet<MarketSubject> = new Set<MarketSubject>(ofResume);
