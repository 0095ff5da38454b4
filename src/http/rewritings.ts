import type { RewritingProgress } from '../rewrite/suggest.ts';

/** Rewritings that are under way, so that the events of their analysis can tell how far they are. */
export interface Rewritings {
  begin(id: string): { tell(progress: RewritingProgress): void; end(): void };
  /** tells how far a rewriting is until it ends; answers how to stop listening, null where none is under way */
  follow(
    id: string,
    onProgress: (progress: RewritingProgress) => void,
    onEnd: () => void,
  ): (() => void) | null;
}

interface Rewriting {
  last: RewritingProgress | null;
  followers: Set<{ onProgress: (progress: RewritingProgress) => void; onEnd: () => void }>;
}

export function rewritings(): Rewritings {
  const underWay = new Map<string, Rewriting>();
  return {
    begin(id) {
      const rewriting: Rewriting = { last: null, followers: new Set() };
      underWay.set(id, rewriting);
      return {
        tell(progress) {
          rewriting.last = progress;
          for (const { onProgress } of rewriting.followers) onProgress(progress);
        },
        end() {
          if (underWay.get(id) === rewriting) underWay.delete(id);
          for (const { onEnd } of rewriting.followers) onEnd();
        },
      };
    },
    follow(id, onProgress, onEnd) {
      const rewriting = underWay.get(id);
      if (!rewriting) return null;
      if (rewriting.last) onProgress(rewriting.last);
      const follower = { onProgress, onEnd };
      rewriting.followers.add(follower);
      return () => rewriting.followers.delete(follower);
    },
  };
}
