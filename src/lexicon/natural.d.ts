/** The parts of `natural` that are used; importing the package's root costs a second. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  /** A document is the number of each of its terms. */
  export default class TfIdf {
    addDocument(document: Record<string, number>): void;
    /** the terms of a document, those first that are most its own */
    listTerms(document: number): { term: string; tf: number; idf: number; tfidf: number }[];
  }
}
