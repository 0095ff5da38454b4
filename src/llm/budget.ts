/** Counts what an analysis may use of a model. One token is about four characters, where a server does not count. */
export class TokenBudget {
  #left: number;
  constructor(tokens: number) {
    this.#left = tokens;
  }

  /** Takes the tokens of a text; false, and nothing taken, where too few are left. */
  take(characters: number): boolean {
    const tokens = Math.ceil(characters / charactersAToken);
    if (tokens > this.#left) return false;
    this.#left -= tokens;
    return true;
  }
}

const charactersAToken = 4;
