import { defineAudit, type Finding } from '../audit.ts';
import { bulletsOf } from '../evidence.ts';
import { option } from '../options.ts';
import { readerWords } from '../reader-words.ts';
import { boundsOf } from '../timeline.ts';

/**
 * A tool in a list item of a position that ended before its first release. Only its own name dates it, no alias; a
 * sentence below the last position may tell of the whole career.
 */
export const anachronism = defineAudit({
  id: 'anachronism',
  title: 'Every tool existed when it was used',
  failureTitle: 'A tool stands in a position that ended before its release',
  why: 'Who knows the tool notices, and asks whether the date or the name has slipped.',
  messages: {
    early: {
      says: '{name} came out in {since}; this position ended in {ended}.',
      fix: 'Check the dates and the name: an older tool may be meant, or the statement may belong to a later position.',
    },
  },
  options: ['margin'],
  reads: ['resume', 'document', 'mentions', 'role'],
  audit({ resume, document, mentions, role }, options) {
    const ended = new Map(
      resume.work.flatMap(({ id, end, current }) =>
        end && !current ? [[id, Math.floor(boundsOf(end.value).last / 12)] as const] : [],
      ),
    );
    const items = document.lines.filter((line) => line.bullet);
    const isItem = (id: string): boolean => {
      const start = starts.get(id) ?? -1;
      return items.some((line) => line.start <= start && start < line.end);
    };
    const starts = new Map(bulletsOf(resume).map(({ id, range }) => [id, range.start]));
    const { timeless } = readerWords();
    const seen = new Set<string>();
    const findings = mentions.flatMap((mention): Finding[] => {
      const { id, name, position = '', bullet, form, negated } = mention;
      const year = ended.get(position);
      const since = role.keywords.get(id)?.since;
      const named = form === 'exact' || form === 'full' || form === 'acronym';
      if (!bullet || !named || negated || !since || year === undefined || timeless.has(id)) return [];
      const key = `${id} ${position}`;
      if (since - year <= option(options, 'margin') || seen.has(key)) return [];
      if (!isItem(bullet)) return [];
      seen.add(key);
      return [{ message: 'early', values: { name, since, ended: year }, span: mention }];
    });
    return { score: findings.length === 0 ? 1 : 0, findings };
  },
});
