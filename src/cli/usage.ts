export const help = `Candor reads a resume the way hiring software does and scores it for a backend role.

Usage
  candor analyze FILE [options]   score a resume: PDF, DOCX or text; - reads standard input
  candor read FILE [options]      show the text that software finds
  candor keywords list [--json]   show the keywords of a role

Options of analyze
  --posting FILE       compare with this job posting, a text file
  --role ID            role to score for; default backend-developer
  --as-of YYYY-MM      the month that "Present" means; default this month
  --format FORMAT      text, json, html, markdown, csv or pdf; default text
  --out FILE           write the report there instead of to standard output
  --min-score N        end with status 1 if the score is below N

Options of read
  --json               show the document and the fields found in it, as JSON
  --compare            read a PDF or DOCX a second time, as simple software does, and show what differs

Options of keywords list
  --role ID            role whose keywords are shown

  -h, --help           show this help
  -v, --version        show the version

Exit status: 0 done, 1 below --min-score, 2 wrong usage or a resume that cannot be read.
`;

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * What `parse` makes of a command's arguments, with at most so many operands.
 * @throws UsageError naming what is wrong
 */
export function readArguments<T extends { positionals: string[] }>(mostOperands: number, parse: () => T): T {
  try {
    const result = parse();
    const extra = result.positionals[mostOperands];
    if (extra === undefined) return result;
    throw new UsageError(`'${extra}' is one name too many`);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
