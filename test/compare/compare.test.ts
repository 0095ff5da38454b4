import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import type { Document, LayoutFacts } from '../../src/extract/document.ts';
import { readText } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';

/** The comparison of two texts, with the layout facts of a DOCX or PDF put in by hand. */

const resume = `Marlena Quintero-Vashti
marlena.quintero@example.com

Experience
Backend Developer, Halcyon Freight
Rebuilt the office ledger in Go and PostgreSQL with a nightly run of 20 minutes
Operated nine services on Kubernetes for 40 customers

Education
BSc Computer Science, Lakeshore State University

Skills
Go, PostgreSQL, Kubernetes, Terraform, gRPC`;

function compared(
  plain: string,
  facts: Partial<Document> = {},
  layout: Partial<LayoutFacts> = {},
): Comparison {
  const read = readText(resume);
  const document: Document = { ...read, format: 'docx', ...facts, layout: { ...read.layout, ...layout } };
  return compare(document, parse(document).sections, plain);
}

const spanOf = (words: string): { start: number; end: number } => {
  const start = readText(resume).text.indexOf(words);
  return { start, end: start + words.length };
};

/** The two halves of the sections, so that one can be moved or mixed with the other. */
const lines = resume.split('\n');
const [main, side] = [lines.slice(0, 8), lines.slice(8)];

describe('two readings that say the same', () => {
  it.each([
    ['word for word', resume],
    ['with other breaks of lines', resume.replace(/\n+/g, ' ')],
    ['with ligatures and other case', resume.replace('office', 'oﬃce').replace('Skills', 'SKILLS')],
    ['with soft hyphens', resume.replace('Kubernetes', 'Kuber\u00adnetes')],
    ['with list signs', resume.replace(/\n/g, '\n• ')],
  ])('agree: %s', (_, plain) => {
    expect(compared(plain)).toMatchObject({ agreement: 1, differences: [] });
  });

  it('agree when there is one reading only', () => {
    const document = readText(resume);
    expect(compare(document, [], null)).toEqual({ agreement: 1, differences: [], plainText: null });
  });
});

describe('what the plain reading loses', () => {
  const contact = 'Marlena Quintero-Vashti\nmarlena.quintero@example.com';

  it('is quoted with its section and place, and lowers the agreement by its share', () => {
    const { agreement, differences } = compared(resume.replace('Terraform, gRPC', ''));
    expect(differences).toEqual([
      {
        section: 'Skills',
        cause: 'other',
        visual: 'Terraform, gRPC',
        visualRange: spanOf('Terraform, gRPC'),
      },
    ]);
    const words = 47;
    expect(agreement).toBeCloseTo((words - 2) / words, 1);
  });

  it.each([
    ['header-or-footer', { headerText: [spanOf(contact)] }, contact],
    ['text-box', { textBoxes: 1 }, contact],
    ['character-map', { unmapped: 3 }, 'Kubernetes for 40 customers'],
    ['letter-spacing', { letterSpaced: [spanOf('Education')] }, 'Education'],
  ] as const)('has the cause %s by the facts of the layout', (cause, layout, missing) => {
    const { differences } = compared(resume.replace(missing, ''), {}, layout as Partial<LayoutFacts>);
    expect(differences).toMatchObject([{ cause, visual: missing }]);
  });

  it('is an image when the file shows pictures and holds no words', () => {
    const { agreement, differences } = compared('', {}, { images: 1 });
    expect(agreement).toBe(0);
    expect(new Set(differences.map(({ cause }) => cause))).toEqual(new Set(['image']));
  });
});

describe('what the plain reading spells otherwise', () => {
  it('is letter-spacing when only the spaces differ', () => {
    const { differences } = compared(resume.replace('Education', 'E D U C A T I O N'));
    expect(differences).toMatchObject([
      { cause: 'letter-spacing', visual: 'Education', plain: 'E D U C A T I O N' },
    ]);
  });

  it('is letter-spacing also when it stands elsewhere', () => {
    const { differences } = compared(`${resume.replace('Education', '')}\nE D U C A T I O N`);
    expect(differences).toMatchObject([{ cause: 'letter-spacing', plain: 'E D U C A T I O N' }]);
  });

  it('is letter-spacing when words run together', () => {
    const { differences } = compared(resume.replace('Halcyon Freight', 'HalcyonFreight'));
    expect(differences).toMatchObject([{ cause: 'letter-spacing', visual: 'Halcyon Freight' }]);
  });

  it.each([
    ['a ligature', 'office', 'o\ufffdce'],
    ['a ligature that leaves a hole', 'office', 'o ce'],
    ['a sign of a private font', 'Freight', '\ue0a1reight'],
  ])('is a missing character map when letters are lost: %s', (_, word, broken) => {
    const { differences } = compared(resume.replace(word, broken));
    expect(differences).toMatchObject([{ cause: 'character-map' }]);
    expect(differences).toHaveLength(1);
  });
});

describe('what the plain reading has elsewhere', () => {
  const swapped = [...side, '', ...main].join('\n');
  const mixed = main.flatMap((line, index) => [line, side[index] ?? '']).join('\n');

  it('counts half when a section moves as a whole', () => {
    const { agreement, differences } = compared(swapped);
    expect(agreement).toBeGreaterThan(0.7);
    expect(agreement).toBeLessThan(0.95);
    expect(differences.map(({ section, cause }) => `${section} ${cause}`)).toContain('Skills order');
  });

  it('has the cause columns, tables or text boxes where there are such', () => {
    expect(compared(swapped, { format: 'pdf' }, { columns: true }).differences[0]?.cause).toBe('columns');
    expect(compared(swapped, {}, { tables: 1 }).differences[0]?.cause).toBe('table');
    expect(compared(swapped, {}, { textBoxes: 1 }).differences[0]?.cause).toBe('text-box');
  });

  it('lowers the agreement more when two columns are mixed line by line', () => {
    const columns = compared(mixed, { format: 'pdf' }, { columns: true });
    expect(columns.agreement).toBeLessThan(0.9);
    expect(columns.differences.every(({ cause }) => cause === 'columns')).toBe(true);
  });

  it('lowers it also within a section', () => {
    const inside = resume.replace(
      'Go, PostgreSQL, Kubernetes, Terraform, gRPC',
      'gRPC, Terraform, Kubernetes, PostgreSQL, Go',
    );
    expect(compared(inside).agreement).toBeLessThan(1);
  });
});

describe('what only the plain reading has', () => {
  const hidden = 'Rust Scala Haskell Erlang';

  it('is hidden text when the visual reading found it hidden', () => {
    const found = compared(`${resume}\n${hidden}`, {
      hidden: [{ text: hidden, reason: 'colour', page: 1, box: null }],
    });
    expect(found.agreement).toBe(1);
    expect(found.differences).toEqual([
      {
        section: 'Skills',
        cause: 'hidden-text',
        plain: hidden,
        plainRange: { start: resume.length + 1, end: resume.length + 1 + hidden.length },
      },
    ]);
  });

  it('is a running head or page number on a document of several pages', () => {
    const page = { width: 612, height: 792, runs: [] };
    const found = compared(`${resume}\nPage 2 of 2`, {
      format: 'pdf',
      pages: [
        { number: 1, ...page },
        { number: 2, ...page },
      ],
    });
    expect(found.differences).toMatchObject([{ cause: 'header-or-footer', plain: 'Page 2 of 2' }]);
  });

  it('is told even when nobody knows why', () => {
    expect(compared(`${resume}\n${hidden}`).differences).toMatchObject([{ cause: 'other', plain: hidden }]);
  });
});

describe('any two texts', () => {
  it('give figures between 0 and 1, and ranges that are what they quote', () => {
    const plain = mixedWords(resume);
    const document = readText(resume);
    const { agreement, differences, plainText } = compare(document, parse(document).sections, plain);
    expect(agreement).toBeGreaterThan(0);
    expect(agreement).toBeLessThan(1);
    for (const { visual, visualRange, plain: quote, plainRange } of differences) {
      if (visualRange) expect(document.text.slice(visualRange.start, visualRange.end)).toBe(visual);
      if (plainRange) expect(plainText?.slice(plainRange.start, plainRange.end)).toBe(quote);
    }
  });

  it('are compared to the end, however long', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `word${index % 700}`).join(' ');
    const document = readText(long.slice(0, 150_000));
    const { agreement } = compare(document, parse(document).sections, long.split(' ').reverse().join(' '));
    expect(agreement).toBeGreaterThan(0);
    expect(agreement).toBeLessThan(1);
  });

  it('without spaces between words are compared sign by sign', () => {
    const chinese = '工作经历\n后端开发工程师，负责支付系统的设计与开发，处理每秒两千笔交易的高峰流量';
    const document = readText(chinese);
    expect(compare(document, [], chinese.replace('高峰', '')).agreement).toBeCloseTo(0.94, 1);
  });
});

const mixedWords = (text: string): string => {
  const words = text.split(/\s+/);
  return [
    ...words.filter((_, index) => index % 3 !== 0),
    ...words.filter((_, index) => index % 3 === 0),
  ].join(' ');
};
