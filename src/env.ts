import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { keyLength } from './store/vault.ts';

/**
 * Every setting of the server, checked before anything starts. This is the only file that reads the process's
 * environment. `.env.example` says the same for people; a test holds the two together.
 */

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An origin as browsers send it: scheme, host and port, nothing behind them. */
const origin = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  context.addIssue('give an address without a path, such as https://candor.example');
  return z.NEVER;
});

/** A server's address with its path, such as http://127.0.0.1:11434/v1. */
const address = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
    message: 'give an address such as http://127.0.0.1:11434/v1',
  });

const list = <T extends z.ZodType<unknown, string>>(entry: T) =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(entry));

/** Whom to believe about a caller's address: a count of proxies, or their networks; never everybody. */
const trustProxy = z.string().transform((value, context) => {
  if (/^[1-9]$/.test(value)) return Number(value);
  if (value.split(',').every((part) => isNetwork(part.trim()))) return value;
  context.addIssue('give the number of proxies in front, or their networks, such as loopback or 10.0.0.0/8');
  return z.NEVER;
});

const isNetwork = (text: string): boolean => {
  const [address = '', bits = '0', ...rest] = text.split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  return isIP(address) > 0 && /^\d{1,3}$/.test(bits) && rest.length === 0;
};

/** A key of AES-256 in base64, as `openssl rand -base64 32` prints it, or in hexadecimal. */
const fileKey = z.string().transform((value, context): Uint8Array => {
  const key = Buffer.from(value, /^[0-9a-f]{64}$/i.test(value) ? 'hex' : 'base64');
  if (key.length === keyLength && /^[\w+/=-]+$/.test(value)) return key;
  context.addIssue('give 32 random bytes in base64, as openssl rand -base64 32 prints them');
  return z.NEVER;
});

/** Processes that are started elsewhere must find it too. */
const folder = z.string().transform((path) => resolve(path));

export const envSchema = z
  .object({
    PORT: z.coerce.number('give a port number').int().min(0).max(65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: origin.optional(),
    TRUST_PROXY: trustProxy.optional(),
    CANDOR_DATA: z.string().default('./data'),
    DATABASE_URL: z
      .string()
      .regex(
        /^postgres(ql)?:\/\/\S+$/,
        'give an address such as postgres://user:password@127.0.0.1:5432/candor',
      )
      .optional(),
    CANDOR_KEYWORDS: folder.optional(),
    FILE_KEY: list(fileKey).default([]),
    RETENTION_HOURS: z.coerce.number('give a number of hours').positive().max(8760).default(24),
    MOST_DAYS_KEPT: z.coerce.number('give a number of days').int().min(0).max(3650).default(90),
    AUDIT_DAYS: z.coerce.number('give a number of days').int().min(1).max(3650).default(365),
    ALLOWED_ORIGINS: list(origin).default([]),
    OPENAI_API_KEY: z.string().optional(),
    OPENAI_BASE_URL: address.optional(),
    OPENAI_MODEL: z.string().default('gpt-4o-mini'),
    REWRITE_MODEL: z.enum(['on', 'off'], 'on or off').default('on'),
    REWRITE_HIDE_EMPLOYERS: z.enum(['on', 'off'], 'on or off').default('off'),
    REWRITE_TOKENS: z.coerce.number('give a number of tokens').int().positive().default(20_000),
    REWRITE_DAILY: z.coerce.number('give a number of analyses').int().min(0).default(500),
    REWRITE_DAILY_PER_ADDRESS: z.coerce.number('give a number of analyses').int().min(0).default(20),
    OCR: z.enum(['on', 'off'], 'give on or off').default('off'),
    SESSION_SECRET: z.string().min(32, 'give at least 32 random characters').optional(),
    METRICS_TOKEN: z.string().min(16, 'give at least 16 random characters').optional(),
    WEBHOOK_HOSTS: list(
      z.string().regex(/^[^\s/:]+:\d{1,5}$|^[0-9a-f:]+:\d{1,5}$/i, 'give host:port, such as 127.0.0.1:8080'),
    ).default([]),
    LOG_LEVEL: z.enum(levels).default('info'),
  })
  .refine((env) => loopback.has(env.HOST) || env.PUBLIC_URL !== undefined, {
    path: ['HOST'],
    message: 'others can reach this address, so set PUBLIC_URL too, or leave HOST at 127.0.0.1',
  })
  .refine((env) => loopback.has(env.HOST) || env.FILE_KEY.length > 0, {
    path: ['HOST'],
    message: 'others can reach this address, so set FILE_KEY too: what is kept of their resumes is encrypted',
  });

export type Env = z.output<typeof envSchema>;

/** What stops the start: a sentence for each setting that is wrong. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/**
 * Reads and checks all settings; an empty value counts as left out. The real environment wins over a `.env` file.
 * @throws EnvError naming every setting that is wrong and what it should be
 */
export function loadEnv(source: Record<string, string | undefined> = { ...envFile(), ...process.env }): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(
    (issue) => `  ${issue.path[0]?.toString() ?? ''}: ${issue.message}`,
  );
  throw new EnvError(`Candor cannot start with these settings:\n${sentences.join('\n')}`);
}

/** Where analyses are kept: in the database that is named, else in a folder. */
export const databasePlace = ({ DATABASE_URL, CANDOR_DATA }: Env): { url: string } | { folder: string } =>
  DATABASE_URL === undefined ? { folder: CANDOR_DATA } : { url: DATABASE_URL };

/** The settings of a model; undefined where it is switched off, and where neither a key nor a server is named. */
export function modelSettings(env: Env): EnvModel | undefined {
  if (env.REWRITE_MODEL === 'off' || !(env.OPENAI_API_KEY || env.OPENAI_BASE_URL)) return undefined;
  return {
    // servers of one's own need no key, and the library will have one
    apiKey: env.OPENAI_API_KEY ?? 'none',
    baseUrl: env.OPENAI_BASE_URL,
    model: env.OPENAI_MODEL,
    tokens: env.REWRITE_TOKENS,
    hideEmployers: env.REWRITE_HIDE_EMPLOYERS === 'on',
  };
}

/** The same for the command line, which reads the settings of the server beside it. @throws EnvError */
export const modelSettingsHere = (): EnvModel | undefined => modelSettings(loadEnv());

interface EnvModel {
  apiKey: string;
  baseUrl: string | undefined;
  model: string;
  tokens: number;
  hideEmployers: boolean;
}

/** The folder of own role packs that the environment names, for programs that name none. */
export const ownKeywords = (source: Record<string, string | undefined> = process.env): string | undefined =>
  source.CANDOR_KEYWORDS?.trim() ? resolve(source.CANDOR_KEYWORDS) : undefined;

/** The same for the command line, which reads the settings of the server beside it. */
export const ownKeywordsHere = (): string | undefined => ownKeywords({ ...envFile(), ...process.env });

/** Colours are for terminals whose user has not declined them (https://no-color.org). */
export const coloursWelcome = (
  stream: { isTTY?: boolean },
  source: Record<string, string | undefined> = process.env,
): boolean => stream.isTTY === true && !source.NO_COLOR && source.TERM !== 'dumb';

function envFile(): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
