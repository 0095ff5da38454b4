import type { Career, CareerAdvice, CareerAi, CareerDuty, PlanStep } from '../../score/report-career.ts';
import * as words from '../career-words.ts';
import { plural } from '../figures.ts';
import { Evidence } from './career-level.tsx';
import { Fold } from './fold.tsx';

function Step({ step }: { step: PlanStep }) {
  const points = words.pointsOf(step);
  return (
    <li class="fix">
      <div class="row">
        <h3>
          {words.weeksOf(step)}: {step.name}
        </h3>
        {points && <p class="gain">{points}</p>}
      </div>
      <p class="fine">
        {step.why} ({words.kindOf(step)})
      </p>
      <p class="do">
        <strong>Build:</strong> {step.build}
      </p>
      <p>
        It may then read: <q>{step.reads}</q>
      </p>
    </li>
  );
}

/** Steps in sight at once. */
const inSight = 2;

/** What to build, week by week, to have something true to write. */
export const Plan = ({
  plan,
  address,
}: {
  plan: NonNullable<Career['plan']>;
  address?: string | undefined;
}) => (
  <section id="plan" aria-labelledby="plan-title">
    <h2 id="plan-title">What to learn next</h2>
    {plan.steps.length === 0 ? (
      <p>{words.nothingToLearn}</p>
    ) : (
      <>
        <p class="about">{words.aboutPlan(plan)}</p>
        <ol class="fixes">
          {plan.steps.slice(0, inSight).map((step) => (
            <Step step={step} />
          ))}
        </ol>
        {plan.steps.length > inSight && (
          <Fold says={`${plan.steps.length - inSight} more, up to week ${plan.weeks}`}>
            <ol class="fixes" start={inSight + 1}>
              {plan.steps.slice(inSight).map((step) => (
                <Step step={step} />
              ))}
            </ol>
          </Fold>
        )}
        {address && (
          <p>
            <a href={address}>The plan as Markdown, to tick off</a>
          </p>
        )}
      </>
    )}
  </section>
);

/** Judgement work and measured work with assistants: what the documents call the part that stays. */
export const AiAndTheRole = ({ ai, duties }: { ai: CareerAi; duties: readonly CareerDuty[] }) => (
  <section id="ai" aria-labelledby="ai-title">
    <h2 id="ai-title">AI and this role</h2>
    <p class="about">{words.aboutAi}</p>
    {ai.exposure.level && <p>{words.exposureLine(ai.exposure.level)}</p>}
    {ai.assisted.evidence.length > 0 && (
      <>
        <p>{words.assistedLine(ai.assisted)}</p>
        <Evidence evidence={ai.assisted.evidence} />
      </>
    )}
    {ai.suggestions.length > 0 && (
      <ul>
        {ai.suggestions.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    )}
    <Fold says="What was looked for, and why">
      <ul>
        {[...ai.exposure.says, ...words.exposures(duties)].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <ul class="keywords">
        {ai.judgement.map(({ name, shown, evidence }) => (
          <li class={`keyword tone-${shown ? 'good' : 'plain'}`}>
            <div class="row">
              <h3>{name}</h3>
              <p class="state">{shown ? 'shown' : 'no evidence yet'}</p>
            </div>
            <Evidence evidence={evidence} />
          </li>
        ))}
      </ul>
    </Fold>
  </section>
);

export const AdviceList = ({ advice }: { advice: readonly CareerAdvice[] }) =>
  advice.length === 0 ? null : (
    <section id="advice" aria-labelledby="advice-title">
      <h2 id="advice-title">Advice that this resume calls for</h2>
      <ul>
        {advice.map(({ says, instead, why, items }) => (
          <li>
            <strong>{instead ?? says}.</strong> {instead && `The mistake: ${says.toLowerCase()}. `}
            <span class="fine">{why}</span>
            {items.length > 0 && (
              <Fold says={`${plural(items.length, 'line')} from the documents`}>
                <ul>
                  {items.map((item) => (
                    <li>{words.itemLine(item)}</li>
                  ))}
                </ul>
              </Fold>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
