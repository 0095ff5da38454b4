/** What may be told of an error that is not ours: its message could quote a resume, so its kind and places alone. */
export interface ErrorPlaces {
  name: string;
  stack: string;
}

export function placesOf(error: unknown): ErrorPlaces {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  return { name, stack: [name, ...stack.split('\n').filter((line) => /^ {4}at /.test(line))].join('\n') };
}
