/** Amounts as people write them in the United States, where the documents' figures are from. */

const grouped = (value: number): string => String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',');

export const dollars = (value: number): string => `${value < 0 ? '−' : ''}$${grouped(value)}`;

export const count = (value: number): string => `${value < 0 ? '−' : ''}${grouped(value)}`;

/** Cents as dollars: 6398 becomes "$63.98". */
export const cents = (value: number): string =>
  `$${grouped(Math.trunc(value / 100))}.${String(Math.abs(value) % 100).padStart(2, '0')}`;

/** "10 to 15 %"; with one bound "from 30 %". */
export function percentSpan(from: number | undefined, to: number | undefined): string | null {
  const bounds = span(from, to, count);
  return bounds === null ? null : `${bounds} %`;
}

/** "$10 to $15"; with one bound "from $30". */
export function span(
  from: number | undefined,
  to: number | undefined,
  write: (value: number) => string,
): string | null {
  if (from !== undefined && to !== undefined) return `${write(from)} to ${write(to)}`;
  if (from !== undefined) return `from ${write(from)}`;
  return to === undefined ? null : `up to ${write(to)}`;
}

/** One cell of a published table in its unit. */
export function cell(value: string | number | undefined, unit: string | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (unit === 'dollars') return dollars(value);
  if (unit === 'cents') return cents(value);
  return unit === 'percent' ? `${count(value)} %` : count(value);
}
