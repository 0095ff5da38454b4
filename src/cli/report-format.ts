import { type ReportFormat, reportFormats } from '../report/render.ts';
import { UsageError } from './usage.ts';

/** A form of the report by its name. @throws UsageError naming those there are */
export function formatOf(name: string): ReportFormat {
  const format = reportFormats.find((one) => one === name);
  if (!format) throw new UsageError(`--format is one of ${reportFormats.join(', ')}`);
  return format;
}
