import { createHmac } from 'node:crypto';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { CandorError } from '../errors.ts';
import { type AllowedHosts, isAllowed, lookUpPublic, webhookAddress } from './public-address.ts';

/** Milliseconds for all of a delivery. */
const patience = 10_000;

/**
 * What proves that a message is ours and of now: HMAC-SHA256 over the seconds since 1970, a point and the body. Whoever
 * receives it reckons it again with the secret and refuses what is older than some minutes.
 */
export function signature(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

export interface Delivery {
  url: string;
  secret: string;
  /** the same for each try of one message */
  id: string;
  body: string;
  at: Date;
}

/**
 * Sends a message once. Redirects are not followed and nothing of the answer is read.
 * @returns the status of the answer
 * @throws CandorError `bad-webhook`, and whatever the connection says
 */
export async function send(
  { url: text, secret, id, body, at }: Delivery,
  allowed: AllowedHosts,
): Promise<number> {
  const url = webhookAddress(text, allowed);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      // a connection kept alive may have been looked up otherwise
      agent: false,
      signal: AbortSignal.timeout(patience),
      ...(!isAllowed(url, allowed) && { lookup: lookUpPublic }),
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Candor',
        'Candor-Delivery': id,
        'Candor-Signature': signature(secret, body, at),
      },
    });
    sent.once('response', (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** What a coach is told of a try that failed; never what the other side said. */
export function failureOf(error: unknown): string {
  if (error instanceof CandorError) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in ten seconds';
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no connection';
  return `no answer: ${code}`;
}
