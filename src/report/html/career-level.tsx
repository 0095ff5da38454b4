import type { Career, CareerDuty, CareerEvidence, CareerLevel } from '../../score/report-career.ts';
import * as words from '../career-words.ts';
import { sentenceCase } from '../figures.ts';
import { Fold } from './fold.tsx';
import { Quote } from './quote.tsx';

export const Evidence = ({ evidence }: { evidence: CareerEvidence }) => (
  <>
    {evidence.map(({ quote, range }) => (
      <Quote text={quote} range={range} />
    ))}
  </>
);

function Next({ next }: { next: NonNullable<CareerLevel['next']> }) {
  return (
    <>
      <h3>Next: {next.name}</h3>
      <p>A developer at this level {next.is.join('; ')}.</p>
      <p>{words.nextLine(next)}</p>
      {next.lacks.length > 0 && (
        <ul>
          {next.lacks.map(({ name, ask }) => (
            <li>
              <strong>{sentenceCase(name)}</strong>: not shown yet. {ask}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const Paths = ({ paths, documents }: { paths: CareerLevel['paths']; documents: Career['documents'] }) => (
  <details>
    <summary>What the documents call this level</summary>
    <ul>
      {paths.map((path) => (
        <li>
          <strong>{path.step}</strong>, {words.yearsOf(path)}: {path.does}.{' '}
          <span class="fine">{words.documentName(documents, path.source)}</span>
        </li>
      ))}
    </ul>
  </details>
);

/** The level, why, what the next one asks for, and where the documents disagree about it. */
export const Level = ({ level, documents }: { level: CareerLevel; documents: Career['documents'] }) => (
  <section id="level" aria-labelledby="level-title">
    <h2 id="level-title">Level: {level.name}</h2>
    <p class="about">{words.aboutLevel}</p>
    {level.says.map((sentence) => (
      <p>{sentence}</p>
    ))}
    {level.signs.length > 0 && (
      <details>
        <summary>The statements behind it</summary>
        {level.signs.map(({ name, evidence }) => (
          <>
            <h3>{sentenceCase(name)}</h3>
            <Evidence evidence={evidence} />
          </>
        ))}
      </details>
    )}
    {level.next && <Next next={level.next} />}
    {level.paths.length > 0 && <Paths paths={level.paths} documents={documents} />}
  </section>
);

function Duty({ duty }: { duty: CareerDuty }) {
  return (
    <li class={`keyword tone-${duty.shown ? 'good' : 'plain'}`}>
      <div class="row">
        <h3>{duty.name}</h3>
        <p class="state">{words.dutyState(duty)}</p>
      </div>
      <p class="fine">{duty.is}</p>
      {duty.shown ? <Evidence evidence={duty.evidence} /> : <p>{duty.ask}</p>}
    </li>
  );
}

/** Each responsibility of the role with the statements that show it. */
export const Duties = ({ duties }: { duties: readonly CareerDuty[] }) => (
  <section id="duties" aria-labelledby="duties-title">
    <h2 id="duties-title">Duties of the role</h2>
    <p class="about">{words.aboutDuties}</p>
    {words.dutySummary(duties).map(([state, names]) => (
      <p>
        <strong>{state}:</strong> {names}.
      </p>
    ))}
    <Fold says="The statements, and what to ask yourself">
      <ul class="keywords">
        {duties.map((duty) => (
          <Duty duty={duty} />
        ))}
      </ul>
    </Fold>
  </section>
);
