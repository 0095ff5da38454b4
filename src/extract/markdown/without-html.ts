import type { HiddenText } from '../document.ts';

const frontMatter = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n[\s\S]{0,20000}?\r?\n\1[ \t]*(?:\r?\n|$)/;
const unprinted =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|head|title)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const concealed = /<(\w{1,20})\b([^<>]*)>([^<]*)<\/\1\s*>/g;
const conceals = /\shidden\b|(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0)/i;
const lineTag = /<br\b[^<>]{0,200}>|<\/(?:p|div|h[1-6]|li|tr)\s*>/gi;
const anchor = /<a\b[^<>]{0,400}?\bhref\s*=\s*["']([^"'<>]{1,400})["'][^<>]{0,400}>([^<]{1,400})<\/a\s*>/gi;
const anyTag = /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,2000})?\/?>/gi;

/** Markdown without its front matter and HTML: the tags fall away, their words stay unless the tag conceals them. */
export function withoutHtml(source: string): { text: string; images: number; hidden: HiddenText[] } {
  const hidden: HiddenText[] = [];
  let images = 0;
  const text = source
    .replace(frontMatter, '')
    .replace(unprinted, '')
    .replace(concealed, (whole, _name: string, attributes: string, words: string) => {
      if (!conceals.test(attributes)) return whole;
      const concealedWords = words.replace(/\s+/g, ' ').trim();
      if (concealedWords) hidden.push({ text: concealedWords, reason: 'invisible', page: 1, box: null });
      return '';
    })
    .replace(anchor, (_, url: string, words: string) => `[${words}](${url})`)
    .replace(lineTag, '  \n')
    .replace(anyTag, (tag) => {
      if (/^<img\b/i.test(tag)) images += 1;
      return '';
    });
  return { text, images, hidden };
}
