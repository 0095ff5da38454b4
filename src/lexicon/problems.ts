import { CandorError, type ErrorPlace } from '../errors.ts';
import { type KeywordFile, shownName } from './folders.ts';

/** What is wrong with a keyword file, and where. */
export type Problem = ErrorPlace;

/** Notes what is wrong while keyword files are read, so that a coach sees all of it at once. */
export class Problems {
  readonly #noted = new Map<string, Problem>();

  /** Once, however many roles inherit the fault. */
  note(file: KeywordFile, line: number | null, reason: string): void {
    const problem = { file: shownName(file), line, reason };
    this.#noted.set(sentenceOf(problem), problem);
  }

  /** By file and line. */
  list(): Problem[] {
    return [...this.#noted.values()].sort(
      (a, b) => Number(a.file > b.file) - Number(a.file < b.file) || (a.line ?? 0) - (b.line ?? 0),
    );
  }

  /** @throws CandorError `keywords-invalid` with the first problem, where there is one */
  refuse(): void {
    const [first, ...others] = this.list();
    if (!first) return;
    const more = others.length > 0 ? `; and ${others.length} more, see candor keywords check` : '';
    throw new CandorError('keywords-invalid', { detail: `${sentenceOf(first)}${more}` });
  }
}

export const sentenceOf = ({ file, line, reason }: Problem): string =>
  `${file}${line === null ? '' : `, line ${line}`}: ${reason}`;
