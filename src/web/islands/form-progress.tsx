import { useEffect, useRef } from 'preact/hooks';
import type { Stage } from './follow-events.ts';
import type { Problem } from './problem.ts';

/** Where a form is on its way. */
export type Step = { name: 'sending'; share: number } | Stage | { problem: Problem };

/** What is under way, how far it is, and how to stop it; or why it failed and what to do next. */
export function FormProgress({ step, onCancel }: { step: Step; onCancel: () => void }) {
  if ('problem' in step) return <Failure problem={step.problem} />;
  const share = 'share' in step ? step.share : undefined;
  return (
    <div class="progress">
      <p role="status">{saying(step)}</p>
      <progress max={1} {...(share !== undefined && { value: share })} aria-label="Progress" />
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

function saying(step: Exclude<Step, { problem: Problem }>): string {
  switch (step.name) {
    case 'sending':
      return step.share < 1 ? `Sending, ${Math.floor(step.share * 100)} %` : 'Sent, waiting for its turn';
    case 'reading':
      return 'Reading the file as a machine does';
    case 'recognising':
      return `Recognising the letters of the scan, page ${step.page} of ${step.pages}`;
    case 'scoring':
      return 'Scoring and proving every fix';
  }
}

function Failure({ problem: { title, action, reason } }: { problem: Problem }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="failure" role="alert" ref={box}>
      <p>
        <strong>{title}.</strong> {reason && `${reason[0]?.toUpperCase()}${reason.slice(1)}. `}
        {action}
      </p>
    </div>
  );
}
