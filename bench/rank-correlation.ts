/** One thing that both a human and a score put in order. */
export interface Ranked {
  /** 1 is the strongest; those in one tier share the mean of their places */
  rank: number;
  /** null stands below every number */
  score: number | null;
}

/** The place of each member of a tiered order: the mean of the places that its tier takes. */
export function placesOf<T>(tiers: T[][]): { item: T; rank: number }[] {
  let above = 0;
  return tiers.flatMap((tier) => {
    const rank = above + (tier.length + 1) / 2;
    above += tier.length;
    return tier.map((item) => ({ item, rank }));
  });
}

/** Kendall's tau-b between the human order and the score's, over the pairs at least `apart` ranks apart; null without any. */
export function kendallTau(items: Ranked[], apart = 0): number | null {
  let concordant = 0;
  let discordant = 0;
  let tiedRank = 0;
  let tiedScore = 0;
  for (const [index, a] of items.entries()) {
    for (const b of items.slice(index + 1)) {
      if (Math.abs(a.rank - b.rank) < apart) continue;
      const byRank = Math.sign(b.rank - a.rank);
      const byScore = Math.sign(numberOf(a.score) - numberOf(b.score));
      if (byRank === 0 && byScore === 0) continue;
      if (byRank === 0) tiedRank += 1;
      else if (byScore === 0) tiedScore += 1;
      else if (byRank === byScore) concordant += 1;
      else discordant += 1;
    }
  }
  const decided = concordant + discordant;
  const whole = Math.sqrt((decided + tiedRank) * (decided + tiedScore));
  return whole === 0 ? null : (concordant - discordant) / whole;
}

/** Pairs that the score turns round, those furthest apart in the human order first. */
export function inversionsOf<T extends Ranked>(items: T[]): { better: T; worse: T; apart: number }[] {
  return items
    .flatMap((better) =>
      items
        .filter((worse) => better.rank < worse.rank && numberOf(better.score) < numberOf(worse.score))
        .map((worse) => ({ better, worse, apart: worse.rank - better.rank })),
    )
    .sort((a, b) => b.apart - a.apart || gap(b) - gap(a));
}

const numberOf = (score: number | null): number => score ?? -1;
const gap = ({ better, worse }: { better: Ranked; worse: Ranked }): number =>
  numberOf(worse.score) - numberOf(better.score);
