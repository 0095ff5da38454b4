import type { Leaf, SourceRange } from '../range.ts';

/** The kinds of section a resume has; `other` is a heading that no list knows. */
export type SectionKind =
  | 'contact'
  | 'summary'
  | 'work'
  | 'education'
  | 'projects'
  | 'skills'
  | 'certificates'
  | 'languages'
  | 'awards'
  | 'publications'
  | 'volunteer'
  | 'interests'
  | 'references'
  | 'other';

export interface Section {
  kind: SectionKind;
  /** null for what stands before the first heading */
  heading: Leaf | null;
  /** heading and body */
  range: SourceRange;
  /** body alone */
  body: SourceRange;
}

/** One statement of a position or project: a list item, or a sentence of its prose. */
export interface Bullet extends Leaf {
  id: string;
}

/** One position held. Dates are `YYYY-MM` or `YYYY`; `end` is null while `current`. */
export interface Position {
  id: string;
  company: Leaf | null;
  title: Leaf | null;
  location: Leaf | null;
  start: Leaf | null;
  end: Leaf | null;
  current: boolean;
  bullets: Bullet[];
  range: SourceRange;
}

export interface Education {
  institution: Leaf | null;
  degree: Leaf | null;
  start: Leaf | null;
  end: Leaf | null;
  range: SourceRange;
}

export interface Project {
  id: string;
  name: Leaf | null;
  start: Leaf | null;
  end: Leaf | null;
  current: boolean;
  bullets: Bullet[];
  range: SourceRange;
}

export interface SkillGroup {
  name: Leaf | null;
  keywords: Leaf[];
  range: SourceRange;
}

export interface Contact {
  name: Leaf | null;
  emails: Leaf[];
  phones: Leaf[];
  links: Leaf[];
  location: Leaf | null;
}

/** What the document says of a person, each value with its place. Absent is null or empty, never guessed. */
export interface Resume {
  contact: Contact;
  headline: Leaf | null;
  summary: Leaf | null;
  work: Position[];
  education: Education[];
  projects: Project[];
  skills: SkillGroup[];
  certificates: Leaf[];
  languages: Leaf[];
  sections: Section[];
}
