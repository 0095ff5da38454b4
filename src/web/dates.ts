/** '12 March 2026' */
export const day = (date: Date): string =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** '12 March 2026, 14:05 UTC' */
export const moment = (date: Date): string => `${day(date)}, ${date.toISOString().slice(11, 16)} UTC`;
