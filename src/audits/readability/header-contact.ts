import { overlaps } from '../../range.ts';
import { defineAudit } from '../audit.ts';
import { isWordProcessed, notShownBy } from '../formats.ts';

/** Contact details in a Word file's page header, which common extractors never read. */
export const headerContact = defineAudit({
  id: 'header-contact',
  title: 'Contact details stand in the body',
  failureTitle: 'Contact details stand in the page header',
  why: 'Common extractors never read page headers and footers: your name and e-mail address would be lost.',
  messages: {
    header: {
      says: '"{printed}" stands in the page header or footer.',
      fix: 'Move it to the first lines of the page itself.',
    },
  },
  reads: ['document', 'resume'],
  audit({ document, resume: { contact } }) {
    if (!isWordProcessed(document)) return notShownBy(document, 'page headers');
    const details = [contact.name, ...contact.emails, ...contact.phones].flatMap((leaf) => leaf ?? []);
    const lost = details.filter((leaf) =>
      document.layout.headerText.some((span) => overlaps(span, leaf.range)),
    );
    return {
      score: details.length === 0 ? 1 : 1 - lost.length / details.length,
      findings: lost.map((leaf) => ({
        message: 'header',
        values: { printed: leaf.value },
        span: leaf.range,
      })),
    };
  },
});
