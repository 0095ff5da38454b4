import { z } from 'zod';

/** Words set down as one text, parted by white space: a tenth of the time of a list. */
export const wordText = z
  .string()
  .transform((list): readonly string[] => list.split(/\s+/).filter((word) => word !== ''));
