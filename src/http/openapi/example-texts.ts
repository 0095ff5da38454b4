/** What the examples send: a resume, a later state of it, and a posting. */

const work = [
  'Robin Marlowe',
  'Austin, TX | robin@example.com | (512) 555-0142',
  'Experience',
  'Backend Developer, Larkfield Systems',
  'Jan 2020 - Dec 2023',
  '- Built a REST API in Java that answers 900 requests a minute',
  '- Moved order data to PostgreSQL and cut the slowest query from 4 s to 300 ms',
];

export const resumeText = [...work, 'Education', 'BSc Computer Science, Example University, 2019'].join('\n');

export const laterResumeText = [...work, '- Deployed both on AWS with Terraform'].join('\n');

export const postingText =
  'Backend Engineer\nRequirements\n- 3 years of Java\n- PostgreSQL or MySQL\n- Kafka is a plus';
