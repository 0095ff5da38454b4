import { z } from 'zod';
import { analysisReportSchema } from './report.ts';

/** The published JSON Schema of the report, made from the schema that types it. */
export const reportJsonSchema = (): object => ({
  $id: 'analysis-report.schema.json',
  title: 'Candor analysis report',
  ...z.toJSONSchema(analysisReportSchema),
});
