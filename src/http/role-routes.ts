import { type Request, Router } from 'express';
import { documentsOf, type Knowledge } from '../career/knowledge.ts';
import { CandorError } from '../errors.ts';
import type { AppDependencies } from './dependencies.ts';

/** Roles and what is known of them: keyword lists, rubric, duties, levels, market, learning, advice. */
export function roleRoutes({ listRoles, describeRole, knowledgeOf, queryMarket }: AppDependencies): Router {
  const router = Router();
  router.get('/v1/roles', (_req, res) => {
    res.json({ roles: listRoles() });
  });
  router.get('/v1/roles/:id', (req, res) => {
    res.json(describeRole(req.params.id));
  });
  router.get('/v1/roles/:id/market', (req, res) => {
    res.json(queryMarket(req.params.id, queryOf(req)) ?? missing());
  });
  router.get('/v1/roles/:id/duties', (req, res) => {
    res.json(withDocuments(knowledgeOf(req.params.id), 'responsibilities'));
  });
  for (const part of ['levels', 'learning', 'advice', 'ai', 'assessment'] as const)
    router.get(`/v1/roles/:id/${part}`, (req: Request<{ id: string }>, res) => {
      res.json(withDocuments(knowledgeOf(req.params.id), part));
    });
  return router;
}

/** A part with the titles and dates of the documents that it names by id. */
const withDocuments = (knowledge: Knowledge, part: Exclude<keyof Knowledge, 'documents' | 'market'>) => ({
  ...(knowledge[part] ?? missing()),
  documents: documentsOf(knowledge),
});

/** A role without the file says so, rather than with an empty answer. */
function missing(): never {
  throw new CandorError('no-role-knowledge');
}

/** `table`, `about` and `source` choose tables and rows; every other name is a column. */
function queryOf({ query }: Request): Parameters<AppDependencies['queryMarket']>[1] {
  const words = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const { table, about, source, ...where } = words;
  return { table, about, source, where };
}
