/** An e-mail address that a narrow column breaks: at the @, or at a dot or hyphen behind it. */

const endsOpen = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+[.-])*$/u;
const endsInDomain = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+$/u;
const localPart = /^[\p{L}\p{N}_%+-]+(?:[._][\p{L}\p{N}_%+-]+)*$/u;
/** A part of a domain that itself ends in a hyphen. */
const hyphened = /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*-$/u;
const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** Does the first word of the next line go on with the address at the end of this one, without a space? */
export function addressGoesOn(text: string, next: string): boolean {
  const last = lastWord(text);
  return (
    (endsOpen.test(last) && (domain.test(next.replace(/^(?=\p{L}+$)/u, 'x.')) || hyphened.test(next))) ||
    (endsInDomain.test(last) && /^\.[\p{L}.]{2,}$/u.test(next)) ||
    (next.startsWith('@') && localPart.test(last) && domain.test(next.slice(1)))
  );
}

/** An address holds no white space: what stands before need not be looked at again with every line. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}
