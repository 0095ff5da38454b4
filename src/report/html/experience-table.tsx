import type { AnalysisReport } from '../../score/report.ts';
import { duration, month } from '../figures.ts';
import { gradeLabels, softwareTime } from '../words.ts';

/** What the dates add up to: all software work, and each skill by its best evidence. */
export function ExperienceTable({ report }: { report: AnalysisReport }) {
  const { experience } = report;
  return (
    <>
      <p>
        {experience.softwareMonths === 0
          ? 'No dated software work was found.'
          : `Your dated software work adds up to ${softwareTime(experience)}.`}
      </p>
      {experience.skills.length > 0 && (
        <details>
          <summary>Skills with their evidence and time</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Skill</th>
                <th scope="col">Best evidence</th>
                <th scope="col">Dated use</th>
                <th scope="col">Last</th>
              </tr>
            </thead>
            <tbody>
              {experience.skills.map((skill) => (
                <tr>
                  <th scope="row">{skill.name}</th>
                  <td>{gradeLabels[skill.grade]}</td>
                  <td>
                    {skill.months === null ? <span class="none">no dates</span> : duration(skill.months)}
                  </td>
                  <td>{month(skill.lastUse)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
