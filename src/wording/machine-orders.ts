import type { HiddenText } from '../extract/document.ts';
import { type MachineOrder, machineOrders } from '../lexicon/machine-orders.ts';
import { type Token, tokenize } from '../lexicon/tokens.ts';
import type { Span } from '../range.ts';

/** An order to software in the visible text. */
export interface SeenOrder extends Span {
  order: MachineOrder;
}

/** An order to software in a text that nobody sees. */
export interface HiddenOrder {
  order: MachineOrder;
  printed: string;
}

export interface GivenOrders {
  seen: SeenOrder[];
  hidden: HiddenOrder[];
}

/** Finds text that speaks to software instead of a human, seen or hidden. A statement about such text gives no order. */
export function ordersIn(
  text: string,
  tokens: readonly Token[],
  hiddenTexts: readonly HiddenText[],
): GivenOrders {
  const { finder, defence } = machineOrders();
  const seen = finder
    .find(text, tokens)
    .filter((found) => !isAbout(sentenceAround(text, found), defence))
    .map(({ start, end, value }) => ({ start, end, order: value }));
  const hidden = hiddenTexts.flatMap((each) =>
    withoutOverlaps(finder.find(each.text)).map(({ start, end, value }) => ({
      order: value,
      printed: each.text.slice(start, end),
    })),
  );
  return { seen: withoutOverlaps(seen), hidden };
}

const isAbout = (sentence: string, words: ReadonlySet<string>): boolean =>
  tokenize(sentence).some(({ key }) => words.has(key));

/** The sentence or line that a stretch of text stands in. */
function sentenceAround(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]\s+[^.!?]*$/)) + 1;
  const to = after.search(/[.!?]\s|\n/);
  return text.slice(from, to < 0 ? text.length : end + to);
}

/** One order may fit two phrases; the first of those that overlap is told. */
function withoutOverlaps<T extends Span>(orders: readonly T[]): T[] {
  const kept: T[] = [];
  for (const order of orders) if (order.start >= (kept.at(-1)?.end ?? 0)) kept.push(order);
  return kept;
}
