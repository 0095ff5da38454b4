import type { DifferenceCause } from '../compare/comparison.ts';
import type { ErrorCode } from '../errors.ts';

/** How the comparison of two readings speaks. */

export const causeLabels: Record<DifferenceCause, string> = {
  columns: 'columns',
  table: 'table',
  'text-box': 'text box',
  'header-or-footer': 'header or footer',
  'character-map': 'ligature or missing character map',
  'letter-spacing': 'letter-spacing',
  image: 'image',
  'hidden-text': 'hidden text',
  order: 'order',
  other: 'other',
};

export const causeSentences: Record<DifferenceCause, string> = {
  columns: 'Columns: text that stands side by side is mixed or read in another order. Use one column.',
  table: 'Table: cells are read in another order. Write lines instead of a table.',
  'text-box': 'Text box: its words are lost or moved. Put them in the body of the document.',
  'header-or-footer': 'Header or footer: many programs never read it. Put your contact into the body.',
  'character-map':
    'Ligature or missing character map: letters are lost or read as other signs. Export with another font.',
  'letter-spacing':
    'Letter-spacing: spaces are read into words or lost between them. Remove the spacing between letters.',
  image: 'Image: words in a picture are not read. Write them as text.',
  'hidden-text': 'Hidden text: no human sees these words, but software reads them. Remove them.',
  order: 'Order: the words are there, but elsewhere. Their order in the file differs from that on the page.',
  other: 'Other: the two readings differ here for no reason that we can name.',
};

/** Why there is no comparison; the report does not depend on it. */
export function failureSentence(code: ErrorCode): string {
  if (code === 'reading-timeout')
    return 'The second reading could not be read in ten seconds, so there is nothing to compare. Software as simple may give up on your file too.';
  if (code === 'interrupted')
    return 'The server was restarted before the second reading was done. Send the file again to have it compared.';
  if (code === 'busy') return 'There was no room for a second reading. Send the file again in a few minutes.';
  return 'The second reading failed, so there is nothing to compare. Software as simple may fail on your file too.';
}
