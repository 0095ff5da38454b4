import type { Candidate } from './candidate.ts';

/** Blind by number, so that nobody is preferred for a name; by the resume's name and file where the coach asks for it. */
export type Naming = 'blind' | 'named';

export function called(candidate: Candidate, naming: Naming): string {
  const number = `Candidate ${candidate.number}`;
  if (naming === 'blind') return number;
  const name = candidate.state === 'scored' ? candidate.name : null;
  return name ? `${name} (${candidate.file})` : candidate.file;
}
