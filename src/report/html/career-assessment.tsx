import type { AssessedItem, AssessmentResult } from '../../score/report-career.ts';
import * as words from '../career-words.ts';

/** Each answer of the self-assessment beside what the resume says of the same. */
export const AssessedList = ({ items }: { items: readonly AssessedItem[] }) => (
  <ul class="keywords">
    {items.map((item) => (
      <li class={`keyword tone-${item.resume === 'shown' ? 'good' : 'plain'}`}>
        <div class="row">
          <h3>{item.asks}</h3>
          <p class="state">{words.assessedState(item)}</p>
        </div>
        <p>{item.says}</p>
      </li>
    ))}
  </ul>
);

export const SelfAssessment = ({ assessment: { items, open } }: { assessment: AssessmentResult }) => (
  <section id="assessment" aria-labelledby="assessment-title">
    <h2 id="assessment-title">{words.assessmentTitle}</h2>
    <p>{words.aboutAssessment(open.length)}</p>
    <AssessedList items={items} />
  </section>
);
