import type { SectionKind } from '../parse/resume.ts';
import type { Span } from '../range.ts';
import type { Evidence } from './evidence.ts';

/** Thresholds of one audit, from `rubric.yaml`. */
export type AuditOptions = Readonly<Record<string, number>>;

/**
 * The closed list of changes by which a fix is proven. Offsets are in the document's text. Text in square brackets is
 * a labelled stand-in for what only the candidate knows.
 */
export type Patch =
  | { kind: 'replace'; start: number; end: number; text: string }
  | { kind: 'remove'; start: number; end: number }
  | { kind: 'add'; section: SectionKind; text: string };

/** One thing an audit found, before its message is written out. */
export interface Finding {
  /** a key of the audit's `messages` */
  message: string;
  /** values for the message's and the fix's `{names}` */
  values?: Record<string, string | number>;
  /** where the text stands; null where something is absent */
  span: Span | null;
  /** for what is absent: the list, posting or section that asks for it */
  expected?: string;
  /** id of the keyword that it speaks of */
  keyword?: string;
  patch?: Patch;
}

export interface AuditProduct {
  /** 0..1; null when this format or reading cannot show it, with the reason */
  score: number | null;
  reason?: string;
  displayValue?: string;
  findings: Finding[];
}

export interface Audit<Part extends keyof Evidence = keyof Evidence> {
  /** the file's name, a noun */
  id: string;
  /** said when it passes */
  title: string;
  /** said when it does not */
  failureTitle: string;
  why: string;
  /** what was found and expected, and one concrete fix, by message id; `{name}` stands for a value */
  messages: Record<string, { says: string; fix: string }>;
  /** names of the thresholds that `rubric.yaml` gives it; none when left out */
  options?: readonly string[];
  /** the parts of the evidence it looks at; it is given no other, so that where these stand its result stands */
  reads: readonly Part[];
  audit(evidence: Pick<Evidence, Part>, options: AuditOptions): AuditProduct;
}

/** Declares one check; the runner formats, sorts, rounds and guards it. */
export const defineAudit = <Part extends keyof Evidence>(audit: Audit<Part>): Audit<Part> => audit;
