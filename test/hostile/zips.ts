import { deflateRawSync } from 'node:zlib';
import { bomb } from './bytes.ts';

/** Archives as no honest program writes them. */

export interface ZipEntry {
  name: string;
  /** deflated already */
  packed: Buffer;
  /** what the entry says it unfolds to; readers must not believe it */
  declared?: number;
}

export const entry = (name: string, content: string): ZipEntry => ({
  name,
  packed: deflateRawSync(Buffer.from(content)),
  declared: Buffer.byteLength(content),
});

/** A zip archive, written by hand so that it may lie. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, declared = 0 } of entries) {
    const bytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared, 22);
    local.writeUInt16LE(bytes.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(declared, 24);
    central.writeUInt16LE(bytes.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, bytes, packed);
    directory.push(central, bytes);
    offset += local.length + bytes.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length % 65_536, 8);
  end.writeUInt16LE(entries.length % 65_536, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const packageTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const lines = [
  'Marlena Quintero-Vashti',
  'marlena.quintero@example.com',
  'Experience',
  'Backend Developer, Halcyon Freight, Jan 2019 - May 2024',
  'Rebuilt the ledger in Go and PostgreSQL, which cut the nightly run from 4 hours to 20 minutes.',
];

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The body of a small resume, with more paragraphs if given. */
export const documentXml = (more = '', prolog = ''): string =>
  `${prolog}${mainXml(`${lines.map(paragraph).join('')}${more}`)}`;

const mainXml = (body: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** A DOCX of a body alone, and further entries. */
export const docxOf = (body: string, more: readonly ZipEntry[] = []): Buffer => docx(mainXml(body), more);

/** A DOCX with this main part, and further entries. */
export const docx = (main: string | ZipEntry, more: readonly ZipEntry[] = []): Buffer =>
  zip([
    entry('[Content_Types].xml', packageTypes),
    entry('_rels/.rels', relationships),
    typeof main === 'string' ? entry('word/document.xml', main) : main,
    ...more,
  ]);

const megabytes = (count: number): number => count * 1024 * 1024;

/** Less than half a megabyte that unfolds to 400, in the main part or in one that only the plain reading opens. */
export const zipBomb = (part: 'main' | 'footnotes'): Buffer => {
  const packed = bomb(megabytes(400), false);
  if (part === 'main') return docx({ name: 'word/document.xml', packed, declared: 1_000 });
  const link =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>';
  return docx(documentXml(), [
    entry('word/_rels/document.xml.rels', link),
    { name: 'word/footnotes.xml', packed, declared: 1_000 },
  ]);
};

/** A hundred thousand entries of nothing. */
export const crowdedZip = (): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(0));
  return zip(Array.from({ length: 100_000 }, (_, index) => ({ name: index.toString(36), packed })));
};

/** Entries that would land outside the folder of whoever unpacks them by name. */
export const climbingZip = (target: string): Buffer =>
  docx(documentXml(), [
    entry(`../../../../../../../..${target}`, 'x'),
    entry(target, 'x'),
    entry('..\\..\\x', 'x'),
  ]);

/** Ten entities, each ten times the one before: a billion laughs. */
export const entityBomb = (): Buffer => {
  const entities = Array.from(
    { length: 10 },
    (_, index) => `<!ENTITY e${index + 1} "${index === 0 ? 'laugh' : `&e${index};`.repeat(10)}">`,
  );
  return docx(documentXml(paragraph('&e10;'), `<!DOCTYPE w [<!ENTITY e0 "laugh">${entities.join('')}]>`));
};

/** Asks the reader to fetch a file and an address. */
export const externalEntities = (address: string): Buffer =>
  docx(
    documentXml(
      paragraph('&file; &net;'),
      `<!DOCTYPE w SYSTEM "${address}/dtd" [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "${address}/entity">]>`,
    ),
  );

/** Elements within elements, a hundred thousand deep. */
export const deepXml = (): Buffer => {
  const depth = 100_000;
  return docx(documentXml(`${'<w:sdt>'.repeat(depth)}${paragraph('deep')}${'</w:sdt>'.repeat(depth)}`));
};
