import type { Figure } from '../../wording/figures.ts';
import type { Reading } from '../../wording/reading.ts';
import { isSame } from './amounts.ts';

const teamOf = /\b(?:team|group|squad|crew) of (?:about )?$/i;
const teamAfter = /^[- ](?:person|people|strong|member|engineer|developer)\b/i;

/** "In a team of six", "on a six-person team": how many work together, of whom the writer is one. */
export const isTeamSize = ({ text }: Reading, { start, end }: Figure): boolean =>
  teamOf.test(text.slice(Math.max(0, start - 24), start)) || teamAfter.test(text.slice(end, end + 12));

/** "One of six developers" said as "in a team of six": the writer stays one of them. */
export const tellsTeam = (original: Reading, rewrite: Reading): boolean =>
  original.figures.some(
    (team) =>
      team.kind === 'team' &&
      /\bone of (?:the |our )?$/i.test(original.text.slice(0, team.start)) &&
      rewrite.figures.some((figure) => isSame(figure, team) && isTeamSize(rewrite, figure)),
  );
