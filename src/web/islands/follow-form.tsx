import { render } from 'preact';
import { followEvents, type Stage } from './follow-events.ts';
import { FormProgress, type Step } from './form-progress.tsx';
import type { Problem } from './problem.ts';
import { sendForm } from './send-form.ts';

/** Sends a form in the background and shows how far it is; what fails is said above it, with everything still in place. */
export function followForm(form: HTMLFormElement): void {
  const place = document.createElement('div');
  place.className = 'progress-place';
  form.append(place);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = sentBy(form, event.submitter);
    const buttons = document.querySelectorAll<HTMLButtonElement>('button[type=submit]');
    const show = (step: Step | null): void => {
      const isBusy = step !== null && !('problem' in step);
      for (const button of buttons) button.disabled = isBusy;
      render(step && <FormProgress step={step} onCancel={cancel} />, place);
    };
    let stop = (): void => {};
    const cancel = (): void => {
      stop();
      show(null);
    };
    const fail = (problem: Problem): void => show({ problem });

    clearOldFailure();
    show({ name: 'sending', share: 0 });
    const sending = sendForm(form.action, data, (share) => show({ name: 'sending', share }));
    stop = sending.cancel;
    sending.answered.then((sent) => {
      if ('problem' in sent) return fail(sent.problem);
      const { location } = sent;
      show({ name: 'reading' });
      const close = followEvents(location, {
        onStage: (stage: Stage) => show(stage),
        onScored: () => window.location.assign(location),
        onFailed: fail,
      });
      stop = () => {
        close();
        // what was sent is read no further and kept nowhere
        void fetch(location, { method: 'DELETE', keepalive: true });
      };
    });
  });

  // a page that is gone back to would otherwise still show what was under way
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    render(null, place);
    for (const button of document.querySelectorAll<HTMLButtonElement>('button')) button.disabled = false;
  });
}

/** Whoever tries a sample sends that, and keeps the resume that was chosen already to themselves. */
function sentBy(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const data = new FormData(form, submitter);
  if (data.has('sample')) for (const own of ['resume', 'text']) data.delete(own);
  return data;
}

/** An error that the server printed into the page before is no longer true. */
const clearOldFailure = (): void => document.querySelector('.home > .failure')?.remove();
