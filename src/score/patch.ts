import type { Patch } from '../audits/audit.ts';
import {
  bulletsOf,
  type Evidence,
  readStatement,
  revisedEvidence,
  type StatementWording,
} from '../audits/evidence.ts';
import {
  isMeasureAlone,
  standIns,
  standsForMeasure,
  standsForOpening,
  wordsStoodFor,
} from '../audits/stand-ins.ts';
import { fillerPhrases } from '../lexicon/filler-phrases.ts';
import type { Role } from '../lexicon/role.ts';
import { countWords } from '../lexicon/tokens.ts';
import { MatchText } from '../match/match-text.ts';
import type { Mention } from '../match/mention.ts';
import { dutiesInLine, mentionsInLine } from '../match/mentions.ts';
import type { Place } from '../match/places.ts';
import type { Bullet, Position, Project, Resume, SectionKind } from '../parse/resume.ts';
import type { Span } from '../range.ts';
import { contains } from '../range.ts';
import { tellsDeed } from '../wording/deed.ts';
import { type Filler, fillerIn } from '../wording/filler.ts';

/**
 * The evidence of the fixed resume, for scoring alone. Only the line that changed is read again and all else keeps its
 * reading and its place, the changed line included: so no offset moves, and a proof costs microseconds.
 */
export function applyPatch(evidence: Evidence, patch: Patch): Evidence {
  return patch.kind === 'add' ? addText(evidence, patch.section, patch.text) : changeLine(evidence, patch);
}

/** Text in square brackets stands for what only the candidate knows; in a proof it counts as a measure or a verb. */
function gradeWithStandIns(text: string, english: boolean): StatementWording {
  const graded = readStatement(text, english);
  return {
    ...graded,
    quantified: graded.quantified || standsForMeasure(text),
    weakOpening: graded.weakOpening && !standsForOpening(text),
    deed: graded.deed || (standsForOpening(text) && tellsDeed(text.replace(/^\[[^\]]*\]/, 'Built'))),
  };
}

function changeLine(
  evidence: Evidence,
  patch: Span & { kind: 'replace' | 'remove'; text?: string },
): Evidence {
  const { resume, wording, mentions, duties, filler, words } = evidence;
  const { text } = evidence.document;
  const edited = bulletsOf(resume).find((bullet) => contains(bullet.range, patch));
  const line = edited?.range ?? lineAround(text, patch);
  const newLine = text.slice(line.start, patch.start) + (patch.text ?? '') + text.slice(patch.end, line.end);
  const outside = (each: Span): boolean => !contains(line, each);
  const old = readingIn(evidence, line);
  const place = placeOf(edited, old.claims[0]);
  const isStandIn = patch.start === patch.end && isMeasureAlone(patch.text ?? '');
  const read = isStandIn ? old : readAnew(newLine, evidence.role, place, line);
  const graded = edited ? withWording(evidence, edited.id, newLine) : wording;
  const before = wording.get(edited?.id ?? '');
  const after = graded.get(edited?.id ?? '');
  const sameMentions = sameClaims(old.claims, read.claims);
  const sameDuties = sameClaims(old.told, read.told);
  const same =
    sameMentions && sameDuties && before?.quantified === after?.quantified && before?.deed === after?.deed;
  const counted =
    place.section === 'skills' ? 0 : countWords(newLine) - countWords(text.slice(line.start, line.end));
  const revised = {
    // what is claimed as before stands as it was, and with it all that was found in it
    mentions: sameMentions ? mentions : [...mentions.filter(outside), ...read.claims],
    duties: sameDuties ? duties : [...duties.filter(outside), ...read.told],
    filler:
      old.filler.length + read.filler.length === 0 ? filler : [...filler.filter(outside), ...read.filler],
    words: words + counted,
    wording: graded,
  };
  return revisedEvidence(
    evidence,
    revised,
    same ? none : idsOf([...old.claims, ...read.claims, ...old.told, ...read.told]),
  );
}

/** What is found in one line, at its place in the document. */
interface LineReading {
  claims: Mention[];
  told: Mention[];
  filler: Filler[];
}

/** What was found in a line of the document before. */
function readingIn({ mentions, duties, filler }: Evidence, line: Span): LineReading {
  const isWithin = (each: Span): boolean => contains(line, each);
  return {
    claims: mentions.filter(isWithin),
    told: duties.filter(isWithin),
    filler: filler.filter(isWithin),
  };
}

function readAnew(text: string, role: Role, place: Place, line: Span): LineReading {
  const read = new MatchText(text);
  const within = <T extends Span>(each: T): T => shift(each, line);
  return {
    claims: mentionsInLine(read, role, place).map(within),
    told: dutiesInLine(read, role, place).map(within),
    filler: fillerIn(text, fillerPhrases()).map(within),
  };
}

const none: ReadonlySet<string> = new Set();

const idsOf = (mentions: readonly Mention[]): Set<string> => new Set(mentions.map((mention) => mention.id));

/** Whether two readings of a line claim the same; then all that follows from the claims stands as it was. */
const sameClaims = (before: readonly Mention[], after: readonly Mention[]): boolean =>
  before.length === after.length &&
  before.every((one, index) => {
    const other = after[index];
    return (
      one.id === other?.id &&
      one.form === other.form &&
      one.printed === other.printed &&
      one.negated === other.negated &&
      one.hedged === other.hedged &&
      one.use === other.use
    );
  });

const withWording = ({ wording, english }: Evidence, id: string, text: string): Evidence['wording'] =>
  new Map(wording).set(id, gradeWithStandIns(text, english));

/** Where a new statement would stand: the latest of the entries that are most software. */
function mostRelevant({ resume, experience }: Evidence): Position | Project | undefined {
  const share = (entry: Position | Project): number => experience.relevance.get(entry.id) ?? 0;
  const entries = [...resume.work, ...resume.projects];
  return entries.reduce<Position | Project | undefined>(
    (best, entry) => (best && share(best) >= share(entry) ? best : entry),
    undefined,
  );
}

/** A new statement under the most fitting position or project, or a word more in a list; without such a place, at the end. */
function addText(evidence: Evidence, section: SectionKind, text: string): Evidence {
  const { resume, role } = evidence;
  const start = evidence.document.text.length + 1;
  const words = wordsStoodFor(text);
  const position = section === 'work' && words === 0 ? mostRelevant(evidence) : undefined;
  const id = `${position?.id ?? section}.new`;
  const bullet: Bullet = {
    id,
    value: text,
    range: { source: 'document', start, end: start + text.length, boxes: [] },
  };
  const within = (mention: Mention): Mention => {
    const moved = shift(mention, bullet.range);
    return position ? { ...moved, position: position.id, bullet: id } : moved;
  };
  const found = readAdded(text, role, position ? { use: 'used', section } : { use: 'listed', section });
  const [claims, told] = [found.claims.map(within), found.told.map(within)];
  const read = {
    resume: position ? withBullet(resume, position.id, bullet) : withContact(resume, section, bullet),
    wording: position ? withWording(evidence, id, text) : evidence.wording,
    words: evidence.words + (section === 'skills' ? 0 : words || countWords(text)),
    mentions: claims.length > 0 ? [...evidence.mentions, ...claims] : evidence.mentions,
    duties: told.length > 0 ? [...evidence.duties, ...told] : evidence.duties,
  };
  return revisedEvidence(evidence, read, idsOf([...claims, ...told]));
}

const added = new WeakMap<Role, Map<string, LineReading>>();

/** What a fix adds are words of the role's own lists: they are few, and what they claim is read once. */
function readAdded(text: string, role: Role, place: Place): LineReading {
  const known = added.get(role) ?? new Map<string, LineReading>();
  added.set(role, known);
  const key = `${place.use} ${place.section} ${text}`;
  const reading = known.get(key) ?? readAnew(text, role, place, { start: 0, end: text.length });
  known.set(key, reading);
  return reading;
}

/** A place in a line that was read by itself, as a place in the document and never beyond that line. */
const shift = <T extends Span>(each: T, line: Span): T => ({
  ...each,
  start: Math.min(line.start + each.start, line.end),
  end: Math.min(line.start + each.end, line.end),
});

/** A changed line keeps its place: that of its statement, or of what was found in it before. */
function placeOf(bullet: Bullet | undefined, neighbour: Mention | undefined): Place {
  const place: Place = { use: bullet ? 'used' : (neighbour?.use ?? 'listed') };
  if (neighbour?.section) place.section = neighbour.section;
  if (!bullet) return place;
  place.position = bullet.id.split('.')[0] ?? bullet.id;
  place.bullet = bullet.id;
  return place;
}

function lineAround(text: string, span: Span): Span {
  const end = text.indexOf('\n', span.end);
  return { start: text.lastIndexOf('\n', span.start - 1) + 1, end: end < 0 ? text.length : end };
}

const withBullet = (resume: Resume, entry: string, bullet: Bullet): Resume => ({
  ...resume,
  work: resume.work.map((position) =>
    position.id === entry ? { ...position, bullets: [...position.bullets, bullet] } : position,
  ),
  projects: resume.projects.map((project) =>
    project.id === entry ? { ...project, bullets: [...project.bullets, bullet] } : project,
  ),
});

/** An address or a phone number added to the contact lines. */
function withContact(resume: Resume, section: SectionKind, { value, range }: Bullet): Resume {
  if (section !== 'contact') return resume;
  const { contact } = resume;
  const leaf = { value, range };
  if (value === standIns.phone)
    return { ...resume, contact: { ...contact, phones: [...contact.phones, leaf] } };
  return value.includes('@')
    ? { ...resume, contact: { ...contact, emails: [...contact.emails, leaf] } }
    : resume;
}
