/** The sentences about a shared register, in English. */

import { formatNumber } from './both.ts';
import { formatMoment } from './format.ts';

export const replica = {
  noPasswordFile: (path: string) => `The password file ${path} does not exist.`,
  openPasswordFile: (path: string) =>
    `The password file ${path} can be read by others on this computer too. Give only yourself the right to it (chmod 600).`,
  clearText: (host: string) =>
    `Without TLS everything travels readably over the network. That is possible only with a server on this computer itself, not with ${host}.`,
  away: (since: string) =>
    `No contact with the server of the shared register since ${formatMoment(since, 'en')}. You can read; changes are possible again once there is contact.`,
  connecting: 'Contact is being sought with the server of the shared register. Until then you can read.',
  unknown:
    'The server did not answer your change. Whether it was saved shows as soon as there is contact again: look first, before you make it again.',
  otherRegister: 'This server has another register. Nothing was changed.',
  tooNew:
    'The shared register was written by a newer version of this program. You can read what was here already; update the program to go on.',
  olderServer: (here: number, there: number) =>
    `The server has fewer lines (${there}) than this file already got from it (${here}): an older backup was probably restored there. Nothing was overwritten. Keep this file and consult your administrator: whoever stops sharing with this file can share it again in an empty database.`,
  changedHere: (here: number, known: number) =>
    `This file has lines that did not come through the server (line ${known + 1} through ${here}). Nothing was overwritten. Keep this file and join anew.`,
  otherHistory: (line: number) =>
    `The server has another line ${line} than this file: one of the two was changed outside this program. Nothing was overwritten. Keep this file and consult your administrator.`,
  wrongLine: (line: number) =>
    `Line ${line} on the server does not fit the chain of the history: it was changed there outside this program. It was not taken in.`,
  noServer: 'No contact with the server can be made. Check its name, the port and the network.',
  readerOnly:
    'You may read this shared register and not change it. Ask the administrator of the database for the right of editor.',
  untaken: 'What others changed was not taken in here yet.',
  joined: (path: string) => `The register is in ${path}.`,
  noReplica: 'This register is not shared.',
  isReplica: 'This register is shared already.',
  busyServer: 'Others kept changing the shared register at the same time. Try once more.',
  wrongDocument: 'This document is gone from the server, or was changed there.',
  documentsAway: (count: number) =>
    `${count === 1 ? 'One document is' : `${formatNumber(count, 'en')} documents are`} on the server only and cannot be fetched now. Nothing was changed. Wait for contact, or stop sharing without (on the command line with --without-documents): a note then takes the place of each.`,
  documentNote: (name: string, bytes: number, sha256: string) =>
    `Here was the document “${name}” (${formatNumber(bytes, 'en')} bytes, SHA-256 ${sha256}). It was only on the server of the shared register, and could not be fetched when this register went on alone. Add it again if somebody still has it.`,
  /** What keeps the server from it: nothing was changed then. */
  hindrances: {
    occupied:
      'Somebody else is making a large change of the shared register. Your change was not saved; try again in a minute.',
    stopped:
      'The server broke off your change because it took too long for it. It was not saved. Try again; if it happens again, ask your administrator about the time limit of the database (statement_timeout).',
    full: 'The disk of the server is full. Your change was not saved. Ask your administrator for room on the server, and try again then; on your own computer you need not do anything.',
    readOnly:
      'The database takes no changes now: it is read-only, for maintenance for instance. Your change was not saved. Try again later, or ask your administrator.',
  },
  /** The server answers, and lets nobody in just now: you can read what is here. */
  closed: {
    crowded:
      'The server takes no more connections now: there are too many, or your user name may have no more. Nothing was changed; it is tried again by itself. Ask your administrator for room if it stays so (CONNECTION LIMIT, max_connections).',
    shut: 'The database lets nobody in now (ALLOW_CONNECTIONS). Nothing was changed; it is tried again by itself. Ask your administrator when it opens.',
    starting:
      'The server is just starting, stopping or recovering. Nothing was changed; it is tried again by itself.',
  },
  refusals: {
    login:
      'The server does not know this user name or password. Check both, or ask your administrator whether you still have access.',
    noPassword:
      'The server asks for a password and none is known here. Enter it in the field for the password; on the command line set PGPASSWORD, or name a file with --password-file (one line: host:port:database:user:password, readable by you only).',
    noDatabase:
      'This database does not exist on the server. Check its name. If it was renamed or moved, take part again at its new address, in a new file.',
    noRegister: 'There is no shared register in this database.',
    alreadyShared:
      'There is another shared register in this database already. Nothing was changed. Choose an empty database, or take part in that register in a new file.',
    /** How many lines are in this file only; null = that cannot be told. */
    sharedBefore: (own: number | null) =>
      own === 0
        ? 'This register is shared in this database already, with all that is in this file. Take part in it in a new file.'
        : `This register is shared in this database already, but ${own === null ? 'not all of this file is there' : own === 1 ? 'the last line of the history of this file is not there' : `the last ${formatNumber(own, 'en')} lines of the history of this file are not there`}. Nothing was changed. Keep this file, take part in a new file and enter there what is missing.`,
    noRight: 'The server does not allow your user to do this. Ask your administrator for the right.',
    wrongLines: 'The server refused lines that do not fit the chain of the history.',
    otherLogin: 'The server refused lines that do not name your own user name.',
    officerOnly: 'This is reserved for the privacy officer. The server does not allow it to your user.',
    noTls:
      'The server speaks no TLS, so what you send could be read. Nothing was sent, no password either. Ask your administrator to turn TLS on; without it only a server on this computer itself can be used.',
    certificate:
      'The certificate of the server cannot be verified. Name the file with the certificate of its issuer, or ask your administrator.',
    certificateExpired:
      'The certificate of the server, or of its issuer, has expired. Nothing was sent, no password either. Ask your administrator to renew it; see whether the clock of this computer is right.',
    certificateEarly:
      'The certificate of the server, or of its issuer, is not valid yet. Nothing was sent, no password either. See whether the clock of this computer is right, or ask your administrator.',
    certificateName: (host: string, names: string) =>
      `The certificate of the server is not for the name ${host}${names === '' ? '' : `, but for ${names}`}. Nothing was sent, no password either. Give the server by a name that is in its certificate, or ask your administrator for a certificate with this name.`,
  },
};
