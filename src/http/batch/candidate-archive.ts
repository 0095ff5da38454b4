import { packZip } from '../../extract/zip-write.ts';
import { renderJson } from '../../report/json.ts';
import type { Batch } from '../../store/batch.ts';
import type { AppDependencies } from '../dependencies.ts';
import { safeFileName } from '../file-name.ts';

const readMe = `Everything that Candor kept of one candidate.

original/     what was sent, byte for byte
reports/      the report for each posting, as JSON and as a page
review.json   tags, note and comments of coaches, and links that still work
form.json     what the form said of the sender, and what was agreed to
visits.json   who opened it and when

A part is missing where there is nothing of its kind.
`;

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** All that is kept of a candidate, as a zip that holds nothing of anybody else. */
export async function wholeCandidate(
  { batches, intake, links, renderReport, now }: AppDependencies,
  batch: Batch,
  { number, id }: { number: number; id: string },
): Promise<Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'READ-ME.txt': readMe };
  const original = await batches.store.original(batch.id, number);
  if (original) files[`original/${safeFileName(original.fileName)}`] = original.bytes;
  for (let posting = 0; posting < Math.max(1, batch.postings.length); posting += 1) {
    const report = await batches.store.report(batch.id, number, posting);
    if (!report) continue;
    files[`reports/${posting + 1}.json`] = renderJson(report);
    files[`reports/${posting + 1}.html`] = await renderReport(report, 'html');
  }
  files['review.json'] = asJson({
    ...(await batches.reviews.review(id)),
    comments: await batches.reviews.comments(id),
    links: await links.of({ candidate: id }, now()),
  });
  const submission = await intake.submissions.ofCandidate(id);
  if (submission) {
    const { sender, consent, createdAt } = submission;
    files['form.json'] = asJson({ receivedAt: createdAt, sender, consent });
  }
  files['visits.json'] = asJson(
    (await batches.visits.of({ batchId: batch.id, number })).map(({ at, who, action }) => ({
      at,
      who,
      action,
    })),
  );
  return packZip(files, batch.createdAt);
}
