/** What others import: the face of the library, which the build replaces by a bundle of it. */
export * from './library.ts';
