import { describe, expect, it } from 'vitest';
import { asItem, readText, shortOf } from './ask.ts';

describe('a choice', () => {
  it.each([
    ['Postgres or MySQL', '(Postgres | MySQL)'],
    ['Java, Kotlin, or another JVM language', '(Java | Kotlin)'],
    ['Experience with RabbitMQ, SQS or similar', '(RabbitMQ | SQS)'],
    ['Experience with MySQL, MariaDB, etc.', '(MySQL | MariaDB)'],
    ['Hibernate or experience with MyBatis', '(Hibernate | MyBatis)'],
    ['Cloud experience (e.g. AWS or Azure)', '(AWS | Azure)'],
    ['A language such as Python, Ruby or PHP', '(Python | Ruby | PHP)'],
    ['At least one of Python, Java and Rust', '(Python | Java | Rust)'],
    ['Experience with one or more of: AWS, Azure, GCP', '(AWS | Azure | GCP)'],
    ['Python, Flask or FastAPI, Postgres, Docker', 'Python, Postgres, Docker, (Flask | FastAPI)'],
    ['Python, Django or FastAPI', 'Python, (Django | FastAPI)'],
    ['Prometheus/Grafana, Datadog, or Honeycomb', '(Prometheus | Grafana | Datadog | Honeycomb)'],
    ['Java, Foolang or Kotlin', '(Java | Kotlin)'],
    ['A large cloud (AWS, Azure or GCP)', '(AWS | Azure | GCP)'],
    ['either PostgreSQL or MongoDB', '(PostgreSQL | MongoDB)'],
    ['JavaScript/TypeScript', '(JavaScript | TypeScript)'],
    ['Docker and/or Podman', '(Docker | Podman)'],
    ['Python 3.11, Java 17 or Kotlin', '(Python | Java 17 | Kotlin)'],
    ['Laravel (Symfony will also be considered)', '(Laravel | Symfony)'],
    ['Kenntnisse in Docker oder Podman', '(Docker | Podman)'],
    ['Kubernetes, Helm and Terraform or Pulumi', 'Kubernetes, Helm, (Terraform | Pulumi)'],
    ['Python and one of its web frameworks (Django, Flask, FastAPI)', 'Python, (Django | Flask | FastAPI)'],
    ['Java 11+, Spring Boot, Hibernate/JPA', 'Java, Spring Boot, (Hibernate | JPA)'],
  ])('%s', (line, asked) => {
    expect(shortOf(readText(asItem(line)))).toBe(asked);
  });

  it('may stand below its heading, one item a line', () => {
    const text =
      'Backend Engineer\n\nExperience with at least one of the following:\n- Java\n- Kotlin\n- Rust\n';
    expect(shortOf(readText(text))).toBe('(Java | Kotlin | Rust)');
  });
});

describe('no choice', () => {
  it.each([
    ['PostgreSQL and MongoDB', 'PostgreSQL, MongoDB'],
    ['Java/Spring', 'Java, Spring'],
    ['Docker/Kubernetes', 'Docker, Kubernetes'],
    ['HTML/CSS', 'HTML, CSS'],
    ['Prometheus or a similar system', 'Prometheus'],
    ['Kafka (or similar)', 'Kafka'],
    ['Experience with AWS (S3, SQS)', 'AWS, S3, SQS'],
    ['Redis, Celery', 'Redis, Celery'],
    ['CI/CD', 'CI/CD'],
  ])('%s', (line, asked) => {
    expect(shortOf(readText(asItem(line)))).toBe(asked);
  });

  it('is a choice that another line has made already', () => {
    const text = 'Backend Engineer\n\nRequirements\n- Java\n- Java or Kotlin\n';
    expect(shortOf(readText(text))).toBe('Java');
  });
});
