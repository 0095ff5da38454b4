import type { ComponentChildren } from 'preact';

/** What a reader may want and need not see at once: folded away, and on paper only where it was opened. */
export const Fold = ({ says, children }: { says: string; children: ComponentChildren }) => (
  <details class="fold">
    <summary>{says}</summary>
    {children}
  </details>
);
