import { describe, expect, it } from 'vitest';
import { readText, shortOf } from './ask.ts';

const below = (heading: string): string =>
  shortOf(
    readText(
      `Backend Engineer\n\nLoopkin has a garden.\n\n${heading}\n- Kafka\n- Redis\n\nThat is all we wanted to say here today.`,
    ),
  );

describe('a list below', () => {
  it.each([
    'Requirements',
    'REQUIREMENTS',
    '## What you bring',
    '**Must-haves**',
    '✅ What makes you a great match',
    'You should know',
    'To do well here, you need:',
    'You may be a fit if you',
    "What we're after",
    'Minimum Qualifications:',
    'Das bringst du mit',
    'Anforderungen',
    'About you',
    'The ideal candidate',
    'You',
  ])('%s is demanded', (heading) => {
    expect(below(heading)).toBe('Kafka, Redis');
  });

  it.each([
    'Nice to have',
    'NICE-TO-HAVES:',
    '### Icing on the cake',
    'It would be lovely if you had also seen',
    "We'd be thrilled, but not disappointed otherwise, if you also have:",
    'What would set you apart',
    'Even better if you',
    'Desirable criteria',
    'Von Vorteil',
    'You might also have',
    'Things that would make us smile',
  ])('%s is wished', (heading) => {
    expect(below(heading)).toBe('?Kafka, ?Redis');
  });

  it.each([
    'What we offer',
    'Perks & benefits',
    'Salary and bonus',
    'What you will learn',
    "What you'll do",
    'Responsibilities',
    'Your first 90 days',
    'About us',
    'Our values',
    'Our hiring process',
    "What we don't need",
    "You won't need to...",
    'NOT REQUIRED FOR THIS POSITION',
    'Wir bieten',
    'Deine Aufgaben',
  ])('%s is neither', (heading) => {
    expect(below(heading)).toBe('');
  });

  it('a label speaks for its own line', () => {
    const text =
      'Backend Engineer\n\nMust haves: Django, Celery\nNice to haves: Redis\n\nOur app is written in Kotlin.';
    expect(shortOf(readText(text))).toBe('Django, Celery, ?Redis');
  });

  it('nothing at all is demanded when it names skills, and not when it names deeds', () => {
    expect(shortOf(readText('Backend Engineer\n\nLoopkin has a garden.\n\n- Java\n- Docker'))).toBe(
      'Java, Docker',
    );
    expect(
      shortOf(
        readText('Backend Engineer\n\nLoopkin has a garden.\n\n- Build Java services\n- Deploy to Docker'),
      ),
    ).toBe('');
  });
});
