export interface DailyLimits {
  /** analyses a day that may use the model, in all and from one address; 0 switches it off */
  all: number;
  perAddress: number;
}

/** Counts by the day (UTC) which addresses used the model; what a day counted is forgotten with it. */
export class DailyBudget {
  #day = '';
  #all = 0;
  readonly #byAddress = new Map<string, number>();

  constructor(private readonly limits: DailyLimits) {}

  /** Takes one use for an address; false where the day's are used up. */
  take(address: string, now: Date): boolean {
    const day = now.toISOString().slice(0, 10);
    if (day !== this.#day) {
      this.#day = day;
      this.#all = 0;
      this.#byAddress.clear();
    }
    const own = this.#byAddress.get(address) ?? 0;
    if (this.#all >= this.limits.all || own >= this.limits.perAddress) return false;
    this.#all += 1;
    this.#byAddress.set(address, own + 1);
    return true;
  }
}
