import type { Rubric } from '../lexicon/role.ts';
import type { Resume } from '../parse/resume.ts';
import type { Wording } from '../wording/wording.ts';
import { withoutCopies } from './copies.ts';

/** A statement's wording, and whether it tells of a deed rather than of a duty or of having been there. */
export type Told = Wording & { deed: boolean };

/**
 * How much of its time each position bears out, 0..1 by its id: all of it where a fair part of its statements tells of
 * deeds or results, and a part where they name duties alone or where nothing is told.
 */
export function substanceByEntry(
  resume: Resume,
  wording: ReadonlyMap<string, Told>,
  { untoldShare, toldStatements }: Rubric['experience'],
): Map<string, number> {
  return new Map(
    resume.work.map(({ id, bullets: printed }) => {
      const bullets = withoutCopies(printed);
      const told = bullets.filter((bullet) => {
        const said = wording.get(bullet.id);
        return said !== undefined && (said.deed || said.quantified);
      }).length;
      const share = bullets.length === 0 ? 0 : Math.min(1, told / (bullets.length * toldStatements));
      return [id, untoldShare + (1 - untoldShare) * share];
    }),
  );
}
