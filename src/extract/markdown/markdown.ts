import { emptyFlow, newParagraph } from '../flow/flow.ts';
import { readingOf } from '../flow/reading.ts';
import type { FormatReader } from '../reading.ts';
import { decodeText } from '../text.ts';
import { readBlocks } from './blocks.ts';
import { readInline } from './inline.ts';
import { withoutHtml } from './without-html.ts';

/** The reading of a Markdown file: its words as a page would show them, without the marks. */
export const markdownReader: FormatReader = {
  format: 'markdown',
  read(bytes) {
    const { text, images: tagged, hidden } = withoutHtml(decodeText(bytes));
    const { blocks, addresses } = readBlocks(text);
    const flow = emptyFlow();
    let images = tagged;
    let lastTable = false;
    for (const block of blocks) {
      if (block.table && !lastTable) flow.tables += 1;
      lastTable = block.table;
      const { stretches, images: found } = readInline(block.text, block.size, block.heading, addresses);
      images += found;
      flow.paragraphs.push(
        newParagraph(block.group, {
          stretches,
          heading: block.heading,
          list: block.list,
          spaced: block.spaced,
        }),
      );
    }
    return readingOf([flow], { images, hidden });
  },
};
