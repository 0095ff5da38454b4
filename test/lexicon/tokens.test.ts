import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../src/lexicon/tokens.ts';

const keysOf = (text: string): string[] => tokenize(text).map((token) => token.key);
const livingKeys = (text: string): string[] =>
  tokenize(text).flatMap((token) => (token.inert ? [] : [token.key]));

describe('the tokenizer', () => {
  it.each([
    ['C++', ['c++']],
    ['C#', ['c#']],
    ['F# and C#.', ['f#', 'and', 'c#']],
    ['.NET', ['.net']],
    ['(.NET)', ['.net']],
    ['ASP.NET Core', ['asp.net', 'core']],
    ['Node.js', ['node.js']],
    ['CI/CD', ['ci', 'cd']],
    ['R&D', ['r&d']],
    ['R & D', ['r', 'd']],
    ['C++/C#', ['c++', 'c#']],
    ['C, C++, C#', ['c', 'c++', 'c#']],
    ['Java+Kotlin', ['java', 'kotlin']],
    ['a+', ['a+']],
    ['#1', ['1']],
    ['+1', ['1']],
    ['Python 3.11', ['python', '3.11']],
    ['v2.0', ['v2.0']],
    ['snake_case', ['snake_case']],
    ['co-op', ['co', 'op']],
    ["Docker's cache", ['docker', 'cache']],
    ['Docker’s cache', ['docker', 'cache']],
    ["let's", ['let']],
    ["don't", ['don', 't']],
    ["engineers' time", ['engineers', 'time']],
    ['Ｃ＋＋ and ＪＡＶＡ', ['c++', 'and', 'java']],
    ['用Python和Redis', ['python', 'redis']],
    ['Ko\u00adtlin', ['kotlin']],
    ['Łódź', ['łódź']],
    ['', []],
    [' - / … ', []],
  ])('%j is %j', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it.each([
    ['Used Redis.', ['used', 'redis']],
    ['Redis. Kafka', ['redis', 'kafka']],
    ['Redis.\nKafka', ['redis', 'kafka']],
    ['(C++).', ['c++']],
    ['in 2020. Then', ['in', '2020', 'then']],
    ['… .NET.', ['.net']],
  ])('a dot at a sentence’s end is no part of a word: %j', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it.each([
    'jane@python.org',
    'https://github.com/redis',
    'www.docker.com/java',
    'github.com/jane-go',
    '@java_jane',
    '/opt/kafka/bin',
    './go/src/main',
    '~/java/projects/x',
    'java-notes.pdf',
    'resume.docx',
  ])('%j claims nothing', (text) => {
    expect(livingKeys(text)).toEqual([]);
  });

  it.each([
    ['ASP.NET', ['asp.net']],
    ['VB.NET', ['vb.net']],
    ['Socket.IO', ['socket.io']],
    ['Node.js', ['node.js']],
    ['CI/CD', ['ci', 'cd']],
    ['TCP/IP', ['tcp', 'ip']],
    ['Java/Kotlin', ['java', 'kotlin']],
    ['mail Redis @ work', ['mail', 'redis', 'work']],
    ['Wrote Java, see notes.pdf', ['wrote', 'java', 'see']],
  ])('%j does claim', (text, keys) => {
    expect(livingKeys(text)).toEqual(keys);
  });

  it('a list with slashes is no file path', () => {
    expect(livingKeys('Java/Kotlin/Go')).toEqual(['java', 'kotlin', 'go']);
  });

  it('keeps each token’s place in the text', () => {
    const text = 'Ran  C++/ＪＡＶＡ on ASP.NET; Docker’s cache.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ran',
      'C++',
      'ＪＡＶＡ',
      'on',
      'ASP.NET',
      'Docker',
      'cache',
    ]);
  });

  it.each([
    ['a b', 'space'],
    ['a\nb', 'space'],
    ['a \n b', 'space'],
    ['a-b', 'hyphen'],
    ['a-\nb', 'hyphen'],
    ['a/b', 'slash'],
    ['a / b', 'slash'],
    ['a, b', 'break'],
    ['a\tb', 'break'],
    ['a\n\nb', 'break'],
    ['a. b', 'break'],
    ['a & b', 'break'],
    ['a+b', 'break'],
  ])('between the words of %j stands a %s', (text, gap) => {
    expect(tokenize(text)[1]?.gap).toBe(gap);
  });

  it('folds case, width and invisible signs', () => {
    expect(fold('ＰｏｓｔｇｒｅSQL')).toBe('postgresql');
    expect(fold('Ko\u00adt\u200blin')).toBe('kotlin');
    expect(fold('E\u0301cole')).toBe(fold('École'));
    expect(fold('Ecole')).not.toBe(fold('École'));
  });
});
