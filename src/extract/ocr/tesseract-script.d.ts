/** The part of Tesseract's driver that is not in its types: what its own thread runs. */
declare module 'tesseract.js/src/worker-script/index.js' {
  const script: {
    setAdapter(adapter: {
      getCore(): Promise<unknown>;
      gunzip(data: Uint8Array): Uint8Array;
      readCache(path: string): Promise<Uint8Array>;
    }): void;
    dispatchHandlers(
      packet: { workerId: string; jobId: string; action: string; payload: object },
      send: (answer: { status: 'resolve' | 'reject' | 'progress'; data: unknown }) => void,
    ): void;
  };
  export default script;
}
