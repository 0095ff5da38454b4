import type { Mention } from '../../match/mention.ts';
import { defineAudit } from '../audit.ts';
import { readerWords } from '../reader-words.ts';

/**
 * An acronym that stands alone, its full term nowhere. Common ones need none, and those of the must-haves are another
 * check's.
 */
export const acronymAndTerm = defineAudit({
  id: 'acronym-and-term',
  title: 'Acronyms stand with their full term once',
  failureTitle: 'Some acronyms stand without their full term',
  why: 'A recruiter may search for the full term, and who reads first may not know the short one.',
  messages: {
    alone: {
      says: '"{printed}" stands without its full term.',
      fix: 'Write "{full} ({printed})" where it stands first; the short form will do after that.',
    },
  },
  reads: ['mentions', 'role'],
  audit({ mentions, role }) {
    const byId = new Map<string, Mention[]>();
    for (const mention of mentions) {
      if (mention.negated || mention.tier) continue;
      const known = byId.get(mention.id);
      if (known) known.push(mention);
      else byId.set(mention.id, [mention]);
    }
    const { common } = readerWords();
    const findings = [...byId].flatMap(([id, group]) => {
      const forms = role.keywords.get(id)?.forms ?? [];
      const acronyms = new Set(forms.flatMap(({ kind, text }) => (kind === 'acronym' ? [text] : [])));
      const full = forms.find(({ kind, text }) => kind === 'full' && !acronyms.has(text))?.text;
      const [first] = group;
      const alone = group.every(({ printed }) => acronyms.has(printed));
      if (!first || !full || !alone || common.has(first.printed.toLowerCase())) return [];
      return [{ message: 'alone', values: { printed: first.printed, full }, span: first }];
    });
    return { score: findings.length === 0 ? 1 : 0, findings };
  },
});
