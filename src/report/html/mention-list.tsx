import type { AnalysisReport } from '../../score/report.ts';
import { mentionGroups } from '../digest.ts';
import { plural } from '../figures.ts';
import { formLabels, tierLabels } from '../words.ts';
import { placeLink } from './quote.tsx';

type Mention = AnalysisReport['mentions'][number];

const about = (mention: Mention): string =>
  [
    mention.use,
    mention.section,
    mention.form === 'exact' ? null : formLabels[mention.form],
    mention.negated ? 'not a claim' : null,
    mention.hedged ? 'hedged' : null,
  ]
    .filter(Boolean)
    .join(', ');

/** Every keyword that is printed, each mention linked to its place. */
export const MentionList = ({ report }: { report: AnalysisReport }) => (
  <section id="mentions" aria-labelledby="mentions-title">
    <h2 id="mentions-title">Every keyword found</h2>
    <p class="about">
      {plural(report.mentions.length, 'mention')}. “Used” stands in a sentence about work or a project,
      “listed” in a skill line, title or summary. Repeating a keyword earns nothing.
    </p>
    {report.mentions.length > 0 && (
      <details>
        <summary>Show all mentions</summary>
        <dl class="mentions">
          {mentionGroups(report).map((group) => (
            <>
              <dt>
                {group.name} {group.tier && <span class="fine">{tierLabels[group.tier]}</span>}
              </dt>
              <dd>
                <ul class="plain">
                  {group.mentions.map((mention) => (
                    <li>
                      <a href={placeLink(mention.range)}>{mention.printed}</a>{' '}
                      <span class="fine">{about(mention)}</span>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          ))}
        </dl>
      </details>
    )}
  </section>
);
