import type { VersionSummary } from '../store/rewrite-store.ts';

/** The states of the resume with their scores, and a plain form for another one. */
export const VersionsSection = ({
  page,
  versions,
}: {
  page: string;
  versions: readonly VersionSummary[];
}) => (
  <section id="versions" aria-labelledby="versions-title">
    <h2 id="versions-title">Versions</h2>
    <table>
      <caption class="fine">Each scored for the same role, posting and month</caption>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">What made it</th>
          <th scope="col">Score</th>
          <th scope="col">Match</th>
          <th scope="col">Compare</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ number, says, overall, match }) => (
          <tr>
            <th scope="row">{number}</th>
            <td>{says}</td>
            <td>{overall ?? 'none'}</td>
            <td>{match ?? 'none'}</td>
            <td>
              {number > 1 && (
                <a href={`${page}/compare?from=${number - 1}&to=${number}`}>
                  What changed<span class="unseen"> in version {number}</span>
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <form method="post" action={`${page}/versions`} enctype="multipart/form-data">
      <label>
        Your resume after a change
        <input type="file" name="resume" required />
      </label>
      <button type="submit">Add as a version</button>
    </form>
    <p class="fine">The report of a version is kept as long as this one, its file is not.</p>
  </section>
);
