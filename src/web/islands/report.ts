/** The report: what it does without a script is all there; this adds to it. */
export {};
