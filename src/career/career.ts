import type { Role } from '../lexicon/role.ts';
import type { JudgedReport } from '../score/report.ts';
import type { Career } from '../score/report-career.ts';
import { adviceFor } from './advice.ts';
import { checkAi } from './ai.ts';
import { mapDuties } from './duties.ts';
import { documentsOf, type Knowledge } from './knowledge.ts';
import { judgeLevel } from './level.ts';
import { marketFor } from './market.ts';
import { negotiationNotes } from './negotiation.ts';
import { planFor } from './plan.ts';
import { doneIn, phraseVocabulary, type ReadText, readAgain, softwareStatements } from './statements.ts';

/**
 * What a report shows of the role's level and duties, what that is worth, and what to learn next: pure, from the report
 * and what is known of the role; a text that was read already need not be read again. A part whose file is missing is null, and no other part changes by it, save that the
 * negotiation has fewer figures without a market.
 */
export function careerOf(
  report: JudgedReport,
  role: Role,
  knowledge: Knowledge,
  read: ReadText = readAgain(report),
): Career {
  const { levels, responsibilities, market, learning, advice, ai } = knowledge;
  const { learning: learned } = responsibilities ?? {};
  const statements = doneIn(softwareStatements(report, role, vocabularyOf(knowledge), read), learned);
  const level = levels && judgeLevel(report, role, statements, levels);
  const duties = responsibilities && mapDuties(statements, responsibilities);
  const named = new Set(report.mentions.filter(({ negated }) => !negated).map(({ id }) => id));
  const assisted = ai && checkAi(statements, duties ?? [], role, named, ai);
  const measuredAssistance = assisted?.assisted.measured ?? false;
  const worth = market && marketFor(report, market, { level, statements, measuredAssistance });
  return {
    documents: documentsOf(knowledge),
    level,
    duties,
    market: worth,
    plan: learning && planFor(report, level, duties ?? [], learning),
    ai: assisted,
    negotiation: advice && (statements.length > 0 ? negotiationNotes(statements, worth, advice) : []),
    advice:
      advice && adviceFor(report, { duties: duties ?? [], level, measuredAssistance }, advice, knowledge),
  };
}

const vocabularies = new WeakMap<Knowledge, ReturnType<typeof phraseVocabulary>>();

/** Every phrase that any part of the knowledge looks for, put together once. */
function vocabularyOf(knowledge: Knowledge): ReturnType<typeof phraseVocabulary> {
  const { levels, responsibilities, ai } = knowledge;
  const known =
    vocabularies.get(knowledge) ??
    phraseVocabulary(
      [
        ...(responsibilities ? [{ phrases: responsibilities.learning.phrases, unlike: [] }] : []),
        ...(levels?.signs ?? []),
        ...(responsibilities?.responsibilities ?? []),
        ...(ai?.judgement ?? []),
      ].flatMap(({ phrases, unlike }) => [...phrases, ...unlike]),
    );
  vocabularies.set(knowledge, known);
  return known;
}
