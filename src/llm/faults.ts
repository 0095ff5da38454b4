/** What can go wrong with a model, in the words for the candidate. */
export type Fault =
  | 'refused'
  | 'busy'
  | 'slow'
  | 'unreachable'
  | 'unreadable'
  | 'too-long'
  | 'over-budget'
  | 'held'
  | 'off';

const notes: Record<Fault, string> = {
  refused: 'The model refused the request, so this was written by rules.',
  busy: 'The model was busy, so this was written by rules.',
  slow: 'The model took too long, so this was written by rules.',
  unreachable: 'The model could not be reached, so this was written by rules.',
  unreadable: 'The model gave no answer that could be read, so this was written by rules.',
  'too-long': 'The model’s answer was far too long, so this was written by rules.',
  'over-budget': 'The budget for the model is used up, so this was written by rules.',
  held: 'The model’s rewrite said what your resume does not, so it was held back and this was written by rules.',
  off: 'The model is switched off, so this was written by rules.',
};

export const noteFor = (fault: Fault): string => notes[fault];

/** A call that failed; `retryAfter` in milliseconds where the server names it, null where trying again is useless. */
export class ModelError extends Error {
  override name = 'ModelError';
  constructor(
    readonly fault: Fault,
    readonly retryAfter: number | null,
  ) {
    super(fault);
  }
}
