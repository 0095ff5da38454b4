import type { FoundKeyword, Matcher } from '../../src/rewrite/verify.ts';

/** A small stand-in for the keyword matcher: exact names, and a few implications. */
const tools: Record<string, string[]> = {
  Java: [],
  Kotlin: [],
  Python: [],
  Go: [],
  Rust: [],
  'Spring Boot': ['java'],
  PostgreSQL: ['sql'],
  SQL: [],
  Kubernetes: [],
  Docker: [],
  AWS: [],
  Kafka: [],
  Redis: [],
  Lambda: ['aws'],
  Prometheus: [],
  'Node.js': [],
  REST: [],
};

const idOf = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');

export const matcher: Matcher = {
  findKeywords: (text) =>
    Object.keys(tools)
      .flatMap((name): FoundKeyword[] => {
        const pattern = new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}(?![\\w])`, 'g');
        return [...text.matchAll(pattern)].map(({ index }) => ({
          id: idOf(name),
          name,
          start: index,
          end: index + name.length,
        }));
      })
      .sort((a, b) => a.start - b.start),
  isTool: () => true,
  implied: (id) => Object.entries(tools).find(([name]) => idOf(name) === id)?.[1] ?? [],
};
