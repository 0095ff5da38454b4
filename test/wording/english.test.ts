import { describe, expect, it } from 'vitest';
import { countsSomething, isEnglish } from '../../src/wording/english.ts';

describe('a statement in another language counts something', () => {
  it.each([
    'Ablösung eines Oracle-Monolithen durch acht Dienste auf PostgreSQL und Kafka',
    'Fachliche Begleitung von drei Auszubildenden',
    'Senkte die Antwortzeit um 40 %',
    'Laufzeit der Auswertung halbiert',
    'Migration de douze services vers Kubernetes',
    'Lideró un equipo de cinco desarrolladores',
    'Zespół liczący pięć osób',
  ])('%s', (text) => expect(countsSomething(text)).toBe(true));

  it.each([
    'Aufbau der Auslieferung mit GitLab CI und Docker',
    'Pflege einer Terminverwaltung in Java EE',
    'Desarrollo de un servicio de pagos en Java 17',
    'Entwicklung dos serviços de pagamento',
    'Einführung von Python 3 und PostgreSQL 15',
  ])('but not: %s', (text) => expect(countsSomething(text)).toBe(false));
});

describe('a few statements', () => {
  it.each([
    ['that open with an English verb', ['Built billing in Django', 'Wrote tests']],
    ['with small words of English', ['Responsible for the backend']],
    ['with a name of another language', ['Led the team at Müller und Söhne in Zürich']],
    ['that are names alone', ['Java Spring Kafka']],
    ['that are none', []],
  ])('%s are in English', (_, statements) => expect(isEnglish(statements)).toBe(true));

  it.each([
    ['in German', ['Entwicklung der Abrechnung mit Java', 'Pflege von Schnittstellen']],
    ['in German with an English noun', ['Design und Test von APIs']],
    ['in French', ['Développement de services en Java', 'Mise en place des tests']],
    ['in Spanish', ['Desarrollo de la API de pagos']],
    ['in Japanese', ['決済サービスの開発']],
  ])('%s are not', (_, statements) => expect(isEnglish(statements)).toBe(false));
});
