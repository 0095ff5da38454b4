import type { AnalysisReport } from '../../score/report.ts';
import { month, plural, sentenceCase } from '../figures.ts';
import { formatNames } from '../words.ts';
import { ExperienceTable } from './experience-table.tsx';
import { PageMap } from './page-map.tsx';
import { placeLink } from './quote.tsx';
import { Timeline } from './timeline.tsx';

type Leaf = AnalysisReport['resume']['contact']['name'];

function Value({
  leaf,
  missing,
  show = (value) => value,
}: {
  leaf: Leaf;
  missing: string;
  show?: (value: string) => string;
}) {
  return leaf ? <a href={placeLink(leaf.range)}>{show(leaf.value)}</a> : <span class="none">{missing}</span>;
}

const Values = ({ leaves }: { leaves: NonNullable<Leaf>[] }) =>
  leaves.length === 0 ? (
    <span class="none">not found</span>
  ) : (
    <ul class="plain">
      {leaves.map((leaf) => (
        <li>
          <Value leaf={leaf} missing="" />
        </li>
      ))}
    </ul>
  );

const date = (value: string): string => month(value) ?? value;

function Period({ start, end, current }: { start: Leaf; end: Leaf; current: boolean }) {
  return (
    <>
      <Value leaf={start} missing="no start" show={date} /> –{' '}
      {current ? 'present' : <Value leaf={end} missing="no end" show={date} />}
    </>
  );
}

function History({ report }: { report: AnalysisReport }) {
  const { work, education } = report.resume;
  return (
    <table class="history">
      <caption>Positions and education</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {work.map((job) => (
          <tr>
            <td>
              <Period start={job.start} end={job.end} current={job.current} />
            </td>
            <th scope="row">
              <Value leaf={job.title} missing="no title" />
            </th>
            <td>
              <Value leaf={job.company} missing="no company" />
            </td>
          </tr>
        ))}
        {education.map((school) => (
          <tr>
            <td>
              <Period start={school.start} end={school.end} current={false} />
            </td>
            <th scope="row">
              <Value leaf={school.degree} missing="no degree" />
            </th>
            <td>
              <Value leaf={school.institution} missing="no institution" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Contact, positions and dates as a machine takes them from the file. */
export function MachineReading({ report }: { report: AnalysisReport }) {
  const { contact } = report.resume;
  const { document } = report;
  const pages = document.pages.length > 0 ? `${plural(document.pages.length, 'page')}, ` : '';
  return (
    <section id="reading" aria-labelledby="reading-title">
      <h2 id="reading-title">What a machine reads</h2>
      <p class="about">
        {sentenceCase(formatNames[document.format])}, {pages}
        {plural(document.words, 'word')}. If a line here is wrong, hiring software may file you wrongly too.
      </p>
      {document.warnings.map((warning) => (
        <p class="warning">{warning}</p>
      ))}
      <dl class="contact">
        <dt>Name</dt>
        <dd>
          <Value leaf={contact.name} missing="not found" />
        </dd>
        <dt>E-mail</dt>
        <dd>
          <Values leaves={contact.emails} />
        </dd>
        <dt>Phone</dt>
        <dd>
          <Values leaves={contact.phones} />
        </dd>
        <dt>Links</dt>
        <dd>
          <Values leaves={contact.links} />
        </dd>
        <dt>Location</dt>
        <dd>
          <Value leaf={contact.location} missing="not found" />
        </dd>
      </dl>
      <History report={report} />
      <Timeline report={report} />
      <ExperienceTable report={report} />
      <PageMap report={report} />
    </section>
  );
}
