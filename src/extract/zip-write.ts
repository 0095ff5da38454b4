import { zipSync } from 'fflate';

/** A file to be packed; text is written as UTF-8. */
export type PackedFiles = Readonly<Record<string, Uint8Array | string>>;

/** Formats that are packed already gain nothing by it. */
const packed = /\.(?:pdf|docx|odt|png|jpe?g|zip)$/i;

/** A zip of some files by their paths, all of one time. */
export const packZip = (files: PackedFiles, at: Date): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        [
          typeof content === 'string' ? new TextEncoder().encode(content) : content,
          { level: packed.test(path) ? 0 : 6 },
        ],
      ]),
    ),
    { mtime: at },
  );
