import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Which cases of a file are kept aside; a part that has been read while tuning is aside no more. */
export const asideSchema = z.enum(['none', 'half', 'all']).default('none');

/** Texts are kept aside by their bytes alone, so that nobody chooses which. */
export const isKeptAside = (part: z.infer<typeof asideSchema>, text: string): boolean =>
  part === 'all' || (part === 'half' && (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0);
