import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { repairText } from '../../src/extract/repair.ts';
import { readHere } from '../../src/pipeline.ts';
import { documentXml, docx } from '../hostile/zips.ts';
import { column, makePdf } from './make-pdf.ts';

const filler = 'Backend developer with eight years of practice';

describe('a word', () => {
  it.each([
    ['presentation ligatures', 'e\ufb03cient work\ufb02ow', 'efficient workflow'],
    ['ligatures in the private use area', 'con\uf001g work\uf002ow', 'config workflow'],
    ['full-width letters', '\uff2a\uff41\uff56\uff41', 'Java'],
    ['Kangxi radicals', '\u2f08\u2f2f\u667a\u80fd', '人工智能'],
    ['radicals of the supplement', '\u2e9f\u4eb2', '母亲'],
    ['no-break and thin spaces', 'Go\u00a0and\u2009C\u202fx', 'Go and C x'],
    ['zero-width signs', 'Ku\u200bber\u200dnetes\ufeff', 'Kubernetes'],
    ['accents that stand apart', 'Jose\u0301 Mu\u0308ller', 'José Müller'],
    ['control signs', 'Ja\u0000va', 'Java'],
    ['soft hyphens inside', 'Ent\u00adwick\u00adler', 'Entwickler'],
  ])('is repaired: %s', (_, printed, read) => {
    expect(repairText(printed)).toBe(read);
  });

  it.each([
    ['a superscript', 'm²'],
    ['a fraction', '½'],
    ['a trade mark', 'Acme™'],
    ['an arrow', '4 h → 20 min'],
    ['Arabic, Hindi and Thai', 'محمد राज สม'],
    ['the micro sign', '5 µs'],
    ['a dash', '2019 – 2021'],
  ])('is left alone: %s', (_, printed) => {
    expect(repairText(printed)).toBe(printed);
  });
});

describe('a file', () => {
  it('joins a word that a soft hyphen breaks at the end of a line', async () => {
    const { document } = await readHere({
      bytes: docx(documentXml('<w:p><w:r><w:t>Micro</w:t><w:softHyphen/><w:t>services</w:t></w:r></w:p>')),
    });
    expect(document.text).toContain('Microservices');
  });

  it.each(['text', 'pdf'])('reads a letter-spaced e-mail address in %s', async (format) => {
    const lines = ['Ann Ashby', 'a n n . a s h b y @ e x a m p l e . c o m', 'Experience', filler];
    const input =
      format === 'text' ? { text: lines.join('\n') } : { bytes: await makePdf(column(60, 60, lines)) };
    const { resume } = await readHere(input);
    expect(resume.contact.emails.map(({ value }) => value)).toEqual(['ann.ashby@example.com']);
  });

  it('keeps every range on its words through all repairs', () => {
    const { text, lines } = readText(
      `Jose\u0301 Mu\u0308ller\n\u200bjose@example.com\u200b\nE\ufb03cient\u00a0work\n${filler}`,
    );
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual([
      'José Müller',
      'jose@example.com',
      'Efficient work',
      filler,
    ]);
  });
});
