import { createHash, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import { CandorError } from '../errors.ts';
import type { AppDependencies } from './dependencies.ts';

/** The figures of the server: for whoever has the token, and without one for a server that others do not reach. */
export function metricsRoutes({ metrics, settings }: AppDependencies): Router {
  const { metricsToken, publicUrl } = settings;
  const mayRead = (given: string | undefined): boolean => {
    if (metricsToken === undefined) return publicUrl === undefined;
    return isSame(given ?? '', `Bearer ${metricsToken}`);
  };
  const router = Router();
  router.get('/metrics', async (req, res) => {
    if (!mayRead(req.get('Authorization'))) throw new CandorError('metrics-token-needed');
    const { text, type } = await metrics.read();
    res.set({ 'Cache-Control': 'no-store', 'Content-Type': type }).send(text);
  });
  return router;
}

/** In a time that tells nothing of where they differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
