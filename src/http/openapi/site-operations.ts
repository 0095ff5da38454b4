import { z } from 'zod';
import { json, type Operation } from './operation.ts';

const anyObject = z.record(z.string(), z.unknown());

/** The server and its interface. */
export const siteOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/schema/report.json',
    summary: 'The JSON Schema of the report.',
    answers: { 200: json('the schema', anyObject) },
    examples: [{ name: 'the schema', status: 200 }],
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description.',
    answers: { 200: json('OpenAPI 3.1', anyObject) },
    examples: [{ name: 'the description', status: 200 }],
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the server lives; `/readyz` tells whether its store answers.',
    answers: { 200: json('alive', z.object({ status: z.string() })) },
    examples: [{ name: 'alive', status: 200 }],
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'Whether the store answers.',
    answers: {
      200: json('ready', z.object({ status: z.string() })),
      503: json('not ready', z.object({ status: z.string() })),
    },
    examples: [{ name: 'ready', status: 200 }],
  },
  {
    method: 'get',
    path: '/metrics',
    summary:
      'Figures of the server for Prometheus. Where `METRICS_TOKEN` is set, send it as `Authorization: Bearer TOKEN`; a server with `PUBLIC_URL` and without one keeps them to itself.',
    answers: { 200: { says: 'the figures', type: 'text/plain' } },
    examples: [{ name: 'all', accept: 'text/plain', status: 200 }],
  },
];
