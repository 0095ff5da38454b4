import { keywordStuffing } from '../../../src/audits/keywords/keyword-stuffing.ts';
import { auditTester } from '../../audit-tester.ts';

const tools =
  'Java, Kotlin, Scala, Ruby, PHP, Rust, Elixir, Clojure, MySQL, MariaDB, MongoDB, Redis, Cassandra, Neo4j, Kafka, RabbitMQ, Docker, Kubernetes, Terraform, Ansible, Jenkins, Grafana, Prometheus, Datadog, Django, Laravel, Angular, GraphQL, gRPC, Linux, Nginx, Git, Jira, Azure, Elasticsearch, Memcached, Sentry, Pulumi, Helm, Istio'.split(
    ', ',
  );

auditTester(keywordStuffing, {
  pass: [
    { it: 'a short list', resume: { skills: tools.slice(0, 8).join(', ') } },
    { it: 'two dozen', resume: { skills: tools.slice(0, 24).join(', ') } },
    { it: 'a skill that is listed and used', resume: { skills: 'Python, PostgreSQL' } },
    { it: 'one repetition', resume: { skills: 'Java, Kafka, Java' } },
    {
      it: 'a skill in statement after statement',
      resume: { bullets: ['Wrote Java.', 'Ran Java.', 'Fixed Java.', 'Sold Java.'] },
    },
    {
      it: 'a long list of what the work shows',
      resume: { skills: tools.join(', '), bullets: tools.map((tool) => `Ran ${tool} in production.`) },
    },
  ],
  fail: [
    {
      it: 'a list far beyond the work',
      resume: { skills: tools.join(', ') },
      findings: [['unproven', 'Java']],
    },
    {
      it: 'the same word over and over',
      resume: { skills: 'Java, Java, Java, Java, Java, Java, Java, Java' },
      score: 0,
      findings: [['repeated', 'Java']],
    },
  ],
});
