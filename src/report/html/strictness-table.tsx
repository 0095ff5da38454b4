import type { AnalysisReport } from '../../score/report.ts';
import { strictnessLine } from '../words.ts';

const levels = [
  { id: 'literal', title: 'Literal', about: 'the very words' },
  { id: 'inflected', title: 'Word forms', about: 'plurals, acronyms, spellings' },
  { id: 'taxonomy', title: 'Meaning', about: 'one skill shows another' },
] as const;

/** What searches of three strictnesses find, since real systems differ in just this. */
export const StrictnessTable = ({ report }: { report: AnalysisReport }) => (
  <section id="strictness" aria-labelledby="strictness-title">
    <h2 id="strictness-title">What a search would find</h2>
    <p class="about">{strictnessLine(report)} Which of them an employer uses, nobody outside knows.</p>
    <table class="strictness">
      <thead>
        <tr>
          <th scope="col">Must-have</th>
          {levels.map(({ title, about }) => (
            <th scope="col">
              {title} <span class="fine">{about}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.coverage
          .filter((item) => item.tier === 'must-have')
          .map((item) => (
            <tr>
              <th scope="row">{item.name}</th>
              {levels.map(({ id }) => (
                <td class={item.found[id] ? 'yes' : 'no'}>{item.found[id] ? 'found' : 'not found'}</td>
              ))}
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Of {report.strictness.of}</th>
          {levels.map(({ id }) => (
            <td>{report.strictness[id]}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  </section>
);
