/** An error as the server tells it, in its answers and in its events. */
export interface Problem {
  title: string;
  /** what to do next */
  action: string;
  reason?: string | undefined;
}

/** What is said where no answer came: the server could not be reached, or it was cut short. */
export const noAnswer: Problem = {
  title: 'The connection broke',
  action: 'Nothing you typed is lost: check your network and send it again.',
};

/** The error in an answer, whatever the answer is. */
export function problemIn(body: unknown): Problem {
  const { title, detail, action, reason } = Object(body) as Record<string, unknown>;
  const next = detail ?? action;
  if (typeof title !== 'string' || typeof next !== 'string') return noAnswer;
  return { title, action: next, ...(typeof reason === 'string' && { reason }) };
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
