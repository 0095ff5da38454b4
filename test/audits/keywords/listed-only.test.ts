import { listedOnly } from '../../../src/audits/keywords/listed-only.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(listedOnly, {
  pass: [
    { it: 'a list that the work shows', resume: { skills: 'Python, PostgreSQL' } },
    { it: 'one or two tools beyond the work', resume: { bullets: ['Wrote.'], skills: 'Kafka, Docker' } },
    {
      it: 'half of the list in statements',
      resume: {
        bullets: ['Built an API in Python on PostgreSQL and Kafka.'],
        skills: 'Python, PostgreSQL, Kafka, Docker, Terraform, Redis',
      },
    },
    { it: 'no list at all', resume: { skills: null } },
    {
      it: 'tools of another craft',
      resume: { bullets: ['Wrote.'], skills: 'Excel, Figma, Photoshop, Jira' },
    },
  ],
  fail: [
    {
      it: 'a list that no statement shows, by what the role names itself',
      resume: {
        bullets: ['Looked after the shop.'],
        skills: 'Redis, Docker, Kafka, Terraform, Azure, Go, AWS',
      },
      score: 0,
      findings: [['listed', /^(AWS|Azure)$/]],
    },
    {
      it: 'what the posting asks for first',
      resume: { bullets: ['Looked after the shop.'], skills: 'AWS, Redis, Docker, Kafka' },
      with: { posting: 'Requirements\n- Experience with Kafka is required\n' },
      findings: [['listed', 'Kafka']],
    },
  ],
});
