import { summary } from '../../../src/audits/completeness/summary.ts';
import { auditTester } from '../../audit-tester.ts';
import { makeResume } from '../../make-resume.ts';

const projectFirst = (top: string): string =>
  `Jordan Example\n${top}jordan.example@example.com | (303) 555-0142\n\nPROJECTS\nTide board\n- Built it in Go for a harbour.\n\nSKILLS\nGo, SQL\n`;

auditTester(summary, {
  pass: [
    {
      it: 'a short summary',
      resume: { summary: 'Backend engineer with six years of Python and PostgreSQL.' },
    },
    {
      it: 'praise beside a craft',
      resume: { summary: 'Hard-working backend engineer looking for a team that ships.' },
    },
    { it: 'praise beside a tool', resume: { summary: 'Team player who has written Go since school.' } },
    { it: 'work at the top, which says it', resume: {} },
    { it: 'a degree at the top', resume: makeResume().replace('EXPERIENCE', 'EDUCATION') },
    { it: 'a headline above projects', resume: projectFirst('Backend Developer\n') },
    {
      it: 'a sentence without a heading',
      resume: projectFirst('I build and keep the machinery behind shops.\n'),
    },
  ],
  fail: [
    {
      it: 'a summary of a hundred words',
      resume: { summary: `I build APIs ${'that many shops use every day '.repeat(17)}.` },
      findings: [['long', /^I build APIs/]],
    },
    {
      it: 'praise and a wish alone',
      resume: { summary: 'Hard-working team player looking for a challenging role.' },
      findings: [['weak', /^Hard-working/]],
    },
    { it: 'projects and nothing above them', resume: projectFirst(''), findings: [['none']] },
  ],
});
