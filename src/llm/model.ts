import type OpenAI from 'openai';
import type { APIError } from 'openai';
import { rewritesJsonSchema } from './answer-schema.ts';
import { ModelError } from './faults.ts';
import { type ModelSettings, modelDefaults } from './settings.ts';

/** A model behind an OpenAI-compatible server: one text in, the answer piece by piece. */
export interface Model {
  name: string;
  /** @throws ModelError; the signal's reason when it was cancelled */
  answer(text: string, signal: AbortSignal): AsyncIterable<string>;
}

/** How strictly the server is asked to answer in JSON; each server is asked less until it agrees. */
const modes = ['schema', 'json', 'plain'] as const;
type Mode = (typeof modes)[number];

/** Opens a model; the library is loaded with the first call. */
export function openModel(settings: ModelSettings): Model {
  let mode: Mode = 'schema';
  let client: Promise<OpenAI> | undefined;
  const open = async (): Promise<OpenAI> => {
    const { default: Client } = await import('openai');
    return new Client({
      apiKey: settings.apiKey,
      baseURL: settings.baseUrl ?? null,
      maxRetries: 0,
      timeout: settings.timeout ?? modelDefaults.timeout,
    });
  };
  return {
    name: settings.model,
    async *answer(text, cancelled) {
      client ??= open();
      const clock = AbortSignal.timeout(settings.timeout ?? modelDefaults.timeout);
      const signal = AbortSignal.any([cancelled, clock]);
      try {
        for (;;) {
          try {
            yield* piecesOf(await client, settings.model, text, mode, signal);
            return;
          } catch (error) {
            const lower = modes[modes.indexOf(mode) + 1];
            if (!isRefusedFormat(error) || !lower) throw error;
            mode = lower;
          }
        }
      } catch (error) {
        cancelled.throwIfAborted();
        throw clock.aborted ? new ModelError('slow', 0) : faultOf(error);
      }
    },
  };
}

async function* piecesOf(
  client: OpenAI,
  model: string,
  text: string,
  mode: Mode,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const stream = await client.chat.completions.create(
    {
      model,
      stream: true,
      temperature: 0,
      messages: [{ role: 'user', content: text }],
      ...(mode === 'schema' && {
        response_format: {
          type: 'json_schema' as const,
          json_schema: { name: 'rewrites', strict: true, schema: rewritesJsonSchema() },
        },
      }),
      ...(mode === 'json' && { response_format: { type: 'json_object' as const } }),
    },
    { signal },
  );
  let length = 0;
  for await (const chunk of stream) {
    // small servers leave out what the types promise
    const piece = (chunk as Partial<typeof chunk>).choices?.[0]?.delta?.content ?? '';
    length += piece.length;
    if (length > modelDefaults.longestAnswer) throw new ModelError('too-long', null);
    if (piece !== '') yield piece;
  }
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;

/** A server that knows no such format says so as a bad request. */
const isRefusedFormat = (error: unknown): boolean => [400, 404, 415, 422, 501].includes(statusOf(error) ?? 0);

function faultOf(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  const status = statusOf(error);
  if (status === 429 || status === 503) return new ModelError('busy', retryAfterOf(error));
  if (status !== undefined && status >= 500) return new ModelError('unreachable', 0);
  if (status !== undefined) return new ModelError('refused', null);
  return error instanceof SyntaxError ? new ModelError('unreadable', 0) : new ModelError('unreachable', 0);
}

/** Milliseconds from the header `Retry-After`, which names seconds; null where they are more than anyone waits for. */
function retryAfterOf(error: unknown): number | null {
  // what has a status came from the library, with the headers of the answer
  const header = (error as APIError).headers?.get('retry-after') ?? '0';
  const wait = Number(header) * 1000;
  return Number.isFinite(wait) && wait <= modelDefaults.longestRetryAfter ? wait : null;
}
