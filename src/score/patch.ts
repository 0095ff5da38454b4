import type { Patch } from '../audits/audit.ts';
import { bulletsOf, completeEvidence, type Evidence } from '../audits/evidence.ts';
import type { Document } from '../extract/document.ts';
import type { Mention } from '../match/mention.ts';
import { mentionsInText } from '../match/mentions.ts';
import type { Bullet, Resume, SectionKind } from '../parse/resume.ts';
import type { Span } from '../range.ts';
import { contains } from '../range.ts';
import { gradeBullet } from '../wording/grade.ts';
import type { Wording } from '../wording/wording.ts';

/**
 * The evidence of the fixed resume. Only the line that changed is read again: what stands elsewhere keeps its
 * reading, which is what makes a proof cost microseconds.
 */
export function applyPatch(evidence: Evidence, patch: Patch): Evidence {
  return patch.kind === 'add' ? addText(evidence, patch.section, patch.text) : changeLine(evidence, patch);
}

/** Text in square brackets stands for what only the candidate knows; in a proof it counts as a measure or a verb. */
function gradeWithStandIns(text: string): Wording {
  const graded = gradeBullet(text);
  const opening = /^\[[^\]]+\]/.test(text);
  const measure = /\[by how much\?\]|\[and what came of it\]/.test(text);
  return {
    ...graded,
    quantified: graded.quantified || measure,
    weakOpening: opening ? false : graded.weakOpening,
  };
}

function changeLine(evidence: Evidence, patch: Span & { kind: 'replace' | 'remove'; text?: string }): Evidence {
  const { document, resume } = evidence;
  const inserted = patch.text ?? '';
  const edited = bulletsOf(resume).find((bullet) => contains(bullet.range, patch));
  const line = edited?.range ?? lineAround(document.text, patch);
  const text = document.text.slice(0, patch.start) + inserted + document.text.slice(patch.end);
  const delta = inserted.length - (patch.end - patch.start);
  const newLine = text.slice(line.start, line.end + delta);
  const place = evidence.mentions.find((mention) => contains(line, mention));
  const moved = evidence.mentions
    .filter((mention) => !contains(line, mention))
    .map((mention) => (mention.start >= line.end ? shift(mention, delta) : mention));
  const read = mentionsInText(newLine, evidence.role).map((mention) => placed(shift(mention, line.start), edited, place));
  const wording = new Map(evidence.wording);
  if (edited) wording.set(edited.id, gradeWithStandIns(newLine));
  const shifted = mapBullets(resume, (bullet) =>
    bullet.id === edited?.id ? withText(bullet, newLine, delta) : bullet.range.start >= line.end ? moveBullet(bullet, delta) : bullet,
  );
  return complete(evidence, text, shifted, [...moved, ...read], wording);
}

/** A new statement under the latest position, or a word more in a list; without such a place, at the end. */
function addText(evidence: Evidence, section: SectionKind, text: string): Evidence {
  const { document, resume, role } = evidence;
  const at = document.text.length + 1;
  const whole = `${document.text}\n${text}`;
  const position = section === 'work' ? (resume.work[0] ?? resume.projects[0]) : undefined;
  const id = `${position?.id ?? section}.new`;
  const range = { source: 'document', start: at, end: at + text.length, boxes: [] } as const;
  const bullet: Bullet = { id, value: text, range: { ...range, boxes: [] } };
  const read = mentionsInText(text, role).map((mention) => ({
    ...shift(mention, at),
    section,
    use: position ? ('used' as const) : ('listed' as const),
    ...(position ? { position: position.id, bullet: id } : {}),
  }));
  const wording = new Map(evidence.wording);
  if (position) wording.set(id, gradeWithStandIns(text));
  return complete(evidence, whole, position ? withBullet(resume, position.id, bullet) : withContact(resume, section, bullet), [...evidence.mentions, ...read], wording);
}

const complete = (evidence: Evidence, text: string, resume: Resume, mentions: Mention[], wording: Map<string, Wording>): Evidence => {
  const document: Document = { ...evidence.document, text };
  return completeEvidence({ ...evidence, document, resume }, mentions, wording);
};

const shift = (mention: Mention, delta: number): Mention => ({ ...mention, start: mention.start + delta, end: mention.end + delta });

/** A mention found in a changed line stands where that line stands. */
function placed(mention: Mention, bullet: Bullet | undefined, neighbour: Mention | undefined): Mention {
  const position = bullet?.id.split('.')[0];
  const { section } = neighbour ?? {};
  return {
    ...mention,
    use: bullet ? 'used' : (neighbour?.use ?? 'listed'),
    ...(section ? { section } : {}),
    ...(bullet && position ? { position, bullet: bullet.id } : {}),
  };
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
  work: resume.work.map((position) => (position.id === entry ? { ...position, bullets: [...position.bullets, bullet] } : position)),
  projects: resume.projects.map((project) => (project.id === entry ? { ...project, bullets: [...project.bullets, bullet] } : project)),
});

const withContact = (resume: Resume, section: SectionKind, leaf: Bullet): Resume =>
  section === 'contact' && leaf.value.includes('@')
    ? { ...resume, contact: { ...resume.contact, emails: [...resume.contact.emails, { value: leaf.value, range: leaf.range }] } }
    : resume;
