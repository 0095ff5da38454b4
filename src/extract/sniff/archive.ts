import { CandorError } from '../../errors.ts';
import type { DocumentFormat } from '../document.ts';
import { type Archive, openArchive } from '../zip.ts';

const openDocumentKinds: Record<string, string> = {
  spreadsheet: 'an OpenDocument spreadsheet',
  presentation: 'an OpenDocument presentation',
  graphics: 'an OpenDocument drawing',
};

const officeKinds: [mark: RegExp, name: string][] = [
  [/spreadsheetml\.(?:sheet|template)\.main|ms-excel\./, 'an Excel workbook'],
  [/presentationml\.(?:presentation|template|slideshow)\.main|ms-powerpoint\./, 'a PowerPoint presentation'],
  [/ms-visio/, 'a Visio drawing'],
];

/** What a zip archive holds. */
export function archiveFormat(bytes: Uint8Array): DocumentFormat {
  const archive = openArchive(bytes);
  const openDocument = openDocumentType(archive);
  if (openDocument === 'text') return 'odt';
  if (openDocument !== null) throw unsupported(openDocumentKinds[openDocument] ?? 'an OpenDocument file');
  const types = archive.names.includes('[Content_Types].xml')
    ? (archive.text('[Content_Types].xml') ?? '')
    : '';
  if (/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\./.test(types))
    return 'docx';
  const office = officeKinds.find(([mark]) => mark.test(types));
  if (office) throw unsupported(office[1]);
  if (archive.text('mimetype')?.startsWith('application/epub')) throw unsupported('an e-book (EPUB)');
  if (archive.names.some((name) => /^index\.xml$|\.iwa$|^Index\.zip$/.test(name)))
    throw unsupported('an Apple Pages, Numbers or Keynote file');
  // a Word file may lack its list of types; its reader follows the relationships
  if (archive.names.includes('_rels/.rels')) return 'docx';
  throw unsupported('a zip archive: take the resume out and send it alone');
}

/** The kind of an OpenDocument file by its first entry, or by its manifest where that is missing. */
function openDocumentType(archive: Archive): string | null {
  const source = archive.text('mimetype') ?? archive.text('META-INF/manifest.xml') ?? '';
  return /application\/vnd\.oasis\.opendocument\.(\w+)/.exec(source)?.[1] ?? null;
}

const unsupported = (detail: string): CandorError => new CandorError('unsupported-format', { detail });
