import { inflateRawSync } from 'node:zlib';
import { CandorError } from '../errors.ts';

/** Bounds of a stranger's archive: declared sizes are never trusted, each entry is inflated under its own cap. */
const mostEntries = 2_000;
const entryCap = 10 * 1024 * 1024;
/** Bytes that all entries of a document may unfold to. */
const documentCap = 50 * 1024 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

interface Entry {
  method: number;
  size: number;
  offset: number;
  encrypted: boolean;
}

/** A zip archive whose entries are inflated on demand and counted against one budget. */
export interface Archive {
  names: string[];
  /** the entry's text, null when there is none of that name */
  text(name: string): string | null;
  /** the entry's bytes, at most 10 MB, null when there is none of that name */
  bytes(name: string): Uint8Array | null;
}

/** @throws CandorError `damaged-file` when the archive is cut, lies about itself or unfolds beyond its bounds */
export function openArchive(bytes: Uint8Array, totalCap = documentCap): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  let spent = 0;
  const unpack = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw new CandorError('encrypted-file');
    const content = inflate(bytes, view, entry, Math.min(entryCap, totalCap - spent));
    spent += content.length;
    return content;
  };
  return {
    names: [...entries.keys()],
    bytes: unpack,
    text(name) {
      const content = unpack(name);
      return content && decode(content);
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw damaged('too many entries');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw damaged('directory cut short');
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    entries.set(name.replace(/\\/g, '/'), {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged('no directory');
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, cap: number): Uint8Array {
  if (entry.offset + 30 > view.byteLength) throw damaged('entry outside the file');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.size);
  if (cap <= 0) throw damaged('unfolds beyond its bounds');
  if (entry.method === 0 && packed.length <= cap) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: cap });
  } catch (cause) {
    throw new CandorError('damaged-file', { detail: 'an entry cannot be unpacked', cause });
  }
}

const decode = (content: Uint8Array): string => {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder('utf-8').decode(content);
};

const damaged = (detail: string): CandorError => new CandorError('damaged-file', { detail });
