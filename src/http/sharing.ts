import { json, type Request, urlencoded } from 'express';
import { z } from 'zod';
import type { ShareLink, ShareTarget } from '../store/share-links.ts';
import { fieldsOf } from './coach/forms.ts';
import type { AppDependencies } from './dependencies.ts';

const day = 86_400_000;

/** Days for which a link may be opened. */
export const shareDays = { least: 1, usual: 14, most: 90 };

/** How long a link is to work; a form sends text. */
export const shareSchema = z.object({
  days: z.coerce
    .number('a number of days')
    .int()
    .min(shareDays.least)
    .max(shareDays.most)
    .default(shareDays.usual),
  posting: z.coerce.number('the number of a posting').int().min(1).max(99).default(1),
});

/** Reads a small form, or the same as JSON. */
export const readSmall = [
  json({ limit: '64kb' }),
  urlencoded({ limit: '64kb', extended: false, parameterLimit: 20 }),
];

/** A link that was made, with its address, which is told this once. */
export interface MadeLink {
  url: string;
  link: ShareLink;
}

/**
 * Makes a link that only reads. It never outlives what it leads to.
 * @throws CandorError `bad-request`, `not-found`
 */
export async function makeLink(
  { links, settings, now }: AppDependencies,
  req: Request,
  target: ShareTarget & { expiresAt: Date },
): Promise<MadeLink> {
  const { days, posting } = fieldsOf(shareSchema, req.body);
  const createdAt = now();
  const asked = createdAt.getTime() + days * day;
  const expiresAt = new Date(Math.min(asked, target.expiresAt.getTime()));
  const { token, link } = await links.create(target, { posting: posting - 1, createdAt, expiresAt });
  const origin = settings.publicUrl ?? `${req.protocol}://${req.host}`;
  return { url: `${origin}/shared/${token}`, link };
}

/** A link as programs get it; its address only when it was made. */
export const presentedLink = ({ id, createdAt, expiresAt, openedAt }: ShareLink) => ({
  id,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  openedAt: openedAt?.toISOString() ?? null,
});

export const linkSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().describe('when it stops working, ISO 8601 in UTC'),
  openedAt: z.string().nullable().describe('when it was last opened'),
});
