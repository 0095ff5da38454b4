import type { ShareLink } from '../store/share-links.ts';
import { day } from './dates.ts';

/** A link that was made just now, with its address. */
export interface MadeShareLink {
  url: string;
  link: ShareLink;
}

interface ShareSectionProps {
  /** of what is shared; the forms go to addresses under it */
  address: string;
  /** goes along with the forms where names are shown */
  names?: string | undefined;
  /** to choose from where there are several */
  postings?: readonly string[];
  links: readonly ShareLink[];
  made?: MadeShareLink | undefined;
  title: string;
  says: string;
}

/** Days that are offered. */
const spans = [7, 14, 30, 90];

export const Made = ({ made }: { made: MadeShareLink }) => (
  <div class="made" role="status">
    <p>
      <strong>The link works until {day(made.link.expiresAt)}.</strong> Copy it now: it is shown this once and
      kept nowhere.
    </p>
    <p>
      <code>{made.url}</code>
    </p>
  </div>
);

const Names = ({ names }: Pick<ShareSectionProps, 'names'>) =>
  names ? <input type="hidden" name="names" value={names} /> : null;

const Links = ({ address, names, links }: Pick<ShareSectionProps, 'address' | 'names' | 'links'>) => (
  <ul class="plain">
    {links.map(({ id, createdAt, expiresAt, openedAt }) => (
      <li class="row">
        <span>
          Made {day(createdAt)}{' '}
          <span class="fine">
            works until {day(expiresAt)} · {openedAt ? `last opened ${day(openedAt)}` : 'never opened'}
          </span>
        </span>
        <form method="post" action={`${address}/share/${id}/revoke`} class="inline">
          <Names names={names} />
          <button type="submit">Revoke that of {day(createdAt)}</button>
        </form>
      </li>
    ))}
  </ul>
);

/** Makes links that only read, and takes them back. */
export const ShareSection = ({
  address,
  names,
  postings = [],
  links,
  made,
  title,
  says,
}: ShareSectionProps) => (
  <section id="share" class="share screen-only" aria-labelledby="share-title">
    <h2 id="share-title">{title}</h2>
    <p>{says}</p>
    {made && <Made made={made} />}
    {links.length > 0 && <Links address={address} names={names} links={links} />}
    <form method="post" action={`${address}/share#share`} class="keep-longer">
      <Names names={names} />
      {postings.length > 1 && (
        <>
          <label for="share-posting">The report for</label>{' '}
          <select id="share-posting" name="posting">
            {postings.map((name, index) => (
              <option value={index + 1}>{name}</option>
            ))}
          </select>
        </>
      )}
      <label for="share-days">A link that works for</label>{' '}
      <select id="share-days" name="days">
        {spans.map((days) => (
          <option value={days} selected={days === 14}>
            {days} days
          </option>
        ))}
      </select>{' '}
      <button type="submit">Make the link</button>
    </form>
    <p class="fine">It ends at the latest when what it shows is deleted.</p>
  </section>
);
