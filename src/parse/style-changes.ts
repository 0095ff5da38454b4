import { hasLevelWord } from './traits.ts';

/** Headers that set the title apart from the employer by bold, italic or colour alone: "**Engineer** Halden Health". */

/** Words that join what stands around them. */
const joining =
  'at|@|of|and|und|et|y|e|i|&|for|in|de|du|des|del|della|di|do|da|von|van|der|the|bei|chez|en|presso|bij|na|nella|to|/';
const endsOpen = new RegExp(`(?:^|\\s)(?:${joining})$|[(-]$`, 'iu');
const goesOn = new RegExp(`^(?:${joining})\\s|^[)-]`, 'iu');

/** Do the words before and after a change of style belong together, as "Head of **Growth**" does? */
export function goesOnAcross(text: string, change: number): boolean {
  const [before, after] = [text.slice(0, change), text.slice(change)];
  return (
    goesOn.test(after) ||
    endsOpen.test(before.trimEnd()) ||
    [before, after].some((part) => isRank(part.trim()))
  );
}

/** "Senior" before "Engineer" is no title by itself. */
const isRank = (text: string): boolean => !text.includes(' ') && hasLevelWord(text);
