import type { AnalysisReport } from '../../score/report.ts';
import * as words from '../career-words.ts';
import { SelfAssessment } from './career-assessment.tsx';
import { Duties, Level } from './career-level.tsx';
import { Market, Negotiation } from './career-market.tsx';
import { AdviceList, AiAndTheRole, Plan } from './career-plan.tsx';

type Titled = [id: string, title: string];

/** The sections that this report has, for its contents. */
export function careerContents({ career }: AnalysisReport): Titled[] {
  if (!career) return [];
  const sections: [unknown, Titled][] = [
    [career.level, ['level', 'Level']],
    [career.duties, ['duties', 'Duties']],
    [career.plan, ['plan', 'What to learn next']],
    [career.ai, ['ai', 'AI and this role']],
    [career.market, ['market', 'What it is worth']],
    [career.assessment, ['assessment', words.assessmentTitle]],
  ];
  return sections.filter(([there]) => there).map(([, titled]) => titled);
}

/** What the resume shows of the role's level and duties, what that is worth, and what to learn next. */
export function CareerSections({
  report: { career },
  planAddress,
}: {
  report: AnalysisReport;
  /** where the plan can be had as a file of its own */
  planAddress?: string | undefined;
}) {
  if (!career) return null;
  const { documents, level, duties, plan, ai, advice, market, negotiation, assessment } = career;
  return (
    <>
      {level && <Level level={level} documents={documents} />}
      {duties && <Duties duties={duties} />}
      {plan && <Plan plan={plan} address={planAddress} />}
      {ai && <AiAndTheRole ai={ai} duties={duties ?? []} />}
      {advice && <AdviceList advice={advice} />}
      {market && <Market market={market} documents={documents} />}
      {negotiation && <Negotiation notes={negotiation} documents={documents} />}
      {assessment && <SelfAssessment assessment={assessment} />}
    </>
  );
}
