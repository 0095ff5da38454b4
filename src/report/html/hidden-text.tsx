import type { AnalysisReport } from '../../score/report.ts';
import { oneLine, sentenceCase } from '../figures.ts';
import { hiddenPlace, hiddenReason } from '../words.ts';

/** Text that no human sees earns nothing; the candidate learns of it here. */
export const HiddenText = ({ report }: { report: AnalysisReport }) =>
  report.document.hidden.length === 0 ? null : (
    <section id="hidden" aria-labelledby="hidden-title">
      <h2 id="hidden-title">Hidden text</h2>
      <p class="about">
        A human reader cannot see this, so it earned nothing. Remove it: some employers reject it on sight.
      </p>
      <ul class="findings">
        {report.document.hidden.map((hidden) => (
          <li>
            <p>
              {sentenceCase(hiddenReason(hidden.reason))}, {hiddenPlace(hidden)}
            </p>
            <blockquote class="quote">
              <p>{oneLine(hidden.text)}</p>
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
