/** Working together in a register that is shared through PostgreSQL, in English. */
import type { SharedRight } from '../schema/replica.ts';
import { formatNumber } from './both.ts';

export const sharing = {
  title: 'Working together',
  lead: 'With whom you share this register, whether there is contact with the server, and who else is working.',
  toPage: 'Open working together',
  panelText:
    'Several people can write at once through a database of your own IT department. Everyone keeps a file of their own.',
  alone: 'Share this register',
  aloneText:
    'This register is on this computer only. You can share it through a PostgreSQL database of your IT department: everyone then works in a file of their own, and what one person saves, the others see at once.',
  aloneAfter:
    'The whole history and all documents go to the server. You become privacy officer of the shared register.',
  hosts: 'Server',
  hostsHelp: 'For example db1.example.com. Several servers with a comma; a port other than 5432 as db1:5433.',
  hostUnfit: (given: string) => `${given} is not a server with a port. Write for example db1:5433.`,
  database: 'Database',
  databaseHelp: 'The name that your IT department gave you.',
  user: 'User name',
  userHelp: 'Your name on the server. It is how the history names you.',
  password: 'Password',
  passwordHelp:
    'Not stored anywhere: after a restart the program asks for it again. Empty: from the password file, or as your administrator set it.',
  passwordHelpOffered:
    'After a restart the program asks for it again, unless you have it remembered. Empty: from the password file, as your administrator set it, or as it is remembered already.',
  remember: 'Remember the password on this computer',
  rememberHelp: 'Encrypted with the keychain of your account on this computer.',
  remembered: 'remembered on this computer',
  notRemembered: 'not remembered on this computer',
  forget: 'Stop remembering',
  forgotten: 'The password is remembered no longer. When it is needed again, the program asks for it.',
  more: 'Certificate and password file',
  ca: 'Certificate of the issuer',
  caHelp: 'File with its path (PEM). Empty: what this computer trusts.',
  passwordFile: 'Password file',
  passwordFileHelp: 'File with its path, in the format of PostgreSQL. Empty: where PostgreSQL looks itself.',
  clearText: 'Without TLS. Possible only with a server on this computer itself.',
  share: 'Share register',
  sharing: 'Sharing register…',
  sendingDocuments: 'Sending documents…',
  shared: 'The register is shared.',
  cancelled: 'Stopped. Nothing was shared.',
  cannotShare:
    'Only who can write in this register now can share it. The top of the page says why that is not possible.',
  forIt: 'For your IT department',
  forItText:
    'Needed are an empty database in PostgreSQL 15 or later, and a user who may create in it (CREATE) and may create roles (CREATEROLE). The program makes the tables and the roles itself. Then give every user one of these roles.',
  joinTitle: 'Join a shared register',
  joinText:
    'A colleague shares a register through a server, and you were given a user name there. You get a file of your own with everything in it.',
  joinFrom:
    'Does a colleague share a register already? Then close this register (Settings, Close register) and choose Join on the first page.',
  joinOpen: 'Join…',
  join: 'Join',
  joining: 'Fetching register…',
  joinCancelled: 'Stopped. No file was made.',
  joinFile: 'New file on this computer',
  joinFileName: 'shared-register.vwr',
  joinFileHelp: (folder: string) => `Without a folder, the file is kept in ${folder}.`,
  contact: 'Contact with the server',
  states: {
    online: 'Contact',
    connecting: 'Seeking contact',
    away: 'No contact',
    refused: 'Not let in',
    outdated: 'Program too old',
    apart: 'No longer the same',
  },
  stateText: {
    online: 'What you save is on the server, and what others save comes by itself.',
    connecting: 'Until there is contact, you can read.',
    away: 'You can read. As soon as there is contact, changes are possible again by themselves; you need do nothing.',
    refused:
      'The server is there but does not let you in. You can read. Give the password, or have your administrator check the user, the database or the certificate.',
    outdated:
      'Others use a newer version of this program. You can read what was here already. Update the program; after that you can make changes again.',
    apart:
      'This file and the server no longer fit each other. You can read. Nothing was overwritten, neither here nor there. Keep this file, and have your administrator find out which of the two is right.',
  },
  onlineReading: 'What others save comes by itself.',
  server: 'Server',
  tls: 'Connection',
  tlsOn: 'TLS, with the certificate verified',
  tlsOff: 'without TLS, on this computer',
  login: 'You are',
  right: 'You may',
  rightAtContact: (right: string) => `${right} (at the last contact)`,
  lastContact: 'Last contact',
  since: 'Not to be changed since',
  waiting: 'Changes that still have to go to the server',
  waitingNone: 'none: a change is saved only once the server has it',
  behind: 'Lines on the server that are not here yet',
  behindNone: 'none',
  unknown: 'not known',
  documentsAway: 'Documents that are on the server only',
  documentsNone: 'none',
  documentsSome: (count: string) => `${count}; they come when somebody opens them`,
  passwordGive: 'Log in again',
  passwordNew: 'The password was used. There is contact.',
  people: 'Who else is working',
  here: 'Connected now',
  hereText:
    'User names with an open connection from this program. Whether somebody sits at the screen the server does not know. Looked at every fifteen seconds.',
  hereNone: 'Nobody else is connected now.',
  hereUnknown: 'Not known: there is no connection with the server now.',
  writers: 'Last changed by',
  writersText:
    'From the last thousand lines of the history. The time is that of the computer of whoever made the change.',
  writersNone: 'Nobody yet.',
  rights: 'Who may do what',
  rightsText:
    'The administrator of the database gives these rights. The server guards them, outside this program too.',
  yours: 'your right',
  rightNames: {
    none: 'nothing',
    reader: 'read',
    editor: 'make changes',
    'privacy-officer': 'everything',
  } as Record<SharedRight, string>,
  roleNames: {
    none: 'without a role',
    reader: 'reader',
    editor: 'editor',
    'privacy-officer': 'privacy officer',
  } as Record<SharedRight, string>,
  rightTexts: {
    none: 'The server gives you no role. Ask your administrator for one of the roles below.',
    reader: 'Read everything, make reports and export. Changes are not possible.',
    editor: 'Also add and change suppliers, agreements, transfers and documents.',
    'privacy-officer':
      'Also sign off, record decisions, change the policy and the list of countries, and erase a person.',
  } as Record<SharedRight, string>,
  officerOnly: (role: string) =>
    `In this shared register this is for the privacy officer. You are ${role}: the server does not take it from you.`,
  leaveTitle: 'Go on alone',
  leaveText:
    'You stop sharing and go on with this file. Others do not notice, and nothing changes on the server.',
  leaveAway: (count: string) =>
    `There is no contact now, so documents that are on the server only (${count}) cannot be fetched. Better wait until there is.`,
  leaveShort: (count: string) =>
    `Documents that are on the server only (${count}) do not come along: a note takes the place of each, which says what was there. The rest stays, with the whole history. Nothing changes on the server. Taking part again is possible with a new file.`,
  leave: 'Stop sharing',
  leaveAsk: 'Stop sharing?',
  leaveStays:
    'This file stays, with the whole history and all documents. On the server everything stays, and others go on there. What they change from then on does not come here, nor what you change to them. You can take part again with a new file.',
  leaving: 'Fetching documents…',
  leaveCancelled: 'Stopped. The register is still shared; the documents that came until now stay here.',
  left: 'This register is now yours alone. Nothing was changed on the server.',
  mark: {
    online: 'Shared',
    onlineWith: (names: string) => `Shared with ${names}`,
    onlineMany: (count: number) => `Shared, ${formatNumber(count, 'en')} others connected`,
    connecting: 'Seeking contact…',
    away: (since: string) => `No contact since ${since}`,
    refused: 'Not let in',
    outdated: 'Program too old',
    apart: 'No longer the same',
  },
  changed: (who: string, moment: string) =>
    `Changed by ${who}, ${moment}, while you had this open. You already see the new state.`,
  changedWhileTyping: (who: string) =>
    `${who} has just changed this. What you filled in stays. When you save, you see both versions and choose.`,
  removedWhileTyping: (who: string) =>
    `${who} has just removed this. What you filled in stays here until you close it; it can no longer be saved. It can be brought back from the bin.`,
  somebody: 'Somebody else',
};
