import type { Document } from '../extract/document.ts';
import { companyText, shapeOf } from './document-shapes.ts';
import type { Resume } from './resume.ts';

/** Documents that people send instead of a resume, each told by several of its own phrases, never by one. */

interface Kind {
  reason: string;
  phrases: RegExp[];
  /** fewest different phrases */
  least: number;
}

const invoice: Kind = {
  reason: 'it reads as an invoice: it asks for a payment and names no position held',
  least: 3,
  phrases: [
    /\b(?:invoice|rechnung|facture|factura|fattura|factuur|faktura|fatura)\s*(?:no|nr|number|nummer|n°|№|num|#|date|datum)?\b/i,
    /\b(?:amount due|total due|balance due|grand total|gesamtbetrag|rechnungsbetrag|total ttc|importe total|totale)\b/i,
    /\b(?:subtotal|sub-total|zwischensumme|sous-total|imponibile|net amount|nettobetrag)\b/i,
    /\b(?:vat|tva|mwst|ust-idnr|iva|btw|sales tax)\b/i,
    /\b(?:bill to|billed to|ship to|payment terms|due date|zahlbar|zahlungsziel|échéance|remit to|net 30)\b/i,
    /\b(?:iban|swift|bic|account number|routing number|bankverbindung)\b/i,
    /\b(?:qty|quantity|unit price|menge|einzelpreis|quantité|prix unitaire|cantidad|precio unitario)\b/i,
  ],
};

const posting: Kind = {
  reason: 'it reads as a job posting: it speaks to an applicant and names no position held',
  least: 3,
  phrases: [
    /\b(?:we are|we['’]re) (?:looking|searching|hiring|seeking)\b|\bjoin our (?:team|growing)\b|\bwir suchen\b|\bnous recherchons\b|\bbuscamos\b/i,
    /\byou(?:['’]ll| will) (?:be|work|have|join|own|help|build|lead|design|develop)\b|\bihre aufgaben\b|\bdeine aufgaben\b|\bvos missions\b/i,
    /\b(?:what you['’]ll do|what you will do|what we offer|what you bring|who you are|about the role|about you|the role|wir bieten|dein profil|ihr profil|profil recherché|qué ofrecemos)\b/i,
    /\b(?:minimum|basic|preferred|required) (?:qualifications|requirements|skills)\b|\bnice to have\b|\brequirements:?$/im,
    /\b(?:apply now|how to apply|to apply,|send (?:us )?your (?:cv|resume|application)|jetzt bewerben|postulez)\b/i,
    /\b(?:equal opportunity employer|without regard to race|all qualified applicants|m\/w\/d|h\/f)\b/i,
    /\b(?:our client|our company|our mission|our customers|our benefits|salary range|base salary|paid time off|401\(k\))\b/i,
    /\b(?:we (?:need|offer|use|build|run|want|ask|are)|our (?:team|stack|office|platform)|join us)\b/i,
    /\byou (?:have|are|know|bring|work|build|should|can|must|want)\b|\byour (?:role|tasks|profile|responsibilities|skills|experience|background|day)\b/i,
    /\b\d\+? years|\b(?:must[- ]have|requirements|qualifications|responsibilities)\b/i,
  ],
};

const errorPage: Kind = {
  reason: 'it reads as an error page of a web site, saved in place of the resume',
  least: 1,
  phrases: [
    /\b(?:404|403|500|502|503|504)\b.{0,20}\b(?:not found|forbidden|error|bad gateway|unavailable|time-?out)\b/i,
    /\b(?:page not found|access denied|this site can['’]t be reached|this page isn['’]t working|session (?:has )?(?:expired|timed out)|internal server error|seite nicht gefunden|page introuvable|página no encontrada)\b/i,
    /\b(?:enable (?:javascript|cookies)|checking your browser|verify you are human|sign in to (?:continue|view))\b/i,
  ],
};

/** Words of a page that says little else than that something failed. */
const longestErrorPage = 1500;
/** Phrases of a posting that tell where no address and no number of a candidate stands. */
const leastUnreached = 2;
/** Fewest people whose resumes make a pile of them: a second address may be the candidate's own. */
const leastPeople = 3;

/** Says what a document is that is no resume of one person; null where nothing speaks against that. */
export function otherDocument(document: Document, resume: Resume): string | null {
  const people = peopleIn(resume);
  if (people >= leastPeople) return `it holds the resumes of ${people} people: send each one by itself`;
  if (resume.work.some(({ start, end }) => start !== null || end !== null)) return null;
  const listsWork = resume.sections.some(({ kind, heading }) => heading !== null && kind === 'work');
  const shape = listsWork || hasSchool(resume) ? null : shapeOf(document);
  if (shape) return shape;
  const text = document.text.replace(/\s+/g, ' ');
  const { emails, phones } = resume.contact;
  const isReached = emails.length + phones.length > 0;
  if (text.length <= longestErrorPage && !isReached && speaksAs(errorPage, document.text))
    return errorPage.reason;
  if (speaksAs(invoice, document.text) && !hasSchool(resume)) return invoice.reason;
  const least = isReached ? posting.least : leastUnreached;
  if (hasSchool(resume)) return null;
  if (speaksAs({ ...posting, least }, document.text)) return posting.reason;
  return listsWork ? null : companyText(document);
}

const hasSchool = (resume: Resume): boolean =>
  resume.education.some(({ start, end }) => start !== null || end !== null);

const speaksAs = ({ phrases, least }: Kind, text: string): boolean =>
  phrases.filter((phrase) => phrase.test(text)).length >= least;

/** Addresses after which work or a school begins anew: each is a person's with a resume of their own. */
function peopleIn(resume: Resume): number {
  const begins = resume.sections
    .filter(({ kind, heading }) => heading !== null && (kind === 'work' || kind === 'education'))
    .map(({ range }) => range.start);
  const addresses = resume.contact.emails.map(({ range }) => range.start);
  return addresses.filter((start, index) =>
    begins.some((begin) => begin > start && begin < (addresses[index + 1] ?? Number.POSITIVE_INFINITY)),
  ).length;
}
