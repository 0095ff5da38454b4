import { plural } from '../report/figures.ts';
import { Fold } from '../report/html/fold.tsx';
import type { InterviewQuestion, Preparation, Proposal } from '../rewrite/prepare/preparation.ts';

/** A headline and a summary to take over, and the questions that the claims invite. */
export const PreparationSection = ({
  preparation: { headline, summary, interview },
}: {
  preparation: Preparation;
}) => (
  <section id="preparation" aria-labelledby="preparation-title">
    <h2 id="preparation-title">First lines and first talk</h2>
    <p>
      Made by rules from the words of your resume. Nothing is sent anywhere, and nothing enters the score.
    </p>
    <Proposed name="Headline" proposal={headline} />
    <Proposed name="Summary" proposal={summary} />
    {interview.length > 0 && (
      <Fold says={`What an interviewer may ask: ${plural(interview.length, 'question')}`}>
        <Interview questions={interview} />
      </Fold>
    )}
  </section>
);

const Proposed = ({
  name,
  proposal: { current, text, note, questions },
}: {
  name: string;
  proposal: Proposal;
}) => (
  <>
    <h3>{name}</h3>
    {current !== null && <p class="fine">Now: {current}</p>}
    {text !== null && (
      <p>
        <ins>{text}</ins>
      </p>
    )}
    {note && <p class="fine">{note}</p>}
    {questions.map(({ question }) => (
      <p class="fine">{question}</p>
    ))}
  </>
);

const Interview = ({ questions }: { questions: readonly InterviewQuestion[] }) => (
  <ol>
    {questions.map(({ quote, question, listensFor }) => (
      <li>
        <p>{question}</p>
        <blockquote>{quote.replace(/\s+/g, ' ')}</blockquote>
        <p class="fine">Listens for: {listensFor}.</p>
      </li>
    ))}
  </ol>
);
