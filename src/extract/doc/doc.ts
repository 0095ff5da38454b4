import { CandorError } from '../../errors.ts';
import type { Flow } from '../flow/flow.ts';
import { readingOf } from '../flow/reading.ts';
import { FlowWriter } from '../flow/writer.ts';
import type { FormatReader } from '../reading.ts';
import { StoryReader } from './stories.ts';
import { openWordFile, partNumbers, plexOf, type WordFile } from './word-file.ts';

/** The visual reading of a Word 97 file: page headers, body with tables and text boxes, notes, page footers. */
export const docReader: FormatReader = {
  format: 'doc',
  read(bytes) {
    try {
      const file = openWordFile(bytes);
      const reader = new StoryReader(file);
      const { headers, footers } = readHeaders(file, reader);
      const flows = [...headers, readMain(file, reader), readNotes(file, reader), ...footers];
      return readingOf(flows, { images: reader.images });
    } catch (cause) {
      if (cause instanceof CandorError) throw cause;
      throw new CandorError('damaged-file', { detail: 'the Word file points outside itself', cause });
    }
  },
};

const lengthOfShape = 26;
const lengthOfBox = 22;
/** where a text box names its shape */
const shapeOfBox = 14;

/** The body; the text of a box is stored apart and read where its shape hangs. */
function readMain(file: WordFile, reader: StoryReader): Flow {
  const { main, footnotes, headers, macros, remarks, endnotes } = file.stories;
  const first = main + footnotes + headers + macros + remarks + endnotes;
  const boxes = new Map(
    plexOf(file.part(partNumbers.boxes), lengthOfBox).map(({ start, end, data }) => [
      data.readInt32LE(shapeOfBox),
      { start, end },
    ]),
  );
  const shapes = new Map(
    plexOf(file.part(partNumbers.shapes), lengthOfShape).map(({ start, data }) => [
      start,
      data.readInt32LE(0),
    ]),
  );
  const writer = new FlowWriter();
  const readBox = (shape: number): void => {
    const box = boxes.get(shape);
    if (!box || box.start >= file.stories.boxes) return;
    boxes.delete(shape);
    const inner = writer.openBox();
    reader.read(first + box.start, first + Math.min(box.end, file.stories.boxes), inner);
    if (inner.flow.paragraphs.some(({ stretches }) => stretches.length > 0)) writer.attach(inner);
  };
  reader.read(0, main, writer, (letter) => {
    const shape = shapes.get(letter);
    if (shape !== undefined) readBox(shape);
  });
  for (const shape of [...boxes.keys()]) readBox(shape);
  writer.finish();
  return writer.flow;
}

/** The first six are separators of notes; then come six for each section, by page and kind. */
const separators = 6;
const isFooter = (story: number): boolean => [2, 3, 5].includes(story % 6);

function readHeaders(file: WordFile, reader: StoryReader): { headers: Flow[]; footers: Flow[] } {
  const { main, footnotes, headers: length, boxes, headerBoxes } = file.stories;
  const found = { headers: [] as Flow[], footers: [] as Flow[] };
  const first = main + footnotes;
  for (const [index, { start, end }] of plexOf(file.part(partNumbers.headers), 0).entries()) {
    if (index < separators || start >= end || end > length) continue;
    const writer = new FlowWriter({ outside: true });
    reader.read(first + start, first + end, writer);
    found[isFooter(index) ? 'footers' : 'headers'].push(writer.flow);
  }
  if (headerBoxes > 0) {
    const { macros, remarks, endnotes } = file.stories;
    const from = first + length + macros + remarks + endnotes + boxes;
    const writer = new FlowWriter({ outside: true, isBox: true });
    reader.read(from, from + headerBoxes, writer);
    found.headers.push(writer.flow);
  }
  return found;
}

/** Footnotes and endnotes, after the body. */
function readNotes(file: WordFile, reader: StoryReader): Flow {
  const { main, footnotes, headers, macros, remarks, endnotes } = file.stories;
  const writer = new FlowWriter();
  reader.read(main, main + footnotes, writer);
  const first = main + footnotes + headers + macros + remarks;
  reader.read(first, first + endnotes, writer);
  return writer.flow;
}
