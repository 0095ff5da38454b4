import { type Segment, trimmedSegment } from './segments.ts';
import { hasLevelWord, hasRoleWord, isLocation } from './traits.ts';

/** Headers that set the title apart from the employer by bold, italic or colour alone: "**Engineer** Halden Health". */

const mostParts = 3;
/** Words that join what stands around them. */
const joining =
  'at|@|of|and|und|et|y|e|i|&|for|in|de|du|des|del|della|di|do|da|von|van|der|the|bei|chez|en|presso|bij|na|nella|to|/';
const endsOpen = new RegExp(`(?:^|\\s)(?:${joining})$|[(-]$`, 'iu');
const goesOn = new RegExp(`^(?:${joining})\\s|^[)-]`, 'iu');

/** Cuts a piece of a header where its style changes, if the parts name different things. */
export function splitAtStyles(segment: Segment, changes: readonly number[]): Segment[] {
  const inside = changes.filter((at) => at > segment.start && at < segment.end);
  if (inside.length === 0 || inside.length >= mostParts) return [segment];
  const cuts = [segment.start, ...inside, segment.end];
  const raw = cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? segment.start;
    return { start, text: segment.text.slice(start - segment.start, end - segment.start) };
  });
  const joined = raw.some(
    ({ text }, index) =>
      (index > 0 && goesOn.test(text)) || (index < raw.length - 1 && endsOpen.test(text.trimEnd())),
  );
  const parts = raw.flatMap(({ text, start }) => trimmedSegment(text, start) ?? []);
  const telling =
    parts.some(({ text }) => hasRoleWord(text) && !isRank(text)) ||
    parts.slice(1).some(({ text }) => isLocation(text));
  return joined || !telling || parts.length < raw.length || parts.some(({ text }) => isRank(text))
    ? [segment]
    : parts;
}

/** "Senior" before "Engineer" is no title by itself. */
const isRank = (text: string): boolean => !text.includes(' ') && hasLevelWord(text);
