import { openingWords } from '../../lexicon/language.ts';
import { plainWords, scopeWords, synonyms } from '../../lexicon/scope-words.ts';
import type { Figure } from '../../wording/figures.ts';
import type { Reading, Word } from '../../wording/reading.ts';
import { isComparable, isSame } from './amounts.ts';
import { pieceOf, piecesOf } from './pieces.ts';
import { hasEqual, isSaid, type Sayings, sayingsOfWords } from './sayings.ts';

/**
 * Whether a true number now tells of another thing: "cut build time by 30 % and test time by 60 %" may not become
 * "… build time by 60 %". It is judged only where the source gives two amounts of one kind to two things, and the words
 * around the number are those of the other thing alone.
 */
export function isMoved(rewrite: Reading, figure: Figure, source: Reading, own: Figure): boolean {
  const ownPiece = pieceOf(source, own);
  const here = pieceOf(rewrite, figure);
  if (!ownPiece || !here || /\brespectively\b/i.test(source.text)) return false;
  const around = here.words.filter(isTelling);
  const ownWords = ownPiece.words.filter(isTelling);
  if (ownWords.length === 0 || around.length === 0) return false;
  return piecesOf(source).some((rival) => {
    if (rival === ownPiece) return false;
    const amounts = rival.figures.filter((other) => other.kind === own.kind && isComparable(other, figure));
    if (amounts.length === 0 || amounts.some((other) => isSame(other, figure))) return false;
    const rivalWords = rival.words.filter(isTelling);
    const distinct = without(ownWords, rivalWords);
    const rivals = without(rivalWords, ownWords);
    return (
      distinct.length > 0 &&
      rivals.some((word) => isAmong(around, word)) &&
      !distinct.some((word) => isAmong(around, word))
    );
  });
}

const isAmong = (words: readonly Word[], word: Word): boolean => isSaidBy(sayingsOfWords(words), word);

const isSaidBy = (said: Sayings, word: Word): boolean =>
  isSaid(said, word) || hasEqual(said, word, synonyms().equals) || hasEqual(said, word, scopeWords().equals);

const without = (words: readonly Word[], others: readonly Word[]): Word[] => {
  const said = sayingsOfWords(others);
  return words.filter((word) => !isSaidBy(said, word));
};

/** Words that tell things apart: neither small words nor verbs of rising and falling. */
function isTelling({ lower, stem }: Word): boolean {
  const { prepositions, determiners, adverbs } = openingWords();
  const { rising, falling } = scopeWords();
  if (plainWords().function.has(lower) || prepositions.has(lower) || determiners.has(lower)) return false;
  if (plainWords().nouns.has(stem) || plainWords().light.has(stem)) return false;
  return stem.length > 1 && !adverbs.has(lower) && !rising.has(stem) && !falling.has(stem);
}
