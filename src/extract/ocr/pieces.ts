import type { RecognisedLine } from './tesseract.ts';

/** The recognised lines as pieces that belong together: cut at wide white, with list signs told, without dust. */

/** White, in heights of the line, from which on what follows is another piece: a date set right, a column. */
const pieceGap = 1.5;
/** The white around the sign in an e-mail address is seen as a space, though narrower than one in most type. */
const spaceGap = 0.5;
const addressEnd = /^@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+$/u;
/** Heights that differ by less are one size of type, of which some lines have no high or low letters. */
const sameSize = 1.12;
/** A list sign is one sign that was not understood, with more white behind it than a space. */
const mostOfSign = 0.6;
const signGap = 0.55;
const drawnSign = /^[^\p{L}\p{N}(["'#@$€£&]$/u;
/** What takes a list sign for a letter takes it for one of these. */
const signLikeLetter = /^[eoOcCsS0®©¢°*«»]$/u;
/** Signs at one left edge that make a list, and how long and how far off what is taken for one of them may be. */
const enoughSigns = 2;
const longestSign = 2;
const sameEdge = 0.35;
/** Below it a sign that is no letter is a speck of dust or the edge of a picture, and a piece is noise. */
const leastOfSign = 0.5;
const leastOfPiece = 0.5;
const letterOrDigit = /[\p{L}\p{N}]/u;

export function piecesOf(lines: readonly RecognisedLine[]): RecognisedLine[] {
  const pieces = sized(lines.flatMap(cutAtGaps));
  const signs = pieces.flatMap((piece) => (isListSign(piece) && piece.words[0] ? [piece.words[0].left] : []));
  return pieces.flatMap((piece) => {
    const signed = isListSign(piece) || standsUnderSigns(piece, signs);
    const words = piece.words
      .map((word, index) => (index === 0 && signed ? { ...word, text: '•' } : word))
      .filter(
        ({ text, confidence }) => text === '•' || letterOrDigit.test(text) || confidence >= leastOfSign,
      );
    const kept = { ...piece, words };
    return confidenceOf([kept]) >= leastOfPiece ? [kept] : [];
  });
}

/** How sure the recognition is: the mean over letters, since a long word says more than a short one. */
export function confidenceOf(lines: readonly RecognisedLine[]): number {
  let letters = 0;
  let sum = 0;
  for (const { words } of lines)
    for (const { text, confidence } of words) {
      if (!letterOrDigit.test(text)) continue;
      letters += text.length;
      sum += confidence * text.length;
    }
  return letters === 0 ? 0 : Math.round((sum / letters) * 100) / 100;
}

function cutAtGaps(line: RecognisedLine): RecognisedLine[] {
  const pieces: RecognisedLine[] = [];
  for (const [index, word] of line.words.entries()) {
    const last = line.words[index - 1];
    const gap = last ? word.left - last.right : Number.POSITIVE_INFINITY;
    const words = pieces.at(-1)?.words;
    if (last && words && gap < spaceGap * line.height && addressEnd.test(word.text)) {
      words[words.length - 1] = { ...last, text: last.text + word.text, right: word.right };
    } else if (words && gap <= pieceGap * line.height) words.push(word);
    else pieces.push({ ...line, words: [word] });
  }
  return pieces;
}

/** Gives pieces of nearly one height the same: the middle one of those. */
function sized(pieces: RecognisedLine[]): RecognisedLine[] {
  const sorted = [...pieces].sort((a, b) => a.height - b.height);
  const heights = new Map<RecognisedLine, number>();
  for (let first = 0; first < sorted.length; ) {
    const least = sorted[first]?.height ?? 0;
    let end = first;
    while (end < sorted.length && (sorted[end]?.height ?? 0) <= sameSize * least) end += 1;
    const middle = sorted[Math.floor((first + end) / 2)]?.height ?? least;
    for (const piece of sorted.slice(first, end)) heights.set(piece, middle);
    first = end;
  }
  return pieces.map((piece) => ({ ...piece, height: heights.get(piece) ?? piece.height }));
}

function isListSign({ words: [sign, next], height }: RecognisedLine): boolean {
  if (!sign || !next || next.left - sign.right < signGap * height) return false;
  const isUnsure = sign.confidence < mostOfSign && signLikeLetter.test(sign.text);
  return isUnsure || drawnSign.test(sign.text);
}

/** However sure of its letter: where several list signs stand, what stands set off under them is one too. */
function standsUnderSigns(
  { words: [sign, next], height }: RecognisedLine,
  signs: readonly number[],
): boolean {
  if (!sign || !next || sign.text.length > longestSign || next.left - sign.right < signGap * height)
    return false;
  return signs.filter((left) => Math.abs(left - sign.left) <= sameEdge * height).length >= enoughSigns;
}
