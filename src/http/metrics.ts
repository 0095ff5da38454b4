import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What is counted of a request: patterns and codes, never an address, an id or a word of anybody. */
export interface CountedRequest {
  method: string;
  /** the route's pattern */
  route: string;
  status: number;
  /** of our catalogue, where it failed */
  code: string | undefined;
  seconds: number;
}

/** Figures of the server for Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/). */
export interface Metrics {
  count(request: CountedRequest): void;
  /** the figures, and the content type they are in */
  read(): Promise<{ text: string; type: string }>;
}

/** Seconds, from a page out of memory to the longest scan. */
const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

/** @param ofProcess memory, processor, event loop too: once in a process */
export function serverMetrics({ ofProcess }: { ofProcess: boolean }): Metrics {
  const register = new Registry();
  if (ofProcess) collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'candor_requests_total',
    help: 'Requests that were answered, by route, status and error code',
    labelNames: ['method', 'route', 'status', 'code'],
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'candor_request_seconds',
    help: 'Seconds from the first byte of a request to the last of its answer, by route',
    labelNames: ['method', 'route'],
    buckets,
    registers: [register],
  });
  return {
    count({ method, route, status, code, seconds: taken }) {
      requests.inc({ method, route, status, code: code ?? '' });
      seconds.observe({ method, route }, taken);
    },
    read: async () => ({ text: await register.metrics(), type: register.contentType }),
  };
}
