import { describe, expect, it } from 'vitest';
import { countsSomething } from '../../src/wording/english.ts';

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
