const formats = 'PDF, DOCX, DOC, ODT, RTF, HTML, Markdown, JSON Resume or plain text';

const analyzeHelp = `  candor analyze FILE [options]   score a resume: ${formats};
                                  - reads standard input
`;
const batchHelp = `  candor batch DIR [options]      hold many resumes, in a folder or a zip archive, against some postings
`;
const explainHelp = '  candor explain REPORT.json      redo the arithmetic of a saved report, line by line\n';
const compareHelp =
  '  candor compare A B [options]    say why one resume or saved report stands above another\n';
const readHelp = '  candor read FILE [options]      show the text that software finds\n';
const rewriteHelp =
  '  candor rewrite FILE [options]   say how its statements could be said better, without inventing anything\n';
const prepareHelp =
  '  candor prepare FILE [options]   a headline, a summary and interview questions from its own words\n';
const planHelp = '  candor plan FILE [options]      what is missing, as a learning plan in Markdown\n';
const assessHelp = '  candor assess FILE [options]    join a self-assessment with what a resume shows\n';
const coachHelp =
  '  candor coach add EMAIL          let a coach sign in at the server; asks for a password\n';
const keywordsHelp = `  candor keywords list [options]  show the keywords of a role
  candor keywords check DIR       say what is wrong with a folder of own role packs
`;

const analyzeOptions = `Options of analyze
  --posting FILE       compare with this job posting, in any of these formats
  --role ID            role to score for; default backend-developer
  --as-of YYYY-MM      the month that "Present" means; default this month
  --format FORMAT      text, json, html, markdown, csv or pdf; default text
  --out FILE           write the report there instead of to standard output
  --ocr                recognise the letters of scans and of PNG and JPEG photos; English, seconds a page
  --min-score N        end with status 1 if the score is below N
`;
const readOptions = `Options of read
  --json               show the document and the fields found in it, as JSON
  --ocr                recognise the letters of scans and of PNG and JPEG photos
  --compare            read a PDF or DOCX a second time, as simple software does, and show what differs
`;
const compareOptions = `Options of compare
  --posting FILE, --role ID, --as-of YYYY-MM, --ocr      as of analyze, for what is a resume
  --json               show the comparison as JSON
`;
const batchOptions = `Options of batch
  --posting FILE …     up to ten job postings, in any of these formats; without one the score for the role alone
  --sort-by N          the posting that orders the rows; default 1, the first
  --names              show names; without it candidates are numbers, so that nobody is preferred for a name
  --csv, --json        the matrix as CSV or JSON instead of a table
  --out FILE           write it there instead of to standard output
  --role ID, --as-of YYYY-MM      as of analyze
`;
const rewriteOptions = `Options of rewrite
  --posting FILE, --role ID, --as-of YYYY-MM      as of analyze; FILE may be a saved report too
  --json               one suggestion a line, as JSON
  --show-prompt        show what a model would be sent, and send nothing
`;
const prepareOptions = `Options of prepare
  --posting FILE, --role ID, --as-of YYYY-MM      as of analyze; FILE may be a saved report too
  --json               show them as JSON, with the words they stand on
`;
const planOptions = `Options of plan
  --posting FILE, --role ID, --as-of YYYY-MM      as of analyze; FILE may be a saved report too
  --out FILE           write it there instead of to standard output
`;
const assessOptions = `Options of assess
  --answers JSON       answers by question, such as {"sql":"on-my-own"}; asked for when left out
  --role ID, --as-of YYYY-MM      as of analyze; FILE may be a saved report too
  --json               show the result as JSON
  --format FORMAT      show the whole report with the answers in it: json, html, markdown, csv, pdf or text
  --out FILE           write it there instead of to standard output
`;
const coachOptions = `Options of coach add
  --name NAME          what others see
  --workspace NAME     of the workspace that is made for the coach
The data folder is the server's, CANDOR_DATA. The password may come on standard input.
`;
const keywordsOptions = `Options of keywords list
  --role ID            role whose keywords are shown
  --json               show them as JSON
`;
const statuses = `Exit status: 0 done, 1 below --min-score or a figure of a report differs, 2 wrong usage, broken keywords
or a file that cannot be read.
CANDOR_KEYWORDS names a folder of own role packs and skills.
`;

const help = `Candor reads a resume the way hiring software does and scores it for a backend role.

Usage
${analyzeHelp}${batchHelp}${explainHelp}${compareHelp}${rewriteHelp}${prepareHelp}${planHelp}${assessHelp}${readHelp}${keywordsHelp}${coachHelp}
${analyzeOptions}
${batchOptions}
${compareOptions}
${rewriteOptions}
${prepareOptions}
${planOptions}
${assessOptions}
${readOptions}
${keywordsOptions}
${coachOptions}
  -h, --help           show this help, or after a command that command's
  -v, --version        show the version

${statuses}`;

const ofCommands = new Map([
  ['analyze', `Usage\n${analyzeHelp}\n${analyzeOptions}\n${statuses}`],
  ['batch', `Usage\n${batchHelp}\n${batchOptions}\n${statuses}`],
  ['compare', `Usage\n${compareHelp}\n${compareOptions}\n${statuses}`],
  [
    'explain',
    `Usage\n${explainHelp}\nA report is saved with candor analyze FILE --format json --out REPORT.json\n\n${statuses}`,
  ],
  ['rewrite', `Usage\n${rewriteHelp}\n${rewriteOptions}\n${statuses}`],
  ['prepare', `Usage\n${prepareHelp}\n${prepareOptions}\n${statuses}`],
  ['read', `Usage\n${readHelp}\n${readOptions}`],
  ['plan', `Usage\n${planHelp}\n${planOptions}`],
  ['assess', `Usage\n${assessHelp}\n${assessOptions}`],
  ['coach', `Usage\n${coachHelp}\n${coachOptions}`],
  ['keywords', `Usage\n${keywordsHelp}\n${keywordsOptions}`],
]);

/** The help of a command, or of all. */
export const helpFor = (command: string): string => ofCommands.get(command) ?? help;

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
    if (error instanceof TypeError) throw new UsageError(plainly(error.message));
    throw error;
  }
}

/** Node explains at length how to pass a name that begins with a hyphen, which nobody asked. */
function plainly(message: string): string {
  const unknown = /^Unknown option '([^']*)'/.exec(message)?.[1];
  return unknown ? `there is no option ${unknown}` : message.replace(/\.\s[\s\S]*$/, '');
}
