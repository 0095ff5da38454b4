import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real OpenAI-compatible server on loopback that answers by a script, and records what it was sent. */

export interface Statement {
  id: string;
  tense: string;
  text: string;
}

interface Call {
  /** the text of the user's message */
  text: string;
  /** the statements that it quotes */
  statements: Statement[];
  responseFormat: string | null;
  body: Record<string, unknown>;
}

export type Script = (call: Call, response: ServerResponse, count: number) => void | Promise<void>;

export interface ScriptedServer {
  url: string;
  calls: Call[];
  /** connections that are open now */
  open(): number;
  close(): Promise<void>;
}

export async function scriptedServer(script: Script): Promise<ScriptedServer> {
  const calls: Call[] = [];
  let open = 0;
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await bodyOf(request)) as Record<string, unknown>;
    const text = (body.messages as { content: string }[])[0]?.content ?? '';
    const format = body.response_format as { type: string } | undefined;
    const call = { text, statements: statementsIn(text), responseFormat: format?.type ?? null, body };
    calls.push(call);
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    await script(call, response, calls.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // it listens on a port
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls,
    open: () => open,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const statementsIn = (text: string): Statement[] =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith('{"id":"') && line.includes('"tense"') ? [JSON.parse(line)] : []));

/** Streams a text as the chunks of a chat completion. */
export function stream(response: ServerResponse, text: string, size = 40): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  for (let at = 0; at < text.length; at += size) response.write(chunk(text.slice(at, at + size)));
  response.end('data: [DONE]\n\n');
}

export const chunk = (content: string): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content } }] })}\n\n`;

/** An answer of the form that was asked for. */
export const answering = (
  statements: readonly Statement[],
  rewrite: (statement: Statement) => string,
): string =>
  JSON.stringify({ rewrites: statements.map((each) => ({ id: each.id, rewrite: rewrite(each) })) });

export const failing = (
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: 'scripted', type: 'scripted', code: null } }));
};
