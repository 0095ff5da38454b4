import { strToU8, zipSync } from 'fflate';
import type { Line } from './people.ts';

const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const mimetype = 'application/vnd.oasis.opendocument.text';

export const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\t', '<text:tab/>');

export const odtStyles = `
  <style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="BoldLine" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
  <style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="Dust" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
  <style:style style:name="Bar" style:family="paragraph"><style:paragraph-properties fo:background-color="#1f3a5f"/><style:text-properties fo:color="#ffffff"/></style:style>`;

export interface OdtParts {
  body: string;
  /** further automatic styles */
  styles?: string;
  /** master pages */
  masters?: string;
  manifest?: string;
  mimetype?: string;
}

/** A real OpenDocument file around the XML of its body. */
export function odt({
  body,
  styles: more = '',
  masters = '',
  manifest = '',
  mimetype: type = mimetype,
}: OdtParts): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${odtStyles}${more}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const styles = `<?xml version="1.0"?><office:document-styles ${spaces}><office:styles/><office:automatic-styles/><office:master-styles>${masters}</office:master-styles></office:document-styles>`;
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(styles),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
  });
}

export function odtOf(lines: readonly Line[]): Uint8Array {
  const shown = lines.map(({ kind, text }) => {
    if (kind === 'heading') return `<text:h text:outline-level="1">${xml(text)}</text:h>`;
    if (kind === 'item')
      return `<text:list><text:list-item><text:p>${xml(text)}</text:p></text:list-item></text:list>`;
    if (kind === 'bold') return `<text:p text:style-name="BoldLine">${xml(text)}</text:p>`;
    return `<text:p>${xml(text)}</text:p>`;
  });
  return odt({ body: shown.join('\n') });
}
