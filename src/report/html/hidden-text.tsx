import type { AnalysisReport } from '../../score/report.ts';
import { oneLine } from '../figures.ts';
import { hiddenReason } from '../words.ts';

/** Text that no human sees earns nothing; the candidate learns of it here. */
export const HiddenText = ({ report }: { report: AnalysisReport }) =>
  report.document.hidden.length === 0 ? null : (
    <section id="hidden" aria-labelledby="hidden-title">
      <h2 id="hidden-title">Hidden text</h2>
      <p class="about">
        A human reader cannot see this, so it earned nothing. Remove it: some employers reject it on sight.
      </p>
      <ul class="findings">
        {report.document.hidden.map(({ text, reason, page }) => (
          <li>
            <p>
              Page {page}, {hiddenReason(reason)}
            </p>
            <blockquote class="quote">
              <p>{oneLine(text)}</p>
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
