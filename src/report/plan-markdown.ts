import type { AnalysisReport } from '../score/report.ts';
import type { PlanStep } from '../score/report-career.ts';
import { aboutPlan, kindOf, nextLine, nothingToLearn, pointsOf, weeksOf } from './career-words.ts';
import { plural } from './figures.ts';
import { atLineStart, escaped } from './markdown-text.ts';

/**
 * The learning plan of a report as a list to tick off, for a wiki, a repository or a calendar; null where the role has no
 * plan.
 */
export function planAsMarkdown({ career, role }: AnalysisReport): string | null {
  const plan = career?.plan;
  if (!plan) return null;
  const { level } = career;
  const levelLines = level
    ? [
        `Level now: ${escaped(level.name)}.${level.next ? ` ${escaped(nextLine(level.next))}` : ''}`,
        ...(level.next?.lacks ?? []).map(({ name, ask }) => `- ${escaped(name)}: ${escaped(ask)}`),
      ]
    : [];
  const steps =
    plan.steps.length === 0
      ? [nothingToLearn]
      : [escaped(`${plural(plan.weeks, 'week')}. ${aboutPlan(plan)}`), ...plan.steps.map(stepLines)];
  return `${[`# Learning plan: ${escaped(role.name)}`, levelLines.join('\n'), ...steps].filter(Boolean).join('\n\n')}\n`;
}

function stepLines(step: PlanStep): string {
  const worth = [kindOf(step), pointsOf(step)].filter(Boolean).join(', ');
  return [
    `## ${escaped(`${weeksOf(step)}: ${step.name}`)}`,
    `${atLineStart(step.why)} *(${escaped(worth)})*`,
    `- [ ] ${escaped(step.build)}`,
    'Then it may read, once it is true:',
    `> ${atLineStart(step.reads)}`,
  ].join('\n\n');
}
