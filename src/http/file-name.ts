/** Characters that a name keeps; more is no name of a file. */
const longest = 120;

/**
 * A stranger's name for a file as it may stand in a header, an archive and a folder: its last part alone, without signs
 * that a system or a header could take for something else, and without marks that turn the direction of reading, by which
 * `resume-xcod.exe` can look like `resume-exe.docx`.
 */
export function safeFileName(name: string | null | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*;%]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  const [, stem = plain, suffix = ''] = /^(.*)(\.[\w-]{1,10})$/su.exec(plain) ?? [];
  return [...stem].slice(0, longest - suffix.length).join('') + suffix || 'resume';
}
