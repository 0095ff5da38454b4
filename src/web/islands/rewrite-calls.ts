import type { RewritingProgress } from '../../rewrite/suggest.ts';
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

/** What the server says while it suggests. */
export type Told =
  | { name: 'rewriting'; data: RewritingProgress }
  | { name: 'suggestion'; data: PresentedRewrite }
  | { name: 'done'; data: { count: number } };

/** The events of a rewriting as they come; a browser's own reader of events sends no POST. @throws TypeError where the connection breaks */
export async function* eventsOf(address: string): AsyncGenerator<Told> {
  const { body, ok } = await fetch(address, { method: 'POST', headers: { Accept: 'text/event-stream' } });
  if (!ok || !body) throw new TypeError('no events came');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = `${rest}${part.value}`.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const [, name, data = ''] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? [];
      // the server that made this page tells events of these shapes
      if (name) yield { name, data: parsed(data) } as Told;
    }
  }
}
