import type { Naming } from '../../batch/called.ts';

export const batchAddress = (id: string): string => `/v1/batches/${id}`;

/** An address with its query; what is undefined is left out. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Whether names are shown goes along from page to page. */
export const namesQuery = (naming: Naming): string | undefined => (naming === 'named' ? 'shown' : undefined);
