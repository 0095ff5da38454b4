const silence = 1000;

/** Says on a terminal what takes so long, once it does, and wipes the line when it is done. */
export async function withProgress<T>(says: string, work: Promise<T>): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return work;
  let shown = false;
  const timer = setTimeout(() => {
    stderr.write(says);
    shown = true;
  }, silence);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (shown) stderr.write('\r\u001b[K');
  }
}
