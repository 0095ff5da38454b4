import { crc32, deflateRawSync } from 'node:zlib';
import { CandorError } from '../errors.ts';

/** Signatures and sizes of the parts of a zip file (APPNOTE 4.3). */
const localSize = 30;
const centralSize = 46;
const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
/** the flag of sizes that stand behind the data, which are known here */
const descriptorFlag = 8;
const deflated = 8;

/**
 * The same archive with another text in one entry. The packed bytes of every other entry are copied as they are.
 * @throws CandorError `damaged-file`
 */
export function replaceEntry(bytes: Uint8Array, name: string, text: string): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = source.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || source.readUInt32LE(end) !== endSignature) throw new CandorError('damaged-file');
  const count = source.readUInt16LE(end + 10);
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let written = 0;
  let at = source.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (source.readUInt32LE(at) !== centralSignature) throw new CandorError('damaged-file');
    const size =
      centralSize +
      source.readUInt16LE(at + 28) +
      source.readUInt16LE(at + 30) +
      source.readUInt16LE(at + 32);
    const record = Buffer.from(source.subarray(at, at + size));
    const entry = record.subarray(centralSize, centralSize + record.readUInt16LE(28)).toString('utf8');
    const data = entry === name ? packed(record, text) : dataOf(source, record);
    const header = localHeader(source, record);
    record.writeUInt32LE(written, 42);
    local.push(header, data);
    central.push(record);
    written += header.length + data.length;
    at += size;
  }
  const directory = Buffer.concat(central);
  const tail = Buffer.from(source.subarray(end));
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(written, 16);
  return Buffer.concat([...local, directory, tail]);
}

/** Packs a text and writes its size and check sum into the entry's record. */
function packed(record: Buffer, text: string): Buffer {
  const content = Buffer.from(text, 'utf8');
  const data = deflateRawSync(content);
  record.writeUInt16LE(deflated, 10);
  record.writeUInt32LE(crc32(content), 16);
  record.writeUInt32LE(data.length, 20);
  record.writeUInt32LE(content.length, 24);
  return data;
}

function dataOf(source: Buffer, record: Buffer): Buffer {
  const offset = record.readUInt32LE(42);
  const start = offset + localSize + source.readUInt16LE(offset + 26) + source.readUInt16LE(offset + 28);
  return source.subarray(start, start + record.readUInt32LE(20));
}

/** The entry's own header with the sizes of its record. */
function localHeader(source: Buffer, record: Buffer): Buffer {
  const offset = record.readUInt32LE(42);
  const length = localSize + source.readUInt16LE(offset + 26) + source.readUInt16LE(offset + 28);
  const header = Buffer.from(source.subarray(offset, offset + length));
  const flags = record.readUInt16LE(8) & ~descriptorFlag;
  record.writeUInt16LE(flags, 8);
  header.writeUInt16LE(flags, 6);
  // method, then check sum and both sizes
  record.copy(header, 8, 10, 12);
  record.copy(header, 14, 16, 28);
  return header;
}
