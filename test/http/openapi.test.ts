import { Ajv2020 } from 'ajv/dist/2020.js';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyScopes } from '../../src/accounts/api-keys.ts';
import type { AppDependencies } from '../../src/http/dependencies.ts';
import { openApiDocument, problemSchema } from '../../src/http/openapi/document.ts';
import type { Example, Operation } from '../../src/http/openapi/operation.ts';
import { operations } from '../../src/http/openapi/operations.ts';
import { samples } from '../../src/http/samples.ts';
import { listRoles, readJob, renderReport } from '../../src/library.ts';
import { analyzeHere } from '../../src/pipeline.ts';
import { addBatch, at } from '../store/some-batch.ts';
import { type SignedIn, signedInCoach } from './coaches.ts';
import { makeApp, type TestApp } from './make-app.ts';
import { routesOf } from './routes.ts';

/** The app with the real engine, in this process. */
const realApp = () =>
  makeApp({
    analyze: (input, { asOf = '2026-01', role, posting }) => analyzeHere(input, { asOf, role, posting }),
    samples,
    listRoles,
    readJob: async (posting, { role }) => readJob(String(posting), { role }),
    renderReport: async (report, format) => renderReport(report, format),
  });

type Client = ReturnType<typeof request>;

let batches = 0;
/** whose workspace is asked about */
let coach: SignedIn;

/** A batch of its own for each call, and a key of the workspace that holds it. */
async function newBatch({ batches: { store }, coaches }: AppDependencies) {
  batches += 1;
  const id = `a-batch-${batches}`;
  await addBatch(store, id, 1);
  const key = await coaches.keys.create({ workspaceId: 'w', name: 'a key', scopes: keyScopes, at });
  return { id, key };
}

/** Sends an example as it is documented, about an analysis made for it. */
async function send(
  { app, deps }: TestApp,
  { method, path }: Operation,
  { query, body, headers = {}, accept }: Example,
) {
  const client: Client = request(app);
  const isBatch = path.startsWith('/v1/batches');
  const isWorkspace = path.startsWith('/v1/workspaces');
  const made =
    path.includes(':id') && !isBatch
      ? await client.post('/v1/analyses').send(operations[0]?.examples[0]?.body ?? {})
      : null;
  const batch = isBatch ? await newBatch(deps) : null;
  const suggestions = path.includes(':rid')
    ? (await client.post(`/v1/analyses/${made?.body.id}/rewrites`)).body.suggestions
    : [];
  const fit = suggestions.find(({ rewrite }: { rewrite: string | null }) => rewrite !== null);
  const url = path
    .replace(':rid', fit?.bullet ?? 'none')
    .replace(':id', batch?.id ?? made?.body.id)
    .replace(':wid', coach.workspace.id)
    .replace(':number', '1')
    .replace(':role', 'backend-developer');
  const sent = client[method](url).redirects(0).set(headers);
  if (batch) sent.set('Authorization', `Bearer ${batch.key}`);
  if (isWorkspace)
    sent.set({ Cookie: coach.cookie, 'Sec-Fetch-Site': 'same-origin', Accept: 'application/json' });
  if (query) sent.query(query);
  if (accept) sent.set('Accept', accept);
  return body ? sent.send(body) : sent;
}

const examples = operations.flatMap((operation) =>
  operation.examples.map((example) => ({
    title: `${operation.method} ${operation.path}: ${example.name}`,
    operation,
    example,
  })),
);

const served = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false }).addSchema(
  JSON.parse(JSON.stringify(openApiDocument())),
  'openapi',
);

/** What the served description says against an answer; a program that validates by it reads the same. */
function faultsOf({ path, method }: Operation, status: number, body: unknown): unknown {
  const at = ['paths', path.replace(/:(\w+)/g, '{$1}'), method, 'responses', status];
  const place = [...at, 'content', 'application/json', 'schema'].map((part) =>
    encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  const validate = served.compile({ $ref: `openapi#/${place.join('/')}` });
  return validate(body) ? null : validate.errors;
}

describe('every documented example', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await realApp();
    coach = await signedInCoach(app.deps);
  });

  afterAll(() => app.deps.batches.runner.idle());

  it.each(examples)('$title', async ({ operation, example }) => {
    const answer = await send(app, operation, example);
    expect(answer.status).toBe(example.status);
    if (answer.status >= 400) {
      expect(problemSchema.safeParse(answer.body).error).toBeUndefined();
      return;
    }
    const documented = operation.answers[answer.status];
    expect(documented).toBeDefined();
    if (documented?.schema && documented.type === 'application/json' && !example.accept)
      expect(faultsOf(operation, answer.status, answer.body)).toBeNull();
  });
});

describe('the description', () => {
  const document = openApiDocument() as {
    openapi: string;
    paths: Record<string, Record<string, unknown>>;
    components: { schemas: Record<string, unknown> };
  };

  it('is OpenAPI 3.1 and served', async () => {
    const { app } = await makeApp();
    const { body } = await request(app).get('/openapi.json').expect(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(document)));
    expect(body.openapi).toBe('3.1.0');
  });

  it('names every schema that it refers to', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(refs.length).toBeGreaterThan(10);
    for (const [, name = ''] of refs) expect(document.components.schemas).toHaveProperty(name);
  });

  it('says of a form which fields are files', () => {
    const form = JSON.stringify(document.paths['/v1/analyses']?.post);
    expect(form).toContain('"resume":{"type":"string","contentMediaType":"application/octet-stream"}');
    expect(form).toContain('"text"');
  });

  it('leaves no call for programs out', async () => {
    const { app } = await makeApp();
    const documented = new Set(
      operations.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`),
    );
    const served = routesOf(app).map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    const isPage = (call: string) =>
      call === 'get /intake/:' ||
      // what a page loads
      call.startsWith('get /assets/') ||
      /^\w+ \/(docs|sign-in|sign-out|account.*|invitations.*)?$/.test(call) ||
      /^\w+ \/v1\/workspaces\/:\/(team|invitations.*|keys.*|members.*|intake\/secret)$/.test(call);
    expect(served.filter((call) => !documented.has(call) && !isPage(call))).toEqual([]);
  });
});
