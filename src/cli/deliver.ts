import { writeFile } from 'node:fs/promises';
import { reasonOf } from './read-input.ts';
import { UsageError } from './usage.ts';

/** Writes what a command made to a file, or to standard output, there with a line's end. @throws UsageError */
export async function deliver(made: string | Uint8Array, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(typeof made === 'string' && !made.endsWith('\n') ? `${made}\n` : made);
    return;
  }
  await writeFile(file, made).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`);
  });
}
