import { CandorError } from '../../errors.ts';

/** The streams in the root of an OLE compound file (MS-CFB). */
export interface CompoundFile {
  has(name: string): boolean;
  /** a stream's bytes; throws `damaged-file` where there is none of that name or its chain is broken */
  read(name: string): Uint8Array;
}

interface Entry {
  name: string;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const lastSector = 0xfffffffa;
const entrySize = 128;
const headerTables = 109;
/** Streams below this size stand in the small sectors of one stream. */
const smallStream = 4_096;
const smallSector = 64;

/** @throws CandorError `damaged-file` when the header or directory cannot be followed */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 512) throw damaged();
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged();
  const sectorSize = 1 << shift;
  const sectorAt = (sector: number): Uint8Array => {
    const at = (sector + 1) * sectorSize;
    if (at >= view.byteLength) throw damaged();
    return bytes.subarray(at, at + sectorSize);
  };
  const tables = tableSectors(view, sectorAt);
  const next = (sector: number): number => {
    const table = tables[Math.floor((sector * 4) / sectorSize)];
    return table === undefined ? lastSector : numberAt(sectorAt(table), (sector * 4) % sectorSize);
  };
  /** The sectors of a chain end to end; one longer than the file is a loop. */
  const chain = (first: number): Uint8Array => {
    const sectors: Uint8Array[] = [];
    for (let sector = first; sector < lastSector; sector = next(sector)) {
      if (sectors.length * sectorSize > view.byteLength) throw damaged();
      sectors.push(sectorAt(sector));
    }
    return Buffer.concat(sectors);
  };

  const entries = readDirectory(chain(view.getUint32(48, true)));
  const streams = rootStreams(entries);
  if (streams.size === 0) throw damaged();
  const readSmall = ({ start, size }: Entry): Uint8Array => {
    const container = chain(entries[0]?.start ?? lastSector);
    const links = chain(view.getUint32(60, true));
    const sectors: Uint8Array[] = [];
    for (
      let sector = start;
      sector < lastSector && sectors.length * smallSector < size;
      sector = numberAt(links, sector * 4)
    )
      sectors.push(container.subarray(sector * smallSector, (sector + 1) * smallSector));
    return Buffer.concat(sectors).subarray(0, size);
  };
  return {
    has: (name) => streams.has(name),
    read(name) {
      const entry = streams.get(name);
      if (!entry) throw damaged();
      return entry.size < smallStream ? readSmall(entry) : chain(entry.start).subarray(0, entry.size);
    },
  };
}

/** The sectors that hold the allocation table: the header lists the first, a chain of sectors the rest. */
function tableSectors(view: DataView, sectorAt: (sector: number) => Uint8Array): number[] {
  const tables: number[] = [];
  for (let index = 0; index < headerTables; index += 1) tables.push(view.getUint32(76 + index * 4, true));
  let more = view.getUint32(68, true);
  while (more < lastSector && tables.length * 4 < view.byteLength) {
    const list = sectorAt(more);
    for (let at = 0; at + 8 <= list.length; at += 4) tables.push(numberAt(list, at));
    more = numberAt(list, list.length - 4);
  }
  return tables.filter((sector) => sector < lastSector);
}

function readDirectory(directory: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const nameLength = Math.min(64, Math.max(2, (directory[at + 64] ?? 0) + (directory[at + 65] ?? 0) * 256));
    entries.push({
      name: Buffer.from(directory.subarray(at, at + nameLength - 2)).toString('utf16le'),
      left: numberAt(directory, at + 68),
      right: numberAt(directory, at + 72),
      child: numberAt(directory, at + 76),
      start: numberAt(directory, at + 116),
      size: numberAt(directory, at + 120),
    });
  }
  return entries;
}

/** What stands in the root itself: a document that is embedded in another lies deeper. */
function rootStreams(entries: Entry[]): Map<string, Entry> {
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? lastSector];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    if (entry.name !== '') streams.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return streams;
}

function numberAt(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) return lastSector;
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
}

const damaged = (): CandorError =>
  new CandorError('damaged-file', { detail: 'the directory of the old Office file cannot be read' });
