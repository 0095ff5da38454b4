import type { ComponentChildren } from 'preact';

/** What a reader may want and need not see at once: folded away, open on paper. */
export const Fold = ({ says, children }: { says: string; children: ComponentChildren }) => (
  <details class="fold">
    <summary>{says}</summary>
    {children}
  </details>
);
