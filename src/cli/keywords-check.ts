import { parseArgs } from 'node:util';
import { checkKeywords } from '../keywords-check.ts';
import { sentenceOf } from '../lexicon/problems.ts';
import { readArguments, UsageError } from './usage.ts';

const refused = 2;

/** `candor keywords check`: says what a folder of own packs holds, or everything that is wrong with it. */
export function keywordsCheck(args: string[]): number {
  const { positionals } = readArguments(1, () => parseArgs({ args, options: {}, allowPositionals: true }));
  const [folder] = positionals;
  if (folder === undefined)
    throw new UsageError('name the folder to check, as in candor keywords check keywords');
  const { problems, roles, skills, forms } = checkKeywords(folder);
  if (problems.length > 0) {
    process.stderr.write(
      `candor: ${counted(problems.length, 'problem')} in ${folder}\n${problems.map((each) => `${sentenceOf(each)}\n`).join('')}`,
    );
    return refused;
  }
  const named = roles.length > 0 ? `: ${roles.map(({ id }) => id).join(', ')}` : '';
  process.stdout.write(
    `${folder} is sound\n${counted(roles.length, 'role')}${named}\n${counted(skills, 'skill')} in ${counted(forms, 'form')}\n`,
  );
  return 0;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
