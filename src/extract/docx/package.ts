import { CandorError } from '../../errors.ts';
import { childOf, childrenOf, findElement, parseXml, type XmlElement } from '../xml.ts';
import { type Archive, openArchive } from '../zip.ts';
import type { PageFrame } from './shapes.ts';
import { readStyles, type Styles } from './styles.ts';
import { readTheme, type ThemeColours } from './theme.ts';

/** The parts of a DOCX that hold what a reader sees, found by following the relationships. */
export interface WordPackage {
  body: XmlElement;
  headers: XmlElement[];
  footers: XmlElement[];
  styles: Styles;
  theme: ThemeColours;
  page: PageFrame;
  /** link targets of the body by relationship id */
  links: Map<string, string>;
  images: number;
  title: string | null;
  author: string | null;
}

interface Relationship {
  type: string;
  target: string;
}

export function openWordPackage(bytes: Uint8Array): WordPackage {
  const archive = openArchive(bytes);
  const main = mainPartOf(archive);
  const source = archive.text(main) ?? '';
  const relationships = relationshipsOf(archive, main);
  const body = findElement(parseXml(source), 'w:body');
  if (!body) throw new CandorError('damaged-file', { detail: 'the document has no body' });
  const parts = (kind: string): XmlElement[] =>
    [...relationships.values()]
      .filter(({ type }) => type.endsWith(`/${kind}`))
      .flatMap(({ target }) => archive.text(target) ?? [])
      .map(parseXml);
  const theme = readTheme(parts('theme')[0] ?? null);
  const core = archive.text('docProps/core.xml');
  const properties = core ? parseXml(core) : null;
  return {
    body,
    headers: parts('header'),
    footers: parts('footer'),
    styles: readStyles(parts('styles')[0] ?? null, theme),
    theme,
    page: pageOf(body),
    links: new Map([...relationships].map(([id, { target }]) => [id, target])),
    images: archive.names.filter((name) => /\/media\//.test(name)).length,
    title: textOf(properties, 'dc:title'),
    author: textOf(properties, 'dc:creator'),
  };
}

/** The size and margins of the last section, which most resumes have alone; Word's own sheet where it says none. */
function pageOf(body: XmlElement): PageFrame {
  const section = childOf(body, 'w:sectPr');
  const twips = (element: string, name: string, usual: number): number =>
    (Number(childOf(section, element)?.attributes[`w:${name}`]) || usual) / 20;
  return {
    width: twips('w:pgSz', 'w', 12_240),
    height: twips('w:pgSz', 'h', 15_840),
    left: twips('w:pgMar', 'left', 1_440),
    top: twips('w:pgMar', 'top', 1_440),
    oneColumn: Number(childOf(section, 'w:cols')?.attributes['w:num'] ?? 1) === 1,
  };
}

/** The name of the part that holds the body. @throws CandorError `unsupported-format` */
export function mainPartOf(archive: Archive): string {
  const main = [...relationshipsOf(archive, '').values()].find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target;
  if (!main || !archive.names.includes(main))
    throw new CandorError('unsupported-format', { detail: 'an archive that is no DOCX' });
  return main;
}

function relationshipsOf(archive: Archive, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const source = archive.text(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const list = source ? findElement(parseXml(source), 'Relationships') : null;
  return new Map(
    (list ? childrenOf(list, 'Relationship') : []).map(({ attributes }) => {
      const target = attributes.Target ?? '';
      const external = attributes.TargetMode === 'External';
      return [
        attributes.Id ?? '',
        { type: attributes.Type ?? '', target: external ? target : resolve(folder, target) },
      ];
    }),
  );
}

/** A part's name inside the archive; `..` cannot lead out of it. */
const resolve = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const textOf = (root: XmlElement | null, name: string): string | null => {
  const text = root
    ? findElement(root, name)
        ?.children.filter((child) => typeof child === 'string')
        .join('')
    : '';
  return text || null;
};
