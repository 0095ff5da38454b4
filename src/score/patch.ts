import type { Patch } from '../audits/audit.ts';
import {
  bulletsOf,
  completeEvidence,
  type Evidence,
  type LineReadings,
  readStatement,
  type StatementWording,
} from '../audits/evidence.ts';
import type { Document } from '../extract/document.ts';
import { fillerPhrases } from '../lexicon/filler-phrases.ts';
import type { Mention } from '../match/mention.ts';
import { mentionsInLine } from '../match/mentions.ts';
import type { Place } from '../match/places.ts';
import type { Bullet, Position, Project, Resume, SectionKind } from '../parse/resume.ts';
import type { Span } from '../range.ts';
import { contains } from '../range.ts';
import { fillerIn } from '../wording/filler.ts';

/**
 * The evidence of the fixed resume. Only the line that changed is read again: what stands elsewhere keeps its
 * reading, which is what makes a proof cost microseconds.
 */
export function applyPatch(evidence: Evidence, patch: Patch): Evidence {
  return patch.kind === 'add' ? addText(evidence, patch.section, patch.text) : changeLine(evidence, patch);
}

/** Text in square brackets stands for what only the candidate knows; in a proof it counts as a measure or a verb. */
function gradeWithStandIns(text: string): StatementWording {
  const graded = readStatement(text);
  const opening = /^\[[^\]]+\]/.test(text);
  const measure = /\[by how much\?\]|\[and what came of it\]/.test(text);
  return {
    ...graded,
    quantified: graded.quantified || measure,
    weakOpening: opening ? false : graded.weakOpening,
  };
}

function changeLine(
  evidence: Evidence,
  patch: Span & { kind: 'replace' | 'remove'; text?: string },
): Evidence {
  const { document, resume, role } = evidence;
  const inserted = patch.text ?? '';
  const edited = bulletsOf(resume).find((bullet) => contains(bullet.range, patch));
  const line = edited?.range ?? lineAround(document.text, patch);
  const text = document.text.slice(0, patch.start) + inserted + document.text.slice(patch.end);
  const delta = inserted.length - (patch.end - patch.start);
  const newLine = text.slice(line.start, line.end + delta);
  const neighbour = evidence.mentions.find((mention) => contains(line, mention));
  const read = mentionsInLine(newLine, role, placeOf(edited, neighbour)).map((mention) =>
    shift(mention, line.start),
  );
  const wording = new Map(evidence.wording);
  if (edited) wording.set(edited.id, gradeWithStandIns(newLine));
  const moved = <T extends Span>(all: readonly T[]): T[] =>
    all
      .filter((each) => !contains(line, each))
      .map((each) => (each.start >= line.end ? shift(each, delta) : each));
  const bullets = (bullet: Bullet): Bullet =>
    bullet.id === edited?.id
      ? withText(bullet, newLine, delta)
      : bullet.range.start >= line.end
        ? moveBullet(bullet, delta)
        : bullet;
  return complete(evidence, text, mapBullets(resume, bullets), {
    mentions: [...moved(evidence.mentions), ...read],
    filler: [
      ...moved(evidence.filler),
      ...fillerIn(newLine, fillerPhrases()).map((filler) => shift(filler, line.start)),
    ],
    wording,
  });
}

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
  const { document, resume, role } = evidence;
  const start = document.text.length + 1;
  const position = section === 'work' ? mostRelevant(evidence) : undefined;
  const id = `${position?.id ?? section}.new`;
  const bullet: Bullet = {
    id,
    value: text,
    range: { source: 'document', start, end: start + text.length, boxes: [] },
  };
  const place: Place = position
    ? { use: 'used', section, position: position.id, bullet: id }
    : { use: 'listed', section };
  const read = mentionsInLine(text, role, place).map((mention) => shift(mention, start));
  const wording = new Map(evidence.wording);
  if (position) wording.set(id, gradeWithStandIns(text));
  const changed = position ? withBullet(resume, position.id, bullet) : withContact(resume, section, bullet);
  return complete(evidence, `${document.text}\n${text}`, changed, {
    mentions: [...evidence.mentions, ...read],
    filler: evidence.filler,
    wording,
  });
}

const complete = (evidence: Evidence, text: string, resume: Resume, readings: LineReadings): Evidence => {
  const document: Document = { ...evidence.document, text };
  return completeEvidence({ ...evidence, document, resume }, readings, evidence.experience.relevance);
};

const shift = <T extends Span>(each: T, delta: number): T => ({
  ...each,
  start: each.start + delta,
  end: each.end + delta,
});

/** A changed line keeps its place: that of its statement, or of what was found in it before. */
function placeOf(bullet: Bullet | undefined, neighbour: Mention | undefined): Place {
  const section = neighbour?.section;
  const place: Place = {
    use: neighbour?.use ?? 'listed',
    ...(section ? { section } : {}),
  };
  if (!bullet) return place;
  return { ...place, use: 'used', position: bullet.id.split('.')[0] ?? bullet.id, bullet: bullet.id };
}

function lineAround(text: string, span: Span): Span {
  const end = text.indexOf('\n', span.end);
  return { start: text.lastIndexOf('\n', span.start - 1) + 1, end: end < 0 ? text.length : end };
}

const mapBullets = (resume: Resume, change: (bullet: Bullet) => Bullet): Resume => ({
  ...resume,
  work: resume.work.map((position) => ({ ...position, bullets: position.bullets.map(change) })),
  projects: resume.projects.map((project) => ({ ...project, bullets: project.bullets.map(change) })),
});

const moveBullet = (bullet: Bullet, delta: number): Bullet => ({
  ...bullet,
  range: { ...bullet.range, start: bullet.range.start + delta, end: bullet.range.end + delta },
});

const withText = (bullet: Bullet, value: string, delta: number): Bullet => ({
  ...bullet,
  value,
  range: { ...bullet.range, end: bullet.range.end + delta },
});

const withBullet = (resume: Resume, entry: string, bullet: Bullet): Resume => ({
  ...resume,
  work: resume.work.map((position) =>
    position.id === entry ? { ...position, bullets: [...position.bullets, bullet] } : position,
  ),
  projects: resume.projects.map((project) =>
    project.id === entry ? { ...project, bullets: [...project.bullets, bullet] } : project,
  ),
});

const withContact = (resume: Resume, section: SectionKind, leaf: Bullet): Resume =>
  section === 'contact' && leaf.value.includes('@')
    ? {
        ...resume,
        contact: {
          ...resume.contact,
          emails: [...resume.contact.emails, { value: leaf.value, range: leaf.range }],
        },
      }
    : resume;
