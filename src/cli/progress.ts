import type { RecognitionProgress } from '../library.ts';

const silence = 1000;
const wiped = '\r\u001b[K';

/**
 * Says on a terminal what takes so long, once it does, and wipes the line when it is done. The work may say more of
 * itself on the way.
 */
export async function withProgress<T>(
  says: string,
  work: (say: (line: string) => void) => Promise<T>,
): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return work(() => {});
  let line = says;
  let shown = false;
  const timer = setTimeout(() => {
    stderr.write(line);
    shown = true;
  }, silence);
  const say = (more: string): void => {
    line = more;
    if (shown) stderr.write(`${wiped}${line}`);
  };
  try {
    return await work(say);
  } finally {
    clearTimeout(timer);
    if (shown) stderr.write(wiped);
  }
}

/** How far the recognition of a scan is. */
export const recognising = ({ page, pages, share }: RecognitionProgress): string =>
  `Recognising the letters of page ${page} of ${pages}: ${Math.floor(share * 100)} % …`;
