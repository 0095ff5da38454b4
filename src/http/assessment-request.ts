import { z } from 'zod';
import type { Answers } from '../career/assessment.ts';

/** Answers by question. A question left open by a form is sent as an empty answer. */
export const answersSchema = z
  .record(z.string().max(100), z.string().max(100))
  .transform(
    (given): Answers => Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== '')),
  );
