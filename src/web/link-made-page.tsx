import { Made, type MadeShareLink } from './share-section.tsx';
import { sitePage } from './site.tsx';

export interface LinkMadePageProps {
  made: MadeShareLink;
  /** address of what the link shows */
  back: string;
}

/** Shown once after a link was made. */
export const linkMadePage = ({ made, back }: LinkMadePageProps): string =>
  sitePage(
    'A link to show',
    <div class="message">
      <p class="eyebrow">Done</p>
      <h1>Here is your link</h1>
      <p class="lead">Whoever has it can read the report, and do nothing else.</p>
      <Made made={made} />
      <p>
        <a href={`${back}#share`}>Back to the report</a>
      </p>
    </div>,
  );
