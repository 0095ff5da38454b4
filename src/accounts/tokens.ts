import { randomBytes } from 'node:crypto';
import { sha256 } from '../extract/sha256.ts';

/** 192 random bits in base64url, for what is kept as a hash alone. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** 96 random bits in base64url: a name that nobody guesses, and no secret. */
export const newName = (): string => randomBytes(12).toString('base64url');

/** What stands in the database of a token. A token is long and random, so its hash needs neither salt nor many rounds. */
export const hashOf = (token: string): string => sha256(token);
