import type { Matrix } from '../../batch/matrix.ts';

const [barWidth, gap, height] = [44, 8, 120];

/** The distribution as a drawing that needs no script; a chart takes its place where there is one. */
function Distribution({ distribution }: Pick<Matrix, 'distribution'>) {
  const most = Math.max(1, ...distribution.map(({ count }) => count));
  const width = distribution.length * (barWidth + gap);
  return (
    <svg class="distribution" viewBox={`0 0 ${width} ${height + 50}`} aria-hidden="true">
      {distribution.map(({ from, to, count }, index) => {
        const x = index * (barWidth + gap);
        const tall = (count / most) * height;
        return (
          <>
            <rect x={x} y={20 + height - tall} width={barWidth} height={tall} />
            <text x={x + barWidth / 2} y={14 + height - tall} text-anchor="middle">
              {count > 0 ? count : ''}
            </text>
            <text class="axis" x={x + barWidth / 2} y={height + 42} text-anchor="middle">
              {`${from}–${to}`}
            </text>
          </>
        );
      })}
    </svg>
  );
}

/** What the batch shows as a whole. */
export const BatchFigures = ({ matrix }: { matrix: Matrix }) => (
  <>
    <section aria-labelledby="distribution-title">
      <h2 id="distribution-title">Scores</h2>
      <div class="beside">
        <div data-chart>
          <Distribution distribution={matrix.distribution} />
        </div>
        <table id="distribution-table" aria-label="Scores by tens">
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Candidates</th>
            </tr>
          </thead>
          <tbody>
            {matrix.distribution.map(({ from, to, count }) => (
              <tr>
                <th scope="row">{`${from}–${to}`}</th>
                <td class="figure">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
    <section aria-labelledby="must-haves-title">
      <h2 id="must-haves-title">Must-haves in this batch</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Must-have</th>
            <th scope="col">Used</th>
            <th scope="col">Listed only</th>
            <th scope="col">Missing</th>
          </tr>
        </thead>
        <tbody>
          {matrix.mustHaves.map(({ name, used, listed, missing }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="figure">{used}</td>
              <td class="figure">{listed}</td>
              <td class="figure">{missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
);
