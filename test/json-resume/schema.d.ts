declare module '@jsonresume/schema' {
  export function validate(json: unknown, done: (errors: { stack: string }[] | null) => void): void;
}
