/** What `pdf-parse` wants of a browser to draw pages. Text needs none of it, but the library does not start without. */
class Absent {}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Absent, configurable: true });
}
