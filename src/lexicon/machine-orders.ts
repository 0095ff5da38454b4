import { z } from 'zod';
import { PhraseFinder } from './phrase-finder.ts';
import { phrase } from './phrase-schema.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** One kind of order that a text gives to software. */
export interface MachineOrder {
  id: string;
  /** "tells software to drop its instructions" */
  says: string;
}

/** The orders of `language/machine-orders.yaml`. */
export interface MachineOrders {
  finder: PhraseFinder<MachineOrder>;
  /** words of work that speaks of such orders */
  defence: ReadonlySet<string>;
}

const schema = z.strictObject({
  orders: z.array(
    z.strictObject({
      id: z.string(),
      says: z.string().min(1),
      source: z.string().min(1),
      phrases: z.array(phrase).min(1),
    }),
  ),
  defence: z.array(z.string().min(1)),
});

let read: MachineOrders | null = null;

export function machineOrders(): MachineOrders {
  read ??= readOrders();
  return read;
}

function readOrders(): MachineOrders {
  const { orders, defence } = readKeywordFile(keywordsFolder, 'language/machine-orders.yaml', schema);
  const entries = orders.flatMap(({ id, says, phrases }) =>
    phrases.map((each) => ({ phrase: each, value: { id, says } })),
  );
  return { finder: new PhraseFinder(entries), defence: new Set(defence) };
}
