import type { Tier } from '../lexicon/role.ts';
import type { SectionKind } from '../parse/resume.ts';
import type { Span } from '../range.ts';

/** How a keyword is printed: the list's own words, its acronym, its full term, another name, or an inflection. */
export type MentionForm = 'exact' | 'acronym' | 'full' | 'alias' | 'inflected';

export type { Tier };

/** One keyword printed in a text. `start..end` are offsets in that text and quote `printed`. */
export interface Mention extends Span {
  id: string;
  name: string;
  tier?: Tier;
  printed: string;
  form: MentionForm;
  /** `used` inside a bullet or sentence of a position or project, else `listed` */
  use: 'used' | 'listed';
  /** the text denies it, wishes it, or says it of somebody else */
  negated: boolean;
  /** claimed weakly: "familiar with", "learning", "basic" */
  hedged: boolean;
  section?: SectionKind;
  /** id of the position or project the mention stands in */
  position?: string;
  /** id of the bullet the mention stands in */
  bullet?: string;
}
