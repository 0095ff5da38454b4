/**
 * The one catalogue of errors: a stable code, the HTTP status that fits, what happened, and what to do next.
 * No message ever holds text of a resume or posting.
 */
const catalogue = {
  'no-file': [400, 'No resume was sent', 'Choose a file, or paste the text of the resume.'],
  'several-files': [
    400,
    'More than one resume was sent',
    'Send one resume at a time: a file, or text, or a sample.',
  ],
  'empty-file': [
    422,
    'The file is empty',
    'Check the file on your side, save it again and send it once more.',
  ],
  'too-large': [
    413,
    'The file is larger than 10 MB',
    'Save it without large pictures, or export it as PDF again.',
  ],
  'text-too-long': [
    413,
    'The text is too long to be a resume',
    'Send the resume alone, at most 200,000 characters.',
  ],
  'unsupported-format': [
    415,
    'This kind of file cannot be read',
    'Save the resume as PDF, DOCX, ODT or plain text and send that.',
  ],
  'damaged-file': [
    422,
    'The file is damaged or cut short',
    'Open it on your side, export it again and send that.',
  ],
  'encrypted-file': [
    422,
    'The file is locked with a password',
    'Save a copy without a password and send that.',
  ],
  'no-text': [
    422,
    'The file holds pictures but no text, so hiring software reads nothing',
    'Export the resume from the program it was written in, instead of scanning it.',
  ],
  'too-little-text': [
    422,
    'There is too little text to be a resume',
    'Send the whole resume, with contact, work or education.',
  ],
  'not-a-resume': [
    422,
    'This does not read as a resume',
    'Send the resume itself, with contact, work or education.',
  ],
  'unclear-scan': [
    422,
    'The letters of the scan cannot be told apart',
    'Scan it again, sharper and straight, or send the file it was printed from.',
  ],
  'scan-too-long': [422, 'The scan has more than 10 pages', 'Send the resume alone, without attachments.'],
  'picture-too-large': [
    422,
    'The picture has more than 40 million dots',
    'Save it smaller and send it again.',
  ],
  'too-many-pages': [422, 'The file has more than 100 pages', 'Send the resume alone, without attachments.'],
  'reading-timeout': [
    422,
    'The file took too long to read',
    'Export it again from the program it was written in.',
  ],
  'reading-failed': [422, 'The file could not be read', 'Export it again as PDF or DOCX, or paste its text.'],
  'unreadable-posting': [
    422,
    'The file of the job posting could not be read',
    'Save the posting as PDF, DOCX or plain text, or paste its text.',
  ],
  'posting-too-long': [
    413,
    'The text is too long to be a job posting',
    'Send the posting alone, at most 100,000 characters.',
  ],
  'posting-empty': [422, 'The job posting holds no text', 'Paste its text, or leave the posting out.'],
  'edit-not-placed': [
    422,
    'An accepted rewrite could not be put into the original file',
    'Download the plain version instead, or paste the rewrite into the file yourself.',
  ],
  'not-grounded': [
    422,
    'This says more than the resume does',
    'Take it out, answer the question with it, or, where you wrote it yourself, tick that it is true.',
  ],
  'not-a-report': [
    422,
    'This is no report of this version of Candor',
    'Save one with candor analyze RESUME --format json --out report.json.',
  ],
  'resume-not-here': [
    409,
    'This report was opened from a saved file, without its resume',
    'Send the resume itself to have it rewritten.',
  ],
  'bad-days': [400, 'It cannot be kept for so many days', 'Choose one of the days that its page offers.'],
  'not-comparable': [
    422,
    'These two reports were not scored alike',
    'Analyse both resumes again, with one version of Candor and for one role.',
  ],
  'no-role-knowledge': [
    404,
    'Nothing of this kind is known of the role',
    'See the roles at /v1/roles; backend-developer has all of it.',
  ],
  'unknown-table': [
    400,
    'The published tables have no such name',
    'Ask by one of the names that are given, or leave it out.',
  ],
  'unknown-role': [400, 'This role is not known', 'Choose one of the roles listed at /v1/roles.'],
  'bad-request': [
    400,
    'The request could not be understood',
    'Compare it with the examples in the documentation.',
  ],
  'bad-month': [400, 'There is no such month', 'Give a month such as 2026-01, or leave it out.'],
  'origin-not-allowed': [
    403,
    'This site may not send resumes here',
    'Open Candor itself, or ask its operator to allow the site.',
  ],
  'sign-in-needed': [401, 'This is for coaches who are signed in', 'Sign in, or send a key that is valid.'],
  'wrong-sign-in': [401, 'E-mail and password do not fit', 'Check both and try again.'],
  'locked-out': [
    429,
    'Too many passwords were wrong',
    'Wait fifteen minutes and try again, or ask the operator for a new password.',
  ],
  'weak-password': [
    422,
    'The password is too short or too long',
    'Choose one of 12 to 128 characters; a few words that only you would put together are good.',
  ],
  'email-taken': [409, 'There is an account of this e-mail already', 'Sign in with it instead.'],
  'not-allowed': [403, 'You may not do that here', 'Ask an owner of the workspace, or for a key that may.'],
  'metrics-token-needed': [
    401,
    'The figures of this server need its token',
    'Send Authorization: Bearer with the METRICS_TOKEN of its settings.',
  ],
  'batch-too-large': [
    413,
    'The batch is too large',
    'Send at most 500 files of 10 MB each, and 500 MB in all.',
  ],
  'consent-needed': [400, 'The consent was not given', 'Read what is agreed to and tick its box.'],
  'slug-taken': [409, 'Another form has this address already', 'Choose another word for yours.'],
  'bad-webhook': [
    400,
    'The webhook has no address that messages may be sent to',
    'Give an https address on the internet, or ask the operator to allow your host in WEBHOOK_HOSTS.',
  ],
  'pack-not-sound': [
    422,
    'These keywords are not sound, and nothing was kept',
    'Correct each file at the place that is named, and send them again.',
  ],
  'batch-empty': [400, 'There is no resume in the batch', 'Choose one or more files, or a zip archive.'],
  'not-found': [
    404,
    'There is nothing here',
    'It may have expired or been deleted: analyse the resume again.',
  ],
  'no-such-rewrite': [
    404,
    'There is no suggestion for this statement',
    'POST …/rewrites makes the suggestions of an analysis and GET lists them, each with the id of its statement.',
  ],
  'no-such-page': [404, 'There is no such address', 'Start at /, or see /docs for what there is.'],
  'wrong-method': [
    405,
    'This address cannot be asked in that way',
    'Use one of the methods that the answer allows; /docs lists each call.',
  ],
  'too-many-requests': [429, 'Too many requests came from this address', 'Wait a minute and try again.'],
  'reader-down': [
    503,
    'No process could be started that reads the file',
    'Try again in a minute. If it stays so, start the server again; its log says why.',
  ],
  busy: [503, 'All places are taken at the moment', 'Try again in a few seconds.'],
  interrupted: [503, 'The server was restarted before this was done', 'Send the file again.'],
  'store-down': [
    503,
    'The database cannot be reached',
    'Try again in a few seconds; nothing that was kept is lost.',
  ],
  sealed: [
    500,
    'What is kept here cannot be opened',
    'Analyse the resume again; the operator of this server may bring back the earlier FILE_KEY.',
  ],
  'keywords-invalid': [500, 'A keyword file is not valid', 'Correct the file at the place that is named.'],
  'no-renderer': [
    406,
    'The report cannot be given in this form',
    'Ask for json, html, markdown, text, csv or pdf.',
  ],
  internal: [500, 'Something broke on our side', 'Try again; if it stays so, report the request id.'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ErrorCode = keyof typeof catalogue;

/** What is wrong with a file of keywords, and in which line; null for what has none, such as a file that is missing. */
export interface ErrorPlace {
  file: string;
  line: number | null;
  reason: string;
}

interface ErrorOptions {
  detail?: string;
  problems?: readonly ErrorPlace[];
  cause?: unknown;
}

/** An error with a stable code, safe to show: it says what happened and what to do, never what the resume says. */
export class CandorError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: string;
  /** one sentence on what to do next */
  readonly action: string;
  /** a technical detail without personal data, such as the place in a keyword file */
  readonly detail: string | undefined;
  /** each thing that is wrong, by its place in what was sent */
  readonly problems: readonly ErrorPlace[] | undefined;

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    const [status, title, action] = catalogue[code];
    super(options.detail ? `${title}: ${options.detail}` : title, { cause: options.cause });
    this.name = 'CandorError';
    this.code = code;
    this.status = status;
    this.title = title;
    this.action = action;
    this.detail = options.detail;
    this.problems = options.problems;
  }
}

/** Why a scan or a photo was refused: the detail by which an edge can say how it is turned on there. */
export const ocrIsOff =
  'letters in scans and photos are read only where their recognition (OCR) is on, and it is off';

export const errorCodes = Object.keys(catalogue) as ErrorCode[];
