import type { Matrix } from './matrix.ts';

type Unnamed<T> = Omit<T, 'file'>;

export interface BlindMatrix extends Omit<Matrix, 'ranked' | 'failed' | 'duplicates'> {
  ranked: Unnamed<Matrix['ranked'][number]>[];
  failed: Unnamed<Matrix['failed'][number]>[];
  duplicates: Unnamed<Matrix['duplicates'][number]>[];
}

/** A blind matrix holds neither the names of people nor of files, which mostly hold the former. */
export function withoutNames(matrix: Matrix): BlindMatrix {
  const unnamed = <T extends { file: string }>({ file: _, ...row }: T): Unnamed<T> => row;
  return {
    ...matrix,
    ranked: matrix.ranked.map((candidate) => unnamed({ ...candidate, name: null })),
    failed: matrix.failed.map(unnamed),
    duplicates: matrix.duplicates.map(unnamed),
  };
}
