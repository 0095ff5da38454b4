import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/posting/sentences.ts';
import { asItem, asProse, readText, shortOf } from './ask.ts';

const named = (text: string): string =>
  readText(text)
    .mentioned.map(({ quote }) => quote)
    .join(', ');

describe('what is named and not demanded', () => {
  it.each([
    ['the stack of the company', 'The state lives in Postgres.', 'Postgres'],
    ['the work to come', "You'll work on our Kafka pipelines.", 'Kafka'],
  ])('%s', (_, line, quotes) => {
    expect(named(asProse(`${line} You must know Java.`))).toBe(quotes);
    expect(shortOf(readText(asProse(`${line} You must know Java.`)))).toBe('Java');
  });

  it('are duties, which demand nothing', () => {
    const posting = readText(
      "Backend Engineer\n\nWhat you'll do\n- Build and operate Go services on Kubernetes\n\nRequirements\n- Java\n",
    );
    expect(shortOf(posting)).toBe('Java');
    expect(posting.mentioned.map(({ id }) => id)).toEqual(['go', 'kubernetes']);
  });

  it('is nothing that is asked for too', () => {
    const text = "What you'll do\n- Run Kafka\n\nRequirements\n- Kafka\n- Go or Rust\n\nBonus\n- Redis\n";
    expect(named(`Engineer\n\nOur stack: Go, Redis, Kafka\n\n${text}`)).toBe('');
  });

  it.each([
    ['gifts', 'Our learning budget pays for Kubernetes exams.'],
    ['legal text', 'We process applications under the GDPR.'],
    ['other teams', 'Another team looks after React.'],
    ['what is denied', "We don't use Oracle."],
  ])('leaves out %s', (_, line) => {
    expect(named(asProse(line))).toBe('');
  });

  it('leaves out the sections of pay and gain', () => {
    expect(named('Engineer\n\nRequirements\n- Go\n\nWhat we offer\n- Courses in Kotlin and Elixir\n')).toBe(
      '',
    );
  });
});

describe('the stack of the job', () => {
  it.each([
    ['Our stack is Go, PostgreSQL, Kafka.', 'Go, PostgreSQL, Kafka'],
    ['You will work with Go, Postgres and Kafka.', 'Go, Postgres, Kafka'],
    ["You'll spend most of your days in Go, with some Python.", 'Go, Python'],
    ['Tech stack: Kotlin, Kafka', 'Kotlin, Kafka'],
  ])('is demanded where no tool is: %s', (line, asked) => {
    expect(shortOf(readText(`Backend Engineer\n\nLoopkin has a garden.\n\n${line}\n`))).toBe(asked);
  });

  it('is demanded beside what asks for qualities of people alone', () => {
    const posting = readText(
      'Engineer\n\nOur stack is Go and Kafka.\n\nRequirements\n- Strong communication\n',
    );
    expect(posting.required.map(({ id }) => id)).toEqual(['go', 'apache-kafka', 'communication']);
  });

  it('is only named where a tool is demanded', () => {
    const text = 'Backend Engineer\n\nStack: Go, Postgres. You should know Elixir. Apply today.';
    expect(shortOf(readText(text))).toBe('Elixir');
    expect(named(text)).toBe('Go, Postgres');
  });
});

describe('names of tools', () => {
  it.each([
    ['Must have Go. Kubernetes experience required.', 'Go, Kubernetes'],
    ['You must Go the extra mile.', ''],
    ['Go above and beyond.', ''],
  ])('alone in a demand: %s', (text, asked) => {
    expect(shortOf(readText(text))).toBe(asked);
  });

  it('keep the sign they end in', () => {
    expect(shortOf(readText(asItem('A language such as Java, C++ or C#')))).toBe('(Java | C++ | C#)');
  });

  it('are demanded before "that" leads on', () => {
    expect(shortOf(readText(asItem('CSS that survives a designer')))).toBe('CSS');
  });

  it('are a choice before "or both"', () => {
    expect(shortOf(readText(asItem('write Go, Python, or both')))).toBe('(Go | Python)');
  });
});

describe('other shapes of postings', () => {
  it('are rows of a table', () => {
    const text =
      'Position\tBackend Engineer\nSalary\t50k\nMust have\tPython, Linux\nNice to have\tKafka\nTech we use\tDjango\nOther teams\tData: Scala\n';
    const posting = readText(text);
    expect(posting.title).toBe('Backend Engineer');
    expect(shortOf(posting)).toBe('Python, Linux, ?Kafka');
    expect(posting.mentioned.map(({ id }) => id)).toContain('django');
    expect(posting.mentioned.map(({ id }) => id)).not.toContain('scala');
  });

  it('are two numbered roles', () => {
    const text =
      'Larkmoor is hiring\n\n1) Game Engineer\nYou have:\n- C#\nBonus: Redis\n\n2) Release Engineer\nYou have:\n- Jenkins\n';
    expect(shortOf(readText(text))).toBe('C#, Jenkins, ?Redis');
  });

  it('are functions called essential', () => {
    const text = 'Engineer\n\nESSENTIAL FUNCTIONS\n- Maintains COBOL programs\n\nQUALIFICATIONS\n- Java\n';
    expect(shortOf(readText(text))).toBe('Java');
  });

  it.each([
    ['Mossgate | Staff Backend Engineer (Go) | Berlin\n\nWe do X.', 'Staff Backend Engineer (Go)'],
    ['Freelance: Java Developer (remote, 6 months)\n\nMust have Spring.', 'Java Developer'],
    ['Contract - Data Engineer - Dublin\n\nMust have Spark.', 'Data Engineer'],
    ['PHP Developer, Ghyllside Outdoor\n\nGhyllside sells boots.\n\nPHP needed.', 'PHP Developer'],
    ['Junior Backend Developer wanted\n\nWe keep bees.', 'Junior Backend Developer'],
    ['Hi Sam,\n\nare you open to a Lead Python Developer role in Basel?', 'Lead Python Developer'],
    ['Principal Software Engineer; Acme\nMinimum qualifications:\n- Java', 'Principal Software Engineer'],
  ])('name their job: %j', (text, title) => {
    expect(readText(text).title).toBe(title);
  });

  it('are lists divided by a word', () => {
    const text = 'Engineer\n\nRequirements\n\nTechnical:\nPython\nLinux\n\nPlus:\nAzure\n';
    expect(shortOf(readText(text))).toBe('Python, Linux, ?Azure');
  });

  it('have headings in bold and of one word', () => {
    const text =
      '**Backend Engineer** at Rill\n\n**Stack**: Python, Django\n\n**You**\n* write Python for a living\n\n**Nice**\n* Some React\n\n**Us**\n* Java-free since 2019\n';
    const posting = readText(text);
    expect(posting.title).toBe('Backend Engineer');
    expect(shortOf(posting)).toBe('Python, ?React');
    expect(posting.mentioned.map(({ id }) => id)).toEqual(['django']);
  });

  it('wish for skills among duties', () => {
    const text =
      'Engineer\n\nMandatory skills: Java\nJob description:\nExposure to Docker is an added advantage.\n';
    expect(shortOf(readText(text))).toBe('Java, ?Docker');
  });

  it('invite those who fit, which is a demand and no wish', () => {
    const line = 'We would love to hear from you if you have three years of Node.js.';
    expect(shortOf(readText(asProse(line)))).toBe('Node.js');
  });

  it.each(['such as', 'e.g.', 'for example'])('name a choice after "%s"', (lead) => {
    expect(shortOf(readText(asItem(`Know message brokers, ${lead} Kafka, RabbitMQ`)))).toBe(
      '(Kafka | RabbitMQ)',
    );
  });

  it('say in German whom they look for', () => {
    const text =
      'Wir suchen ab sofort einen Backend-Entwickler (m/w/d) in Kiel.\n\nDein Profil\n- Idealerweise Kenntnisse in Azure DevOps\n';
    expect(readText(text).title).toBe('Backend-Entwickler');
  });

  it('deny what they head with "no need to"', () => {
    expect(shortOf(readText('Engineer\n\nRequirements\n- Go\n\nNo need to:\n- know Java\n'))).toBe('Go');
  });
});

describe('travel', () => {
  const kinds = (line: string): string[] => readText(asItem(line)).knockOuts.map(({ kind }) => kind);

  it.each([
    'Travel to a wind farm is required twice a year',
    'Willing to travel 20% of the time',
    'Occasional travel may be required',
    'Up to 30% travel',
  ])('is a condition of its own: %s', (line) => {
    expect(kinds(line)).toEqual(['travel']);
  });

  it.each(['Experience in the travel industry', 'No travel', 'A travel allowance every month'])(
    'is none: %s',
    (line) => {
      expect(kinds(line)).not.toContain('travel');
    },
  );
});

describe('choices among wishes', () => {
  const posting = readText(
    'Engineer\n\nRequirements\n- Go\n\nNice to have\n- Argo CD or Flux\n- a time-series database, for example ClickHouse or TimescaleDB\n- NATS\n',
  );

  it('stand in the flat list of wishes', () => {
    expect(posting.preferred.map(({ quote }) => quote)).toEqual([
      'Argo CD',
      'Flux',
      'ClickHouse',
      'TimescaleDB',
      'NATS',
    ]);
  });

  it('are told beside it', () => {
    expect(posting.preferredAnyOf.map((group) => group.map(({ quote }) => quote))).toEqual([
      ['Argo CD', 'Flux'],
      ['ClickHouse', 'TimescaleDB'],
    ]);
  });

  it('are none where one of two is wished alone too', () => {
    const { preferred, preferredAnyOf } = readText('Engineer\n\nNice to have\n- Kafka or NATS\n- NATS\n');
    expect(preferred).toHaveLength(2);
    expect(preferredAnyOf).toEqual([]);
  });
});

describe('abbreviations', () => {
  it.each([
    ['min. 5 Jahre Java', 1],
    ['Strong in Java, incl. Spring', 1],
    ['It takes 5 min. Learn Java', 2],
  ])('end no sentence unless the words after them begin one: %s', (text, count) => {
    expect(sentencesOf(text, 0)).toHaveLength(count);
  });
});

it('no module that reads postings keeps anything of the last one', () => {
  const folder = new URL('../../src/posting/', import.meta.url);
  const kept = readdirSync(folder).filter((file) =>
    /^(?:export )?let /m.test(readFileSync(new URL(file, folder), 'utf8')),
  );
  expect(kept).toEqual([]);
});
