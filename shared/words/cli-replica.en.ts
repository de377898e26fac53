/** The texts of the command about a shared register, in English. */
import type { ReplicaStatus } from '../schema/replica.ts';
import { formatNumber } from './both.ts';
import { formatMoment } from './format.ts';

const states: Readonly<Record<ReplicaStatus['state'], string>> = {
  online: 'contact with the server',
  connecting: 'contact is being sought',
  away: 'no contact with the server',
  refused: 'the server does not let this user in',
  outdated: 'this program is too old for the shared register',
  apart: 'this file and the server do not belong together any more',
};

export const replica = {
  command:
    'share a register through PostgreSQL: create (share), join (take part), status or leave (go on alone)',
  task: 'what to do',
  register: 'the register file; for join one that does not exist yet',
  host: 'server of the shared database; more with a comma, with a port as db1:5433',
  database: 'name of the database',
  user: 'user name on the server; so you are named in the history',
  ca: 'file with the certificate of the issuer (PEM); by default what the system trusts',
  passwordFile: 'file with passwords in the form of PostgreSQL (default: PGPASSWORD, PGPASSFILE, ~/.pgpass)',
  clearText: 'without TLS; only with a server on this computer',
  withoutDocuments: 'for leave: also if documents are on the server only and cannot be fetched',
  needed: 'Name with --host, --database and --user where the shared register is.',
  hostUnfit: (given: string) =>
    `${given} does not fit --host: it is not a server with a port. Write for example db1:5433.`,
  progress: {
    lines: (done: number, total: number) =>
      `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')} lines`,
    documents: (done: number, total: number) =>
      `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')} documents`,
  },
  alone: 'This register is not shared.',
  left: 'You go on with a register of your own. Nothing changed on the server.',
  status: ({ address, state, lastContact, others, why }: ReplicaStatus): string[] => [
    `${address.database} on ${address.hosts.map(({ host, port }) => `${host}:${port}`).join(', ')}, as ${address.user}: ${states[state]}`,
    ...(why ? [why.en] : []),
    ...(lastContact ? [`Last contact: ${formatMoment(lastContact, 'en')}`] : []),
    ...(others.length > 0 ? [`Also at work: ${others.join(', ')}`] : []),
  ],
};
