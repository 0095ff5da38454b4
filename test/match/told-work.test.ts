import { describe, expect, it } from 'vitest';
import { makeEvidence, makeResume } from '../make-resume.ts';

const kinds = {
  server: 'server-side-programming',
  api: 'api-development',
  sql: 'sql',
  design: 'system-architecture',
  cloud: 'cloud-computing',
  devops: 'devops',
} as const;
type Kind = keyof typeof kinds;

/** The kinds of work that one statement of one position shows. */
function shown(title: string, statement: string, company = 'Tern Group'): Kind[] {
  const resume = makeResume({ skills: null, education: null, title, company, bullets: [statement] });
  const ids = makeEvidence(resume)
    .coverage.filter(({ tier, grade }) => tier === 'must-have' && grade !== 'missing' && grade !== 'titled')
    .map(({ id }) => id);
  return (Object.keys(kinds) as Kind[]).filter((kind) => ids.includes(kinds[kind]));
}

/** Work of many trades as people tell it who name no tools, with the kinds that a hiring engineer hears in it. */
const told: [statement: string, kinds: Kind[]][] = [
  ['Wrote the part of the brewery program that works out how much malt to buy each week.', ['server']],
  [
    'Built the planner that gives each bus driver a legal rest, and tested it against two years of rosters.',
    ['server'],
  ],
  ['Wrote the nightly run that matches cattle tags with the vets’ reports of four counties.', ['server']],
  ['Two garages can now book the same ramp only once, however hard both press the button.', ['design']],
  [
    'Made it possible for travel agents to ask our program for free berths and to book them themselves.',
    ['api'],
  ],
  ['Seven insurers now send us their claims straight from their own programs instead of by fax.', ['api']],
  ['Gave the museum shops a way to fetch prices from us, with a key for each shop.', ['api']],
  ['Kept eleven years of blood results findable within a second.', ['sql']],
  ['Moved the tenants of 400 houses out of spreadsheets into proper tables, with nothing lost.', ['sql']],
  ['Found why the list of open invoices took four minutes and brought it down to two seconds.', ['sql']],
  ['Cut one large program into five that can be changed and started separately.', ['design']],
  [
    'Let the new pricing run beside the old one for a month and compared every quote before we switched.',
    ['design', 'devops'],
  ],
  [
    'What cannot be delivered to the printers is kept and tried again, and nothing is printed twice.',
    ['design'],
  ],
  ['Moved our programs off the four machines under the stairs onto rented ones in two cities.', ['cloud']],
  [
    'At Christmas we hire forty more machines for a week and give them back by themselves in January.',
    ['cloud'],
  ],
  ['A change that used to wait for the end of the month is now live the same afternoon.', ['devops']],
  ['Every change can be taken back within five minutes, and we practise it.', ['devops']],
  [
    'Take my turn at being woken when the sorting line stands still; it was twice a week and is now twice a year.',
    ['devops'],
  ],
  ['Made the program say by itself that it is unwell, ten minutes before the depots notice.', ['devops']],
  ['Brought the hours that the ticket gates were dead from thirty a year to less than one.', ['devops']],
];

/** What tells of other work, in the words of this one. */
const other: [title: string, statement: string][] = [
  ['Staff Nurse', 'Wrote the new plan for the night shift and kept the records of 30 patients.'],
  ['Staff Nurse', 'Called at night whenever the pumps failed; every change is checked by a second person.'],
  ['Accountant', 'Moved nine years of invoices from spreadsheets into one database, with nothing lost.'],
  ['Cost Accountant', 'Rebuilt the calculation of overheads, which now takes a day instead of a week.'],
  ['Mathematics Teacher', 'Wrote a program for the timetable and built the website of the school.'],
  ['Project Manager', 'Moved 40 programs to rented machines in two cities within budget.'],
  ['Project Manager', 'Every change is now released the same day, where it once waited for a month.'],
  ['Mechanical Engineer', 'Split the pump housing into two parts that can be changed separately.'],
  ['Civil Engineer', 'Designed the service tunnel and kept the records of 14 bridges.'],
  ['Electrical Engineer', 'Built the control box of the ferry gates; outages fell from nine to one a year.'],
  ['Warehouse Supervisor', 'Took orders from partner shops and sent them out the same day.'],
  ['Head Chef', 'Planned every menu, and nothing is served twice.'],
  ['Sales Manager', 'Opened our prices to travel agencies; 34 of them now sell through us.'],
  ['Librarian', 'Kept eleven years of journals findable within a minute.'],
  ['Programmer', 'Wrote the handbook for new colleagues.'],
  ['Programmer', 'Built a team of five and trained two apprentices.'],
  ['Programmer', 'Made coffee for the whole floor.'],
  ['Programmer', 'Ran the summer party for 80 people.'],
  ['Programmer', 'Organized the chess club on Tuesdays.'],
  ['Programmer', 'Received a prize of the county for long service.'],
];

describe('work told without the name of a tool', () => {
  it.each(told)('%s', (statement, expected) => {
    expect(shown('Programmer', statement)).toEqual(expect.arrayContaining(expected));
  });

  it.each(other)('shows nothing: %s, %s', (title, statement) => {
    expect(shown(title, statement)).toEqual([]);
  });
});
