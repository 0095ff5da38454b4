import type { Finding } from '../audit.ts';
import { defineAudit } from '../audit.ts';
import { standIns } from '../stand-ins.ts';

/** Name, e-mail address and phone, as a machine finds them. */
export const contactDetails = defineAudit({
  id: 'contact-details',
  title: 'Name, e-mail and phone are found',
  failureTitle: 'Some contact details are not found',
  why: 'Hiring software fills its form from these; what it does not find, nobody can answer to.',
  messages: {
    name: {
      says: 'No name was found at the top.',
      fix: 'Put your name alone on the first line, in plain text.',
    },
    email: { says: 'No e-mail address was found.', fix: 'Add one in plain text under your name.' },
    phone: {
      says: 'No phone number was found.',
      fix: 'Add one under your name, with its country or area code.',
    },
  },
  reads: ['resume'],
  audit({ resume: { contact } }) {
    const missing: Finding[] = [];
    if (!contact.name) missing.push({ message: 'name', span: null, expected: 'contact at the top' });
    if (contact.emails.length === 0)
      missing.push({
        message: 'email',
        span: null,
        expected: 'contact at the top',
        patch: { kind: 'add', section: 'contact', text: standIns.address },
      });
    if (contact.phones.length === 0)
      missing.push({
        message: 'phone',
        span: null,
        expected: 'contact at the top',
        patch: { kind: 'add', section: 'contact', text: standIns.phone },
      });
    return { score: 1 - missing.length / 3, displayValue: `${3 - missing.length} of 3`, findings: missing };
  },
});
