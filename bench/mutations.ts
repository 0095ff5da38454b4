import { unzipSync, zipSync } from 'fflate';
import { seeded, withFlippedBits } from '../test/hostile/bytes.ts';

/** A way to damage a file; `other` is a second one of the same format. */
type Mutation = (bytes: Buffer, other: Buffer, random: () => number) => Buffer;

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);

/** Two cuts in order, at most `longest` apart. */
function piece(bytes: Buffer, random: () => number, longest = bytes.length): [start: number, end: number] {
  const start = below(random, bytes.length);
  return [start, Math.min(bytes.length, start + 1 + below(random, longest))];
}

const mutations: Record<string, Mutation> = {
  'flip bits': (bytes, _, random) => withFlippedBits(bytes, 1 + below(random, 200), random),
  truncate: (bytes, _, random) => bytes.subarray(0, below(random, bytes.length)),
  splice: (bytes, other, random) => {
    const [start, end] = piece(bytes, random, 4_096);
    const [from, to] = piece(other, random, 4_096);
    return Buffer.concat([bytes.subarray(0, start), other.subarray(from, to), bytes.subarray(end)]);
  },
  'repeat a chunk': (bytes, _, random) => {
    const [start, end] = piece(bytes, random, 8_192);
    const copies = Array.from({ length: 1 + below(random, 40) }, () => bytes.subarray(start, end));
    return Buffer.concat([bytes.subarray(0, end), ...copies, bytes.subarray(end)]);
  },
  'cut a chunk out': (bytes, _, random) => {
    const [start, end] = piece(bytes, random, 8_192);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  'change a number': (bytes, _, random) => {
    const text = bytes.toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    const chosen = numbers[below(random, numbers.length)];
    if (!chosen) return bytes;
    const huge = ['0', '-1', '2147483648', '99999999999', '1e9'][below(random, 5)] ?? '0';
    const after = chosen.index + chosen[0].length;
    return Buffer.from(`${text.slice(0, chosen.index)}${huge}${text.slice(after)}`, 'latin1');
  },
};

/**
 * The damaged file of a number: the same in every run. Half of the archives are damaged in one of their parts and
 * packed again, since damage to what is packed seldom gets past the unpacking.
 */
export function mutated(files: readonly Buffer[], number: number): { name: string; bytes: Buffer } {
  const random = seeded(number);
  const names = Object.keys(mutations);
  const name = names[below(random, names.length)] ?? '';
  const mutate = mutations[name] ?? ((bytes) => bytes);
  const pick = (): Buffer => files[below(random, files.length)] ?? Buffer.alloc(0);
  const [bytes, other] = [pick(), pick()];
  if (bytes.toString('latin1', 0, 2) !== 'PK' || random() < 0.5)
    return { name, bytes: mutate(bytes, other, random) };
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path));
  const path = paths[below(random, paths.length)] ?? '';
  const part = Buffer.from(parts[path] ?? []);
  parts[path] = Uint8Array.from(mutate(part, part, random));
  return { name: `${name} in ${path}`, bytes: Buffer.from(zipSync(parts, { level: 1 })) };
}
