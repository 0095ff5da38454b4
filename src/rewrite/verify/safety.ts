import { scopeWords } from '../../lexicon/scope-words.ts';
import { says } from '../../wording/reading.ts';
import { type Check, violation } from './check.ts';

const markup =
  /<\/?[a-z!][^>]*>|```|\*\*|^#{1,6} |\]\(|javascript:|\{\{|\$\{|<\||&(?:lt|gt|amp|#\d+);|^\s*[{[]\s*"|"\s*:\s*"/i;
/** A bullet is one line without a mark before it. */
const list = /\n|^\s*(?:[-*•–]|\d+[.)]|#+)\s/;
const link = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\w+/i;

/** The rewrite is plain prose about the work: no markup, no new links, no talk of a prompt, no obeyed instruction. */
export const checkSafety: Check = ({ original, context, rewrite }) => {
  const { text } = rewrite;
  if (rewrite.words.length === 0)
    return [violation('invented_scope', 'safety', text, { start: 0, end: text.length })];
  const found = [markup, list, link].flatMap((pattern) => {
    const match = pattern.exec(text);
    const isOld =
      match && pattern !== markup && (original.text.includes(match[0]) || context.text.includes(match[0]));
    return match && !isOld ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
  const lower = text.toLowerCase();
  for (const phrase of scopeWords().leaks) {
    const at = lower.indexOf(phrase);
    const isWord =
      at >= 0 && !/[\p{L}]/u.test(text[at - 1] ?? '') && !/[\p{L}]/u.test(text[at + phrase.length] ?? '');
    const isInstruction = /hire|score|rate|ignore|candidate|instructions|prompt|note to/.test(phrase);
    if (isWord && (isInstruction || !says(original, phrase)))
      found.push({ start: at, end: at + phrase.length });
  }
  return found.map((span) => violation('invented_scope', 'safety', text, span));
};
