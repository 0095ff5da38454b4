/** A batch: the distribution as a chart, drawn from the table beside it; without it a drawing stands there. */
const figure = document.querySelector<HTMLElement>('[data-chart]');
const table = document.querySelector<HTMLTableElement>('#distribution-table');
if (figure && table) {
  const { drawDistribution } = await import('./distribution-chart.ts');
  drawDistribution(figure, table);
}
