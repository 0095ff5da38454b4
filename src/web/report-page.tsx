import type { FileNameNotice } from '../report/file-name.ts';
import { type BesideReport, ReportBody, reportTitle } from '../report/html/report-body.tsx';
import { type ReadingsView, TwoReadings } from '../report/html/two-readings.tsx';
import type { Preparation } from '../rewrite/prepare/preparation.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { VersionSummary } from '../store/rewrite-store.ts';
import type { ShareLink } from '../store/share-links.ts';
import { moment } from './dates.ts';
import { PreparationSection } from './preparation-section.tsx';
import { RewriteSection, type RewritingView, Since } from './rewrite-section.tsx';
import { ShareSection } from './share-section.tsx';
import { sitePage } from './site.tsx';
import { VersionsSection } from './versions-section.tsx';

export interface ReportPageProps {
  report: AnalysisReport;
  id: string;
  /** when it is deleted */
  expiresAt: Date | string;
  /** left out where the comparison of two readings is not to be shown */
  readings?: ReadingsView | undefined;
  /** left out where nothing can be rewritten */
  rewriting?: RewritingView | undefined;
  /** the states of the resume, the analysis itself first */
  versions?: readonly VersionSummary[] | undefined;
  preparation?: Preparation | undefined;
  /** left out where the name of the file is fine */
  fileName?: FileNameNotice | undefined;
  /** links that only read it and still work */
  links?: readonly ShareLink[] | undefined;
  /** days for which it may be kept from now on; 0 where the server keeps nothing longer */
  mostDaysKept?: number | undefined;
}

const formats = [
  ['pdf', 'PDF'],
  ['md', 'Markdown'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

const analysisAddress = (id: string): string => `/v1/analyses/${encodeURIComponent(id)}`;

/** Days that are offered, as far as the server goes. */
const spans = [7, 30, 90];

function Keep({
  id,
  expiresAt,
  mostDaysKept = 0,
}: Pick<ReportPageProps, 'id' | 'expiresAt' | 'mostDaysKept'>) {
  const end = new Date(expiresAt);
  const path = analysisAddress(id);
  return (
    <section class="keep" id="keep" aria-labelledby="keep-title">
      <h2 id="keep-title">Keep it, take it with you, delete it</h2>
      <p>
        This report is deleted on <time dateTime={end.toISOString()}>{moment(end)}</time>. Whoever has its
        link can read it until then.
      </p>
      <KeepLonger path={path} most={mostDaysKept} />
      <h3>Take it with you</h3>
      <p>
        <a class="button" href={`${path}/all.zip`}>
          Everything in one file
        </a>
      </p>
      <p class="fine">
        What you sent, the report in every form, suggestions and versions. The first page opens a saved
        report.json again. Or the report alone:
      </p>
      <ul class="downloads">
        {formats.map(([suffix, name]) => (
          <li>
            <a href={`${path}.${suffix}`} download={`candor-report.${suffix}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <h3>Delete it</h3>
      <details>
        <summary>Delete everything now</summary>
        <p>The file, the report and every version go at once, and nothing brings them back.</p>
        <form method="post" action={`${path}/delete`}>
          <button type="submit" class="danger">
            Yes, delete it
          </button>
        </form>
      </details>
    </section>
  );
}

const KeepLonger = ({ path, most }: { path: string; most: number }) => {
  const offered = spans.filter((days) => days <= most);
  return offered.length === 0 ? null : (
    <form method="post" action={`${path}/keep`} class="keep-longer">
      <label for="days">Keep it, from now on, for</label>{' '}
      <select id="days" name="days">
        {offered.map((days) => (
          <option value={days}>{days} days</option>
        ))}
      </select>{' '}
      <button type="submit">Keep</button>
    </form>
  );
};

const Assess = ({ id }: { id: string }) => (
  <section id="assess" aria-labelledby="assess-title">
    <h2 id="assess-title">More than the resume says?</h2>
    <p>
      <a href={`${analysisAddress(id)}/assessment`}>Assess yourself in a quarter of an hour</a> and see what
      you can do and have not written. It enters no score.
    </p>
  </section>
);

const Opened = () => (
  <section id="rewrites" aria-labelledby="rewrites-title">
    <h2 id="rewrites-title">Say it better</h2>
    <p>
      This report was opened from a saved file, so the resume itself is not here.{' '}
      <a href="/">Send the resume</a> to have it rewritten and its file read a second time.
    </p>
  </section>
);

const FileName = ({ says, fix }: FileNameNotice) => (
  <section id="file-name" aria-labelledby="file-name-title">
    <h2 id="file-name-title">The name of your file</h2>
    <p>
      {says} {fix} It enters no score.
    </p>
  </section>
);

/** The server's page of one analysis. */
export const reportPage = ({
  report,
  id,
  expiresAt,
  readings,
  rewriting,
  versions,
  preparation,
  fileName,
  links,
  mostDaysKept,
}: ReportPageProps): string =>
  sitePage(
    reportTitle(report),
    <ReportBody
      report={report}
      beside={{
        since: rewriting && <Since {...rewriting} />,
        contents: besideContents({ versions, preparation, links }),
        rewrites: rewriting ? <Rewrites page={analysisAddress(id)} rewriting={rewriting} /> : <Opened />,
        readings: readings && (
          <TwoReadings text={report.document.text} readings={readings} page={analysisAddress(id)} />
        ),
        planAddress: `${analysisAddress(id)}/plan.md`,
        differences: readings?.status === 'compared' ? readings.differences : [],
        rest: (
          <>
            <Assess id={id} />
            {preparation && <PreparationSection preparation={preparation} />}
            {fileName && <FileName {...fileName} />}
            {versions && <VersionsSection page={analysisAddress(id)} versions={versions} />}
            {links && (
              <ShareSection
                address={analysisAddress(id)}
                links={links}
                title="Show it to others"
                says="Your own link can also change and delete. Give others one that only shows the report."
              />
            )}
            <Keep id={id} expiresAt={expiresAt} mostDaysKept={mostDaysKept} />
          </>
        ),
      }}
    />,
    'report',
  );

const besideContents = ({
  versions,
  preparation,
  links,
}: Pick<ReportPageProps, 'versions' | 'preparation' | 'links'>): BesideReport['contents'] => [
  ['assess', 'Self-assessment'],
  ...(preparation ? [['preparation', 'First lines, first talk'] as [string, string]] : []),
  ...(versions ? [['versions', 'Versions'] as [string, string]] : []),
  ...(links ? [['share', 'Show it to others'] as [string, string]] : []),
  ['keep', 'Keep, take, delete'],
];

const Rewrites = ({ page, rewriting }: { page: string; rewriting: RewritingView }) => (
  <section
    id="rewrites"
    class="rewrites"
    aria-labelledby="rewrites-title"
    data-page={page}
    data-model={rewriting.hasModel}
    data-word={rewriting.isWord}
  >
    <RewriteSection page={page} view={rewriting} />
  </section>
);
