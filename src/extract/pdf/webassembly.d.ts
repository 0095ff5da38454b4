/** The part of the WebAssembly interface that PDFium's start needs; the full types come only with those of browsers. */
declare namespace WebAssembly {
  type Exports = Record<string, unknown>;
  type Imports = Record<string, Record<string, unknown>>;
  function instantiate(bytes: Uint8Array, imports: Imports): Promise<{ instance: { exports: Exports } }>;
}
