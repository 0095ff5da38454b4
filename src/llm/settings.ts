/** How a model is reached, as the environment gives it. */
export interface ModelSettings {
  /** any text for servers that need none */
  apiKey: string;
  /** address of an OpenAI-compatible server up to `/v1`; OpenAI's own when left out */
  baseUrl?: string | undefined;
  model: string;
  /** milliseconds a call may take from the request to the last byte */
  timeout?: number | undefined;
  /** tokens an analysis may use, in and out, as far as they can be counted */
  tokens?: number | undefined;
  /** take employers out of what is sent, too */
  hideEmployers?: boolean | undefined;
}

/** What holds where the settings leave it out. */
export const modelDefaults = {
  timeout: 30_000,
  tokens: 20_000,
  /** calls at the same time for one analysis */
  concurrency: 2,
  /** calls for one statement: the first, and those that follow a complaint or a fault */
  attempts: 3,
  /** a server that asks for more patience than this gets none */
  longestRetryAfter: 10_000,
  /** bytes of an answer; a longer one is cut off, since no rewrite is as long */
  longestAnswer: 60_000,
} as const;
