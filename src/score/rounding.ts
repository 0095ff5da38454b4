/** What the report prints is what was reckoned with: every step is rounded before the next one takes it. */

const roundedTo =
  (parts: number) =>
  (value: number): number =>
    Math.round(value * parts) / parts;

export const thousandths = roundedTo(1000);
export const tenThousandths = roundedTo(10_000);
export const millionths = roundedTo(1_000_000);
