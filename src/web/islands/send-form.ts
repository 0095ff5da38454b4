import { noAnswer, type Problem, parsed, problemIn } from './problem.ts';

/** How a form that was sent ended: at the address of the report to be, or with an error. */
export type Sent = { location: string } | { problem: Problem };

export interface Sending {
  answered: Promise<Sent>;
  cancel(): void;
}

/**
 * Sends a form and asks for an answer at once, before the resume is read.
 * `fetch` tells no progress of an upload, so this is an XMLHttpRequest.
 * @param onSent told the share that was sent, 0..1
 */
export function sendForm(address: string, form: FormData, onSent: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const answered = new Promise<Sent>((resolve) => {
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onSent(loaded / total);
    });
    request.addEventListener('load', () => {
      const location = request.getResponseHeader('Location');
      const isAccepted = request.status === 202 && location;
      resolve(isAccepted ? { location } : { problem: problemIn(parsed(request.responseText)) });
    });
    request.addEventListener('error', () => resolve({ problem: noAnswer }));
  });
  request.open('POST', address);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Prefer', 'respond-async');
  request.send(form);
  return { answered, cancel: () => request.abort() };
}
