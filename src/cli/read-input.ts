import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CandorError } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { largestFile } from '../extract/extract.ts';
import { UsageError } from './usage.ts';

/**
 * The file of that name, or standard input for `-` or where something is piped in; `example` says what would do.
 * @throws UsageError, or CandorError `too-large`
 */
export async function readInput(name: string | undefined, example = 'resume.pdf'): Promise<ResumeInput> {
  if (name !== undefined && name !== '-') return readNamed(name);
  const what = example.replace(/[.].*/, '');
  if (name === undefined && process.stdin.isTTY)
    throw new UsageError(`name the ${what} to read, or - for standard input`);
  const bytes = await readStandardInput();
  if (name === undefined && bytes.length === 0)
    throw new UsageError(`name the ${what} to read, such as ${example}`);
  return { bytes };
}

/** A file with its name. @throws UsageError, or CandorError `too-large` */
export const readNamed = async (name: string): Promise<{ bytes: Uint8Array; fileName: string }> => ({
  bytes: await readBounded(name),
  fileName: basename(name),
});

async function readBounded(name: string): Promise<Buffer> {
  try {
    const { size } = await stat(name);
    if (size > largestFile) throw new CandorError('too-large');
    return await readFile(name);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new UsageError(`cannot open ${name}: ${reasonOf(error)}`);
    throw error;
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > largestFile) throw new CandorError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'it is not open to you',
};

export const reasonOf = (error: Error & { code?: unknown }): string =>
  reasons[String(error.code)] ?? String(error.code);
