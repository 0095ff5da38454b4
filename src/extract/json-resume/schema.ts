/** The parts of JSON Resume (jsonresume.org, 1.0.0) that are read, as the file has them: nothing is relied upon. */
export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a member, without white space at its ends; empty where it is absent or of another kind. */
export const textAt = (object: JsonObject, ...keys: string[]): string => {
  for (const key of keys) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return '';
};

export const objectAt = (object: JsonObject, key: string): JsonObject => {
  const value = object[key];
  return isObject(value) ? value : {};
};

export const objectsAt = (object: JsonObject, key: string): JsonObject[] => {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

export const textsAt = (object: JsonObject, key: string): string[] => {
  const value = object[key];
  return Array.isArray(value)
    ? value.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []))
    : [];
};

const sections = ['work', 'education', 'skills', 'projects', 'volunteer', 'certificates'];

/** Whether a JSON value is a resume by the schema: its `basics`, or lists under its section names. */
export function looksLikeJsonResume(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const lists = sections.filter((section) => objectsAt(value, section).length > 0).length;
  const basics = objectAt(value, 'basics');
  return textAt(basics, 'name', 'label', 'email', 'summary') !== '' || lists >= 2;
}
