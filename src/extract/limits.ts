/** The longest visible text that may be a resume, in characters. */
export const longestText = 200_000;
