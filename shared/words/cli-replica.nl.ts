/** De teksten van de opdracht over een gedeeld register, in het Nederlands. */
import type { ReplicaStatus } from '../schema/replica.ts';
import { formatNumber } from './both.ts';
import { formatMoment } from './format.ts';

const states: Readonly<Record<ReplicaStatus['state'], string>> = {
  online: 'contact met de server',
  connecting: 'er wordt contact gezocht',
  away: 'geen contact met de server',
  refused: 'de server laat deze gebruiker niet toe',
  outdated: 'dit programma is te oud voor het gedeelde register',
  apart: 'dit bestand en de server horen niet meer bij elkaar',
};

export const replica = {
  command:
    'een register delen via PostgreSQL: create (delen), join (deelnemen), status of leave (alleen verder)',
  task: 'wat te doen',
  register: 'het registerbestand; bij join een bestand dat nog niet bestaat',
  host: 'server van de gedeelde database; meer met een komma, met poort als db1:5433',
  database: 'naam van de database',
  user: 'gebruikersnaam op de server; zo staat u in de geschiedenis',
  ca: 'bestand met het certificaat van de uitgever (PEM); standaard wat het systeem vertrouwt',
  passwordFile:
    'bestand met wachtwoorden in de vorm van PostgreSQL (standaard: PGPASSWORD, PGPASSFILE, ~/.pgpass)',
  clearText: 'zonder TLS; alleen met een server op deze computer',
  withoutDocuments: 'bij leave: ook als documenten alleen op de server staan en niet op te halen zijn',
  needed: 'Noem met --host, --database en --user waar het gedeelde register staat.',
  hostUnfit: (given: string) =>
    `${given} past niet bij --host: dat is geen server met een poort. Schrijf bijvoorbeeld db1:5433.`,
  progress: {
    lines: (done: number, total: number) =>
      `${formatNumber(done, 'nl')} van ${formatNumber(total, 'nl')} regels`,
    documents: (done: number, total: number) =>
      `${formatNumber(done, 'nl')} van ${formatNumber(total, 'nl')} documenten`,
  },
  alone: 'Dit register wordt niet gedeeld.',
  left: 'U werkt verder met een register van uzelf. Op de server is niets gewijzigd.',
  status: ({ address, state, lastContact, others, why }: ReplicaStatus): string[] => [
    `${address.database} op ${address.hosts.map(({ host, port }) => `${host}:${port}`).join(', ')}, als ${address.user}: ${states[state]}`,
    ...(why ? [why.nl] : []),
    ...(lastContact ? [`Laatste contact: ${formatMoment(lastContact, 'nl')}`] : []),
    ...(others.length > 0 ? [`Ook aan het werk: ${others.join(', ')}`] : []),
  ],
};
