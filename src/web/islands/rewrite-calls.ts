import type { Suggestion } from '../../rewrite/suggestion.ts';
import type { RewriteRecord } from '../../store/rewrite-store.ts';
import { noAnswer, type Problem, parsed, problemIn } from './problem.ts';

/** A suggestion as the server answers it. */
export type PresentedRewrite = Suggestion & Pick<RewriteRecord, 'state' | 'answers'>;

/** Asks the server for JSON of a known shape; what goes wrong is an answer too. */
export async function ask<Body>(
  address: string,
  method: 'GET' | 'PATCH',
  fields?: unknown,
): Promise<{ body: Body } | { problem: Problem }> {
  try {
    const answer = await fetch(address, {
      method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(fields !== undefined && { body: JSON.stringify(fields) }),
    });
    const body = parsed(await answer.text());
    // the server that made this page answers in the shape it documents
    return answer.ok ? { body: body as Body } : { problem: problemIn(body) };
  } catch {
    return { problem: noAnswer };
  }
}

/** Lines of JSON as they come. @throws TypeError where the connection breaks */
export async function* linesOf<Line>(address: string): AsyncGenerator<Line> {
  const { body, ok } = await fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/x-ndjson' },
  });
  if (!ok || !body) throw new TypeError('no lines came');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${rest}${part.value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield parsed(line) as Line;
  }
}
