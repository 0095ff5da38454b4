/**
 * Repairs characters that print as one thing and read as another: presentation ligatures, full-width forms, Kangxi
 * radicals, odd spaces, zero-width signs. Superscripts, fractions and trade marks keep their own sign, since
 * folding them would change numbers ("m²" is not "m2").
 */
export const repairText = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(foldable, (sign) => sign.normalize('NFKC'))
        .replace(privateLigature, (sign) => (sign === '\uf001' ? 'fi' : 'fl'))
        .replace(innerSoftHyphen, '')
        .replace(oddSpaces, ' ')
        .replace(zeroWidth, '')
        .normalize('NFC');

/** Nearly every word, which needs no repair. */
const plain = /^[ -~]*$/;
const foldable = /[\ufb00-\ufb4f\uff01-\uff5e\u2e80-\u2fdf\u2100-\u211f\u2121\u2123-\u214f\ufe30-\ufe4f]/gu;
/** Where fonts of the older kind keep their ligatures; alone such a sign is a picture. */
const privateLigature = /(?<=\p{L})[\uf001\uf002]|[\uf001\uf002](?=\p{L})/gu;
/** One at the end tells that the word goes on in the next line. */
const innerSoftHyphen = /\u00ad(?!$)/gu;
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const zeroWidth = /[\u200b-\u200d\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Signs that begin a list item, in text and in symbol fonts' private use area. */
export const bulletSign =
  /^[\u2022\u2023\u2043\u204c\u204d\u2219\u30fb\uff65\u25aa\u25ab\u25a0\u25a1\u25b6\u25b8\u25ba\u25cb\u25cf\u25e6\u2b24\u2b25\u27a2\u27a4\u2794\u2192\u00b7\u2713\u2714\u2756\u274f\u25c6\u25c7\u2605\u2666\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf02d\uf054\uf105\uf0da\uf101\uf00c\uf061\uf138\uf0a9\uf111\uf192]$/u;

/** Signs that begin a list item only when a space follows them. */
export const dashBullet = /^[-*\u00ad\u2010-\u2015\u2212o+>]$/u;
