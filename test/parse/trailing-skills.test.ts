import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';

const first = 'Experience\n\nWeb Developer, Birchline Media\nJan 2022 - Present\n- Built the shop page\n';
const second = '\nShop Assistant, Corner Foods\n2018 - 2021\n- Worked the till\n';
const skills = 'Skills: Java, Kafka, AWS\n';

const read = (text: string) => {
  const { work, skills: groups } = parse(readText(`Tim Larkin\ntim.larkin@example.com\n\n${text}`));
  return {
    bullets: work.map(({ bullets }) => bullets.map(({ value }) => value)),
    skills: groups.flatMap(({ keywords }) => keywords.map(({ value }) => value)),
  };
};

describe('skills behind the positions', () => {
  it('in one line are a section where they stand apart', () => {
    expect(read(`${first}${second}\n${skills}`)).toEqual({
      bullets: [['Built the shop page'], ['Worked the till']],
      skills: ['Java', 'Kafka', 'AWS'],
    });
  });

  it.each([
    [
      'before the education',
      `${first}${second}\nSkills\nJava, Kafka, AWS\n\nEducation\nBSc, State University, 2019\n`,
    ],
    ['at the end', `${first}${second}\nSkills:\nJava, Kafka, AWS\n`],
  ])('are a section under a heading of their own %s', (_, text) => {
    expect(read(text)).toEqual({
      bullets: [['Built the shop page'], ['Worked the till']],
      skills: ['Java', 'Kafka', 'AWS'],
    });
  });

  it('go on in the lines right under them, of which a sentence is no item of a list', () => {
    const lines = `${skills}Practices: REST, Git\nI have not used MongoDB in production.\n`;
    expect(read(`${first}${second}\n${lines}`)).toEqual({
      bullets: [['Built the shop page'], ['Worked the till']],
      skills: ['Java', 'Kafka', 'AWS', 'REST', 'Git', 'I have not used MongoDB in production.'],
    });
  });

  it('are of the position where another follows', () => {
    expect(read(`${first}\nSkills\nJava, Kafka\n${second}`).bullets).toHaveLength(2);
  });

  it.each([
    ['stand with the position', `${first}${second}${skills}`],
    ['end every position', `${first}\n${skills}${second}\n${skills}`],
    ['have a section beside them', `${first}${second}\n${skills}\nSkills\nExcel\n`],
  ])('stay with the position where they %s', (_, text) => {
    expect(read(text).skills).not.toContain('Kafka');
  });
});
