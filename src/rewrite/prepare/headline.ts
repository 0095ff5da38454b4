import type { AnalysisReport } from '../../score/report.ts';
import { type Matcher, verify } from '../verify.ts';
import { callingOf, listed, onOneLine } from './claims.ts';
import type { Proposal } from './preparation.ts';
import { shownSkills } from './skills.ts';

const mostSkills = 3;

/** What the resume calls the candidate, and the tools that the work shows best. */
export function proposeHeadline(report: AnalysisReport, matcher: Matcher): Proposal {
  const { resume, document } = report;
  const current = resume.headline ? onOneLine(resume.headline.value) : null;
  const none = (note: string): Proposal => ({ current, text: null, sources: [], questions: [], note });
  const calling = callingOf(report);
  if (!calling) return none('No position of software work has a title, so a headline would be a guess.');
  const skills = shownSkills(report, mostSkills);
  if (skills.length === 0)
    return none('No statement tells of work with a tool by its name; a list alone shows none.');
  const tools = skills.map(({ printed }) => printed);
  if (current !== null && tools.every((tool) => current.toLowerCase().includes(tool.toLowerCase())))
    return none('It says what you do and with what: nothing in it needs to change.');
  const text = `${calling.title}: ${listed(tools)}`;
  const { grounded } = verify({ original: calling.title, context: document.text, rewrite: text }, matcher);
  if (!grounded) return none('Your title and tools make no line that could be checked.');
  const { start, end } = calling.range;
  return {
    current,
    text,
    sources: [{ quote: document.text.slice(start, end), start, end }, ...skills.map(({ source }) => source)],
    questions: [],
    note: null,
  };
}
