import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

// what is not named here is not loaded
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Draws the rows of a table, each a range and a count, in place of the drawing that a figure holds. */
export function drawDistribution(figure: HTMLElement, table: HTMLTableElement): void {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const cell = (row: HTMLTableRowElement, index: number): string => row.cells[index]?.textContent ?? '';
  const canvas = document.createElement('canvas');
  // the table beside it says the same to those who do not see it
  canvas.setAttribute('aria-hidden', 'true');
  const still = document.createElement('div');
  still.className = 'chart';
  still.append(canvas);
  figure.replaceChildren(still);
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map((row) => cell(row, 0)),
      datasets: [{ data: rows.map((row) => Number(cell(row, 1))) }],
    },
    options: {
      // the page renews itself while a batch is read
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: { title: { display: true, text: 'Score' }, grid: { display: false } },
        y: { title: { display: true, text: 'Candidates' }, beginAtZero: true, ticks: { precision: 0 } },
      },
      plugins: { tooltip: { displayColors: false } },
    },
  });
  const paint = (): void => {
    const styles = getComputedStyle(document.documentElement);
    const colour = (name: string): string => styles.getPropertyValue(name).trim();
    const [bars] = chart.data.datasets;
    if (bars) bars.backgroundColor = colour('--accent');
    const { x, y } = chart.options.scales ?? {};
    for (const axis of [x, y]) {
      if (!axis) continue;
      axis.ticks = { ...axis.ticks, color: colour('--muted') };
      axis.grid = { ...axis.grid, color: colour('--rule') };
      Object.assign(axis, { title: { ...Object(axis).title, color: colour('--muted') } });
    }
    chart.update();
  };
  paint();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
}
