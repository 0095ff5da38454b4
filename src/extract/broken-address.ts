/** An e-mail address that a narrow column breaks: at the @, or at a dot or hyphen behind it. */

const endsOpen = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+[.-])*$/u;
const endsInDomain = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+$/u;
const localPart = /(?:^|\s)[\p{L}\p{N}_%+-]+(?:[._][\p{L}\p{N}_%+-]+)*$/u;
const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** Does the first word of the next line go on with the address at the end of this one, without a space? */
export const addressGoesOn = (text: string, next: string): boolean =>
  (endsOpen.test(text) && domain.test(next.replace(/^(?=\p{L}+$)/u, 'x.'))) ||
  (endsInDomain.test(text) && /^\.[\p{L}.]{2,}$/u.test(next)) ||
  (localPart.test(text) && next.startsWith('@') && domain.test(next.slice(1)));
