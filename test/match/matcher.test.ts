import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { mentionsInText } from '../../src/match/mentions.ts';

const role = loadRole();
const mentionsIn = (text: string) => mentionsInText(text, role);
const idsIn = (text: string): string[] => mentionsIn(text).map((mention) => mention.id);

/** A text, the ids that are printed in it, and the ids that it must not be read as. */
type Row = readonly [text: string, printed: readonly string[], not?: readonly string[]];

const caseOf = ([text, printed, not = []]: Row) => ({ text, printed, not });

const tables: Record<string, readonly Row[]> = {
  'names of people, businesses and places': [
    ['Redis Labs, Tel Aviv', [], ['redis']],
    ['Okta, Inc., wrote SDKs in Go', ['go'], ['okta']],
    ['Flutter Entertainment plc', [], ['flutter']],
    ['Shopify, Ottawa: Rails engineer', ['ruby-on-rails'], ['shopify']],
    ['Software Engineer, Oracle, Austin', ['software-engineering'], ['oracle-database']],
    ['Python, Django, Redis', ['python', 'django', 'redis']],
    ['C, R, SAS', ['c', 'r', 'sas']],
    ['Flask & Barrel, wine shop', [], ['flask']],
    ['Flask & Django', ['flask', 'django']],
    ['Mentored by Dr. Elm', [], ['elm']],
    ['12 Ruby Lane', [], ['ruby']],
    ['Clients: Oracle, Next', [], ['oracle-database', 'next-js']],
    ['Databases: Oracle, Redis', ['oracle-database', 'redis']],
    ['ITIL Foundation', ['itil']],
  ],
  'everyday words, which need evidence': [
    ['Fed the python at the zoo', [], ['python']],
    ['used python to clean data', ['python']],
    ['Snowflake obsidian jewellery', [], ['snowflake']],
    ['Perl diver in Bahrain', [], ['perl']],
    ['Django in production', ['django']],
    ['Kafka lag alerts', ['apache-kafka']],
    ['Trekked across Java', [], ['java']],
    ['Stood up Vault with auto-unseal', ['vault']],
    ['Jenkins was my manager', [], ['jenkins']],
    ['Ruby is my first language', ['ruby']],
  ],
  'businesses in trade': [
    ['Spoke with Datadog about our bill', [], ['datadog']],
    ['Software engineer with Shopify', ['software-engineering'], ['shopify']],
    ['Worked with: Julia (sales), Travis (design)', [], ['julia', 'travis-ci']],
    ['Cloudflare · Systems Engineer · 2017–2020', [], ['cloudflare']],
    ['Payments with Stripe', ['stripe']],
  ],
  'company in lists': [
    ['golang, gin, gorm', ['go', 'gin', 'gorm']],
    ['elixir, phoenix, ecto', ['elixir', 'phoenix', 'ecto']],
    ['terraform, vault, helm, chef', ['terraform', 'vault', 'helm', 'chef']],
    ['salt, gin, tonic', [], ['salt', 'gin']],
    ['Languages: C, D, Go, R', ['c', 'd', 'go', 'r']],
    ['PostgreSQL oder Oracle', ['postgresql', 'oracle-database']],
    ['Presto over S3', ['presto', 's3']],
    ['Echo cancellation in C++', ['c-plus-plus'], ['echo']],
  ],
  'words of practice before a proper name': [
    ['Configured Vault for nine teams', ['vault']],
    ['Five years of strong Go', ['go']],
    ['Deployed with Flux', ['flux']],
    ['Tests in Spock', ['spock']],
    ['Worked with Hugo from sales', [], ['hugo']],
    ['Swift - beginner', ['swift']],
    ['Puppet 6 to 7 upgrade', ['puppet']],
    ['Spring 2020: exchange term in Oslo', [], ['spring']],
    ['Puppet theatre for children', [], ['puppet']],
  ],
  'words cut by the end of a line': [
    ['Ran Kuber-\nnetes clusters', ['kubernetes']],
    ['Wrote Type-\nScript', ['typescript']],
  ],
  'names inside other names': [
    ['Built billing services in Java', ['java'], ['javascript']],
    ['Wrote JavaScript for the checkout', ['javascript'], ['java']],
    ['Ported Java to JavaScript', ['java', 'javascript']],
    ['Ran the JavaServer Faces pages', ['jsf'], ['java', 'javascript']],
    ['Tuned MySQL for the order service', ['mysql'], ['sql']],
    ['Moved from NoSQL to SQL', ['nosql', 'sql']],
    ['Stored events in a NoSQL database', ['nosql'], ['sql']],
    ['Migrated PostgreSQL 12 to 16', ['postgresql'], ['sql']],
    ['Queried SQL Server with T-SQL', ['sql-server', 't-sql'], ['sql']],
    ['Wrote SQL reports for finance', ['sql'], ['mysql', 'nosql']],
    ['Maintained a TypeScript monorepo', ['typescript'], ['javascript']],
    ['Shipped a service in C++', ['c-plus-plus'], ['c']],
    ['Shipped a service in C#', ['c-sharp'], ['c']],
    ['Wrote F# and C# on .NET', ['f-sharp', 'c-sharp', 'dotnet'], ['c']],
    ['Hosted ASP.NET Core on Linux', ['asp-net-core', 'linux'], ['dotnet']],
    ['Used .NET for the ledger', ['dotnet'], ['asp-net']],
    ['Used dot net for the ledger', ['dotnet']],
    ['The net result was good', [], ['dotnet']],
    ['Built APIs in GraphQL', ['graphql'], ['sql']],
    ['Wrote Objective-C for the app', ['objective-c'], ['c']],
    ['Ran Kafka Streams jobs', ['kafka-streams'], []],
    ['Ran Apache Kafka on three brokers', ['apache-kafka'], ['apache-http-server']],
    ['Served it with Apache httpd', ['apache-http-server'], []],
    ['Ran Jenkins pipelines', ['jenkins'], []],
    ['Created dashboards in Grafana Loki', ['loki'], []],
    ['Scaled Cortex to 30 million series', ['cortex'], []],
    ['Wrote cell balancing firmware in C++17 on Cortex-M7', ['c-plus-plus'], ['cortex']],
  ],
  Go: [
    ['Built services in Go', ['go']],
    ['Rewrote the gateway in Golang', ['go']],
    ['Go developer with six years of practice', ['go']],
    ['Languages: Go, Rust, Python', ['go', 'rust', 'python']],
    ['skills: go, python, java', ['go', 'python', 'java']],
    ['Ported a Go service to Rust', ['go', 'rust']],
    ['Wrote Go microservices', ['go', 'microservices']],
    ['Java / Kotlin / Go', ['java', 'kotlin', 'go']],
    ['Helped the product go live in May', [], ['go']],
    ["Let's go with the second design", [], ['go']],
    ['Go-to-market planning for the bakery', [], ['go']],
    ['Go to market in three weeks', [], ['go']],
    ['Prepared the go-live of the new site', [], ['go']],
    ['Ready to go', [], ['go']],
    ['Drove the no-go decision', [], ['go']],
    ['Go beyond what is asked', [], ['go']],
    ['The team asked where to go next', [], ['go']],
    ['Ate at the Go cafe on Fridays', [], ['go']],
    ['Played Go and chess', [], ['go']],
  ],
  'C and R': [
    ['Languages: C, C++, Java', ['c', 'c-plus-plus', 'java']],
    ['Wrote firmware in C', ['c']],
    ['Programmed drivers in C and Rust', ['c', 'rust']],
    ['Studied the effects of Vitamin C', [], ['c']],
    ['Joined before the Series C', [], ['c']],
    ['Closed a Series C round', [], ['c']],
    ['Lived in Washington, D.C.', [], ['c']],
    ['Sat in block C of the campus', [], ['c']],
    ['C-level reporting', [], ['c']],
    ['Answer C is right', [], ['c']],
    ['Analysed surveys in R', ['r']],
    ['Skills: R, Python, SQL', ['r', 'python', 'sql']],
    ['Led R&D for two years', [], ['r']],
    ['John R. Smith', [], ['r']],
    ['R. Smith wrote this', [], ['r']],
    ['Owned research (R and D) planning', [], ['r']],
  ],
  'everyday words that are tools': [
    ['Node.js with Express and MongoDB', ['node-js', 'express', 'mongodb']],
    ['Built an Express API in TypeScript', ['express', 'typescript']],
    ['Worked for American Express', [], ['express']],
    ['Express delivery of parcels', [], ['express']],
    ['Able to express ideas clearly', [], ['express']],
    ['Built services with Spring and Hibernate', ['spring', 'hibernate']],
    ['Spring Boot service on Kubernetes', ['spring-boot', 'kubernetes'], ['spring']],
    ['Graduated in Spring 2019', [], ['spring']],
    ['Spring 2020 internship', [], ['spring']],
    ['Ran the spring campaign', [], ['spring']],
    ['Exposed REST endpoints', ['rest-api']],
    ['Designed a RESTful API', ['rest-api']],
    ['Trained the rest of the team', [], ['rest-api']],
    ['The rest was easy', [], ['rest-api']],
    ['Node and Postgres in production', ['node-js', 'postgresql']],
    ['Replaced a worker node in the cluster', [], ['node-js']],
    ['Grew the cluster to a 12 node setup', [], ['node-js']],
    ['Removed rust on metal parts', [], ['rust']],
    ['Treated the hull against rust', [], ['rust']],
    ['Rewrote the parser in Rust', ['rust']],
    ['Gave a swift response to customers', [], ['swift']],
    ['Processed SWIFT payments', [], ['swift']],
    ['Wrote iOS apps in Swift', ['swift']],
    ['Served the model with Flask', ['flask']],
    ['Python, Flask, Celery', ['python', 'flask', 'celery']],
    ['Cleaned a flask in the lab', [], ['flask']],
    ['Upgraded Rails 5 to 7', ['ruby-on-rails']],
    ['Ruby on Rails monolith', ['ruby-on-rails', 'monolith'], ['ruby']],
    ['Installed guard rails on the stairs', [], ['ruby-on-rails']],
    ['Wrote Spark jobs in Scala', ['apache-spark', 'scala']],
    ['Ideas that spark interest', [], ['apache-spark']],
    ['Worked through the storm season', [], ['apache-storm']],
    ['Processed streams in Apache Storm', ['apache-storm']],
    ['Wrote queries in Hive on Hadoop', ['apache-hive', 'apache-hadoop']],
    ['Kept a bee hive on the roof', [], ['apache-hive']],
    ['Passwords are hashed with a salt', [], ['saltstack']],
    ['Ansible, Chef, Puppet and Salt', ['ansible', 'chef', 'puppet', 'saltstack']],
    ['Worked as a chef in two restaurants', [], ['chef']],
    ['Sous Chef, Bistro Lune', [], ['chef']],
    ['Made a puppet theatre for children', [], ['puppet']],
    ['Kept secrets in HashiCorp Vault', ['vault']],
    ['Opened the bank vault every morning', [], ['vault']],
    ['Service discovery with Consul and Nomad', ['service-discovery', 'consul', 'nomad']],
    ['Assistant to the consul in Lyon', [], ['consul']],
    ['Deployed with Helm charts', ['helm']],
    ['At the helm of a sales team', [], ['helm']],
    ['Tuned Oracle queries', ['oracle-database']],
    ['Worked at Oracle Corporation as an accountant', [], ['oracle-database']],
    ['AWS Lambda and SQS', ['lambda', 'sqs']],
    ['Java lambda expressions', ['java'], ['lambda']],
    ['Make and CMake builds', ['make', 'cmake']],
    ['Make sure that invoices are paid', [], ['make']],
    ['Maven, Gradle and Ant', ['maven', 'gradle', 'ant']],
    ['Studied ant colonies', [], ['ant']],
    ['Wrote a NestJS service', ['nestjs']],
    ['Watched an eagle nest', [], ['nestjs']],
    ['Front end in Next.js', ['next-js']],
    ['Next, moved the tables', [], ['next-js']],
    ['What comes next', [], ['next-js']],
    ['Built the pages in React', ['react']],
    ['Able to react to outages quickly', [], ['react']],
    ['React quickly to alerts', [], ['react']],
    ['Wrote Dart and Flutter apps', ['dart', 'flutter']],
    ['Threw darts with the team', [], ['dart']],
    ['Ran Docker containers', ['docker']],
    ['Loaded containers onto ships', [], ['docker']],
    ['Redis cache in front of Postgres', ['redis', 'postgresql']],
    ['Phoenix, AZ', [], ['phoenix']],
    ['Elixir and Phoenix services', ['elixir', 'phoenix']],
    ['Slack and Teams bots in Python', ['python']],
    ['Basic bookkeeping', [], ['basic']],
    ['A solid understanding of tax law', [], ['solid']],
    ['Applied SOLID principles', ['solid']],
    ['Kept the kitchen clean', [], ['clean-code']],
  ],
  'forms of writing': [
    ['Split it into micro-services', ['microservices']],
    ['Split it into micro services', ['microservices']],
    ['Owned one microservice', ['microservices']],
    ['Set up CI/CD', ['ci-cd']],
    ['Set up CI / CD', ['ci-cd']],
    ['Set up CI-CD', ['ci-cd']],
    ['Used Node JS', ['node-js']],
    ['Used NodeJS', ['node-js']],
    ['Used node.js', ['node-js']],
    ['Used Postgre SQL', ['postgresql'], ['sql']],
    ['Used Postgres', ['postgresql']],
    ['Used Type Script', ['typescript']],
    ['Used Mongo DB', ['mongodb']],
    ['Used Rabbit MQ', ['rabbitmq']],
    ['Used Github Actions', ['github-actions']],
    ['Used ＰＯＳＴＧＲＥＳＱＬ', ['postgresql']],
    ['Used k8s', ['kubernetes']],
    ['Server side programming', ['server-side-programming']],
    ['Server-side programming', ['server-side-programming']],
    ['back-end development', ['server-side-programming']],
    ['Wrote unit tests', ['unit-testing']],
    ['Wrote a unit test', ['unit-testing']],
    ['Exposed REST APIs', ['rest-api']],
    ['Designed APIs for partners', ['api-development']],
    ['C++/C#', ['c-plus-plus', 'c-sharp']],
    ['Languages: C, C♯', ['c'], ['f-sharp']],
    ['Java+Kotlin', ['java', 'kotlin']],
    ['C++17 and C++', ['c-plus-plus'], ['c']],
    ['Weights & Biases', ['weights-and-biases']],
    ['Moved it to Fly.io.', ['fly-io']],
    ['Tested with xUnit.net, Moq', ['xunit-net', 'moq']],
    ['Extract, transform, load', ['etl']],
    ['Wrote a JSON:API', ['jsonapi'], ['api-development']],
    ['Wrote a JSON API', ['api-development'], ['jsonapi']],
    ['Java/Kotlin', ['java', 'kotlin']],
    ['Python,Go,Rust', ['python', 'go', 'rust']],
    ['Python; Go; Rust', ['python', 'go', 'rust']],
    ['Python | Go | Rust', ['python', 'go', 'rust']],
    ['Python • Go • Rust', ['python', 'go', 'rust']],
    ['(Python, Go)', ['python', 'go']],
    ['Redis.', ['redis']],
    ['Redis, Kafka.', ['redis', 'apache-kafka']],
    ["Docker's build cache", ['docker']],
    ['我用Python和Redis', ['python', 'redis']],
    ['AWS (Amazon Web Services)', ['aws']],
    ['Amazon Web Services (AWS)', ['aws']],
    ['Application Programming Interface (API) design', ['api-development']],
    ['Continuous Integration and Continuous Delivery (CI/CD)', ['ci-cd']],
    ['Test-Driven Development (TDD)', ['test-driven-development']],
    ['TDD', ['test-driven-development']],
    ['OOP', ['object-oriented-programming']],
  ],
  'what claims nothing': [
    ['dev@python.org', [], ['python']],
    ['https://github.com/redis/redis', [], ['redis', 'github']],
    ['github.com/jane', [], ['github']],
    ['jane@fly.io', [], ['fly-io']],
    ['https://fly.io/apps', [], ['fly-io']],
    ['docs.fly.io', [], ['fly-io']],
    ['fly.io/jane', [], ['fly-io']],
    ['Edited docker-compose.yml', [], ['docker', 'docker-compose']],
    ['Follow @java_jane', [], ['java']],
    ['See /opt/kafka/config for it', [], ['apache-kafka']],
    ['Sent resume_java.pdf', [], ['java']],
    ['Wrote it in Java, see java-notes.docx', ['java']],
  ],
  'what is printed, and never what it implies': [
    ['Partitioned PostgreSQL tables', ['postgresql'], ['sql', 'relational-database']],
    ['Ran EC2 and S3', ['ec2', 's3'], ['aws', 'cloud-computing']],
    ['SQL on PostgreSQL', ['sql', 'postgresql']],
    ['Wrote Django views', ['django'], ['python', 'server-side-programming']],
    ['Deployed with Terraform', ['terraform'], ['devops', 'infrastructure-as-code']],
  ],
  'avoid phrases': [
    ['A hard worker and team player', ['hard-worker', 'team-player']],
    ['Hardworking and passionate engineer', ['hard-worker', 'passionate']],
    ['Self-starter, detail-oriented', ['self-starter', 'detail-oriented']],
    ['Detail oriented self starter', ['detail-oriented', 'self-starter']],
    ['My manager called me a "team player"', ['team-player']],
    ['Not your usual “hard worker”', ['hard-worker']],
    ['Passionate about databases', ['passionate']],
    ['Built the product detail page', [], ['detail-oriented']],
    ['Sold passion fruit', [], ['passionate']],
    ['Found a hard bug in the worker', [], ['hard-worker']],
    ['Wrote a media player for the team', [], ['team-player']],
    ['Worked hard on latency', [], ['hard-worker']],
    ['Oriented new hires on the details', [], ['detail-oriented']],
    ['Started the self-service portal', [], ['self-starter']],
    ['Object-oriented design in detail', ['object-oriented-programming'], ['detail-oriented']],
  ],
};

describe.each(Object.entries(tables))('the matcher on %s', (_, rows) => {
  it.each(rows.map(caseOf))('$text holds $printed and not $not', ({ text, printed, not }) => {
    const ids = idsIn(text);
    expect(ids).toEqual(expect.arrayContaining([...printed]));
    expect(ids.filter((id) => not.includes(id))).toEqual([]);
    if (printed.length === 0) expect(ids.filter((id) => role.keywords.get(id)?.technical)).toEqual([]);
  });
});

describe('a mention', () => {
  it('quotes the text, in order and without overlaps', () => {
    const text = 'Ran REST APIs (Node.js, CI/CD) on AWS; led R&D in ＰＹＴＨＯＮ.';
    const mentions = mentionsIn(text);
    expect(mentions.length).toBeGreaterThan(4);
    let reached = 0;
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.printed);
      expect(mention.start).toBeGreaterThanOrEqual(reached);
      reached = mention.end;
    }
  });

  it.each([
    ['SQL', 'sql', 'exact'],
    ['Structured Query Language', 'sql', 'full'],
    ['OOP', 'object-oriented-programming', 'acronym'],
    ['AWS', 'aws', 'exact'],
    ['Amazon Web Services', 'aws', 'full'],
    ['postgres', 'postgresql', 'alias'],
    ['unit tests', 'unit-testing', 'inflected'],
    ['message queues', 'message-queue', 'inflected'],
    ['Team player', 'team-player', 'exact'],
  ])('"%s" is %s in the form "%s"', (printed, id, form) => {
    expect(mentionsIn(`Used ${printed}`).filter((mention) => mention.id === id)).toMatchObject([
      { printed, form },
    ]);
  });

  it('carries the tier of the role list it stands on, and none otherwise', () => {
    const tiers = Object.fromEntries(
      mentionsIn('SQL, Communication, team player, Redis').map((each) => [each.id, each.tier]),
    );
    expect(tiers).toEqual({
      sql: 'must-have',
      communication: 'bonus',
      'team-player': 'avoid',
      redis: undefined,
    });
  });

  it('never joins words over a line break with a break between, a full stop or a tab', () => {
    expect(idsIn('Spring.\nBoot camp')).not.toContain('spring-boot');
    expect(idsIn('Google\tCloud nine')).not.toContain('gcp');
  });

  it('joins the words of a name that was wrapped', () => {
    expect(idsIn('Moved it to Google\nCloud Platform last year')).toContain('gcp');
  });
});
