/** How numbers, dates and quotes are written, in every format alike. */

export const notApplicable = 'not applicable';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A number with at most `digits` decimals and no trailing zeros. */
export const number = (value: number, digits = 2): string => String(Number(value.toFixed(digits)));

export const percent = (score: number | null): string =>
  score === null ? notApplicable : `${number(score * 100, 0)} %`;

/** '× 0.96'; a factor of which a check broke is not known. */
export const factor = (value: number | null): string =>
  value === null ? 'not known' : `× ${number(value, 4)}`;

export const outOf = (value: number | null, whole: number): string =>
  value === null ? notApplicable : `${number(value, 1)} of ${number(whole, 1)}`;

/** '+4.2 points': what the score gained when the fixed resume was scored. */
export const gain = (value: number): string =>
  `${signed(value, 1)} ${Math.abs(value) === 1 ? 'point' : 'points'}`;

/** '+3' or '−0.25', with at most `digits` decimals. */
export const signed = (value: number, digits = 2): string =>
  `${value < 0 ? '−' : '+'}${number(Math.abs(value), digits)}`;

/** '2021-03' becomes 'Mar 2021'; a year alone, or words, stay as they are. */
export function month(date: string | null): string | null {
  const [, year, digits] = /^(\d{4})-(\d{2})$/.exec(date ?? '') ?? [];
  const name = monthNames[Number(digits) - 1];
  return year && name ? `${name} ${year}` : date;
}

/** 30 becomes '2 years 6 months'. */
export function duration(months: number): string {
  if (months <= 0) return 'none';
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [years > 0 ? plural(years, 'year') : '', rest > 0 ? plural(rest, 'month') : ''];
  return parts.filter(Boolean).join(' ');
}

/** One line, no runs of blanks: for quotes that stand in a line of ours. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
