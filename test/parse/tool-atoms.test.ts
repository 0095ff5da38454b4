import { expect, it } from 'vitest';
import { positionsIn, two } from './work-section.ts';

const workOf = (...lines: string[]): string[] =>
  positionsIn(...lines).map(({ title, company }) => `${title?.value} @ ${company?.value}`);

it('a list of tools in a header names no employer, wherever it stands', () => {
  expect(
    workOf(
      'Maple Route | QA Engineer | TypeScript, Playwright, GitHub Actions\t2021 - 2023',
      ...two,
      'Kestrel | Backend Developer | Kotlin | Kafka\t2019 - 2021',
      ...two,
      'Blue Heron, Developer\t2017 - 2019',
      'Go, Redis, Kubernetes',
      ...two,
    ),
  ).toEqual(['QA Engineer @ Maple Route', 'Backend Developer @ Kestrel', 'Developer @ Blue Heron']);
});

it('a maker of tools employs people, and a technique may be a title', () => {
  expect(workOf('Engineer, Docker\t2019 - 2021', ...two, 'Developer, Redis\t2017 - 2019', ...two)).toEqual([
    'Engineer @ Docker',
    'Developer @ Redis',
  ]);
  expect(workOf('Platform Engineering, Quillstack\t2019 - 2021', ...two)).toEqual([
    'Platform Engineering @ Quillstack',
  ]);
});
