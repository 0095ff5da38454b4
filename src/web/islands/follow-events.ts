import { noAnswer, type Problem, parsed, problemIn } from './problem.ts';

/** What an analysis says of itself until its report stands. */
export interface Followers {
  onStage(stage: Stage): void;
  onScored(): void;
  onFailed(problem: Problem): void;
}

export type Stage =
  | { name: 'reading' | 'scoring' }
  | { name: 'recognising'; page: number; pages: number; share: number };

/** Follows the events of an analysis. Answers how to stop. */
export function followEvents(location: string, { onStage, onScored, onFailed }: Followers): () => void {
  const source = new EventSource(`${location}/events`);
  const end = (): void => source.close();
  source.addEventListener('received', () => onStage({ name: 'reading' }));
  source.addEventListener('read', () => onStage({ name: 'scoring' }));
  source.addEventListener('recognising', ({ data }) => {
    // the server's own words, of this shape
    const progress = parsed(data) as { page: number; pages: number; share: number };
    onStage({ name: 'recognising', ...progress });
  });
  source.addEventListener('scored', () => {
    end();
    onScored();
  });
  source.addEventListener('failed', ({ data }) => {
    end();
    onFailed(problemIn(parsed(data)));
  });
  source.addEventListener('error', () => {
    // a browser that lost the connection tries again by itself; one that gave up does not
    if (source.readyState === EventSource.CLOSED) onFailed(noAnswer);
  });
  return end;
}
