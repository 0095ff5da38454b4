import type { SourceRange } from '../../src/range.ts';

/** A resume that shows every feature of a report, with hostile words where a stranger would put them. */
export const sampleText = `Łukasz O'Brien
Kraków, Poland
lukasz@example.org · +48 600 555 010 · github.com/lobrien

Summary
Passionate backend developer and team player. <script>alert("x")</script>

Experience
Senior Backend Developer, Northwind Freight
2021-03 – Present
Cut p95 latency of the booking API from 900 ms to 210 ms by moving hot reads from PostgreSQL to Redis.
Responsible for the nightly import of carrier prices.
Split a Django monolith into six services on AWS (ECS, SQS); releases went from monthly to daily.

Backend Developer, Harbour Analytics
2017-06 – 2021-02
Built a REST API in Python that serves 40 partners and 3 million requests a day.
Worked on CI/CD pipelines.

Education
BSc Computer Science, AGH University, 2013 – 2017

Skills
Python, Django, PostgreSQL, Redis, Docker, Kubernetes, Communication
`;

export const samplePosting = `Backend Engineer (m/f/d)
You have 5+ years with Python and solid SQL.
You know Kafka or RabbitMQ.
Nice to have: Terraform.
You must hold a valid EU work permit.
`;

const lineHeight = 14;

/** The range of the n-th occurrence of the words, with one box a line as on a page of fixed lines. */
export function at(words: string, nth = 0, text = sampleText): SourceRange {
  let start = text.indexOf(words);
  for (let seen = 0; seen < nth; seen += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  const line = text.slice(0, start).split('\n').length - 1;
  const column = start - (text.lastIndexOf('\n', start) + 1);
  const boxes = words.split('\n').map((part, index) => ({
    page: 1,
    x: 50 + (index === 0 ? column : 0) * 4.6,
    y: 60 + (line + index) * lineHeight,
    width: Math.max(1, part.length * 4.6),
    height: 11,
  }));
  return { source: text === sampleText ? 'document' : 'posting', start, end: start + words.length, boxes };
}

export const leaf = (value: string, nth = 0) => ({ value, range: at(value, nth) });

/** A leaf whose printed form is another than its value. */
export const dated = (value: string, printed: string, nth = 0) => ({ value, range: at(printed, nth) });

export const quoted = (quote: string, nth = 0) => ({ quote, range: at(quote, nth) });

export function asked(id: string, name: string, quote: string) {
  const { start, end } = at(quote, 0, samplePosting);
  return { id, name, quote, start, end };
}
