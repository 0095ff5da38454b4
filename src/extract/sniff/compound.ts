import { CandorError } from '../../errors.ts';
import { type CompoundFile, openCompound } from '../doc/compound.ts';
import type { DocumentFormat } from '../document.ts';

const wordMagic = 0xa5ec;
/** the version number that Word 97 gives its files */
const oldestVersion = 0x00c0;
const encryptedFlag = 0x0100;

/** What an OLE compound file holds: the format of old Office, and the wrapper of its locked files. */
export function compoundFormat(bytes: Uint8Array): DocumentFormat {
  const file = openCompound(bytes);
  // Office puts files with a password into a stream of this name
  if (file.has('EncryptedPackage')) throw new CandorError('encrypted-file');
  if (!file.has('WordDocument')) throw new CandorError('unsupported-format', { detail: kindOf(file) });
  const start = Buffer.from(file.read('WordDocument').subarray(0, 12));
  if (start.length < 12) throw new CandorError('damaged-file', { detail: 'the Word file has no text' });
  if (start.readUInt16LE(0) !== wordMagic || start.readUInt16LE(2) < oldestVersion)
    throw new CandorError('unsupported-format', { detail: 'a Word file from before Word 97' });
  if ((start.readUInt16LE(10) & encryptedFlag) !== 0) throw new CandorError('encrypted-file');
  return 'doc';
}

function kindOf(file: CompoundFile): string {
  if (file.has('Workbook') || file.has('Book')) return 'an old Excel workbook';
  if (file.has('PowerPoint Document')) return 'an old PowerPoint presentation';
  if (file.has('__properties_version1.0')) return 'an Outlook message';
  return 'an old Office file that is no Word document';
}
