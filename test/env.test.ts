import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { coloursWelcome, envSchema, loadEnv, modelSettings } from '../src/env.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

const FILE_KEY = Buffer.alloc(32, 1).toString('base64');

describe('loadEnv', () => {
  it('has a default for everything', () => {
    expect(loadEnv({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      CANDOR_DATA: './data',
      FILE_KEY: [],
      OCR: 'off',
      RETENTION_HOURS: 24,
      MOST_DAYS_KEPT: 90,
      AUDIT_DAYS: 365,
      ALLOWED_ORIGINS: [],
      WEBHOOK_HOSTS: [],
      LOG_LEVEL: 'info',
      OPENAI_MODEL: 'gpt-4o-mini',
      REWRITE_MODEL: 'on',
      REWRITE_HIDE_EMPLOYERS: 'off',
      REWRITE_TOKENS: 20_000,
      REWRITE_DAILY: 500,
      REWRITE_DAILY_PER_ADDRESS: 20,
    });
  });

  it.each([
    ['PUBLIC_URL', 'https://candor.example/', 'https://candor.example'],
    ['PUBLIC_URL', 'http://localhost:3000', 'http://localhost:3000'],
    [
      'ALLOWED_ORIGINS',
      'https://a.example, https://b.example:8443',
      ['https://a.example', 'https://b.example:8443'],
    ],
    ['TRUST_PROXY', '1', 1],
    ['TRUST_PROXY', 'loopback', 'loopback'],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8', 'loopback, 10.0.0.0/8'],
    ['RETENTION_HOURS', '0.5', 0.5],
    ['PORT', '0', 0],
  ])('reads %s=%s', (key, value, expected) => {
    expect(loadEnv({ [key]: value })).toHaveProperty(key, expected);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'candor.example'],
    ['PUBLIC_URL', 'ftp://candor.example'],
    ['PUBLIC_URL', 'https://candor.example/resumes'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0.0.0.0/0/0'],
    ['TRUST_PROXY', 'everybody'],
    ['RETENTION_HOURS', '0'],
    ['RETENTION_HOURS', 'a day'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://a.example, b'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://127.0.0.1/candor'],
    ['FILE_KEY', 'correct horse battery staple'],
    ['FILE_KEY', Buffer.alloc(16).toString('base64')],
    ['FILE_KEY', `${Buffer.alloc(32).toString('base64')},x`],
  ])('refuses %s=%s and names the setting', (key, value) => {
    expect(() => loadEnv({ [key]: value })).toThrow(new RegExp(`${key}: `));
  });

  it('names every setting that is wrong at once', () => {
    expect(() => loadEnv({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT: .*\n.*LOG_LEVEL: /);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5'])(
    'refuses to listen on %s unless PUBLIC_URL and FILE_KEY are set',
    (HOST) => {
      const PUBLIC_URL = 'https://candor.example';
      expect(() => loadEnv({ HOST, FILE_KEY })).toThrow(/HOST: .*PUBLIC_URL/);
      expect(() => loadEnv({ HOST, PUBLIC_URL })).toThrow(/HOST: .*FILE_KEY/);
      expect(loadEnv({ HOST, PUBLIC_URL, FILE_KEY }).HOST).toBe(HOST);
    },
  );

  it('reads keys in base64 and hexadecimal, the newest first', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
    const hex = Buffer.from(bytes).toString('hex');
    const keys = loadEnv({ FILE_KEY: `${FILE_KEY}, ${hex}` }).FILE_KEY;
    expect(keys.map((key) => Buffer.from(key).toString('hex'))).toEqual(['01'.repeat(32), hex]);
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('listens on %s without further settings', (HOST) => {
    expect(loadEnv({ HOST }).HOST).toBe(HOST);
  });
});

describe('.env.example', () => {
  it('names exactly the settings there are', () => {
    expect(Object.keys(parseEnv(example)).sort()).toEqual(Object.keys(envSchema.shape).sort());
  });

  it('holds the defaults', () => {
    expect(loadEnv(parseEnv(example))).toEqual(loadEnv({}));
    for (const [key, value] of Object.entries(parseEnv(example))) {
      const preset = Object.entries(loadEnv({})).find(([name]) => name === key)?.[1] ?? '';
      expect(value, key).toBe(String(preset));
    }
  });

  it('explains each setting in one comment line', () => {
    const lines = example.trimEnd().split('\n');
    expect(lines.length % 2).toBe(0);
    for (const [index, line] of lines.entries()) {
      if (index % 2 === 0) expect(line).toMatch(/^# \S/);
      else expect(line).toMatch(/^[A-Z_]+=/);
    }
  });
});

describe('modelSettings', () => {
  it.each([
    ['nothing', {}, undefined],
    ['a key', { OPENAI_API_KEY: 'k' }, { apiKey: 'k', model: 'gpt-4o-mini' }],
    ['a server alone', { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, { apiKey: 'none' }],
    ['a key and the switch', { OPENAI_API_KEY: 'k', REWRITE_MODEL: 'off' }, undefined],
  ])('of %s', (_, given, expected) => {
    const settings = modelSettings(loadEnv(given));
    if (expected === undefined) expect(settings).toBeUndefined();
    else expect(settings).toMatchObject(expected);
  });
});

describe('coloursWelcome', () => {
  it.each([
    ['a terminal', { isTTY: true }, {}, true],
    ['a pipe', {}, {}, false],
    ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
  ])('answers for %s', (_, stream, source, expected) => {
    expect(coloursWelcome(stream, source)).toBe(expected);
  });
});
