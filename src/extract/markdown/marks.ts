const heading = /^ {0,3}#{1,6}[ \t]+\S/;
const listMark = /^\s{0,6}(?:[-*+]|\d{1,2}[.)])[ \t]+\S/;
const bold = /(?:^|[\s(])(?:\*\*|__)\S[^*_]*\S?(?:\*\*|__)/;
const link = /\[[^\][]+\]\([^()\s]+\)/;
const mostLines = 2_000;

/**
 * Whether a text is written in Markdown: it has headings with signs, and other marks beside them. One heading sign may
 * be chance ("# 1 in sales"), a list alone is plain text.
 */
export function isMarkdown(text: string): boolean {
  let headings = 0;
  let lists = 0;
  let inline = 0;
  let fenced = false;
  for (const line of text.split(/\r?\n/, mostLines)) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) continue;
    if (heading.test(line)) headings += 1;
    else if (listMark.test(line)) lists += 1;
    if (bold.test(line.slice(0, 2_000)) || link.test(line.slice(0, 2_000))) inline += 1;
  }
  return headings >= 2 ? headings + lists + inline >= 3 : headings === 1 && inline > 0;
}
