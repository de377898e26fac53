/** The rights of contact persons: access and erasure, in English. */
import { counted } from './both.ts';

const en = counted('en');

export const persons = {
  title: 'Contact persons',
  lead: 'Somebody asks what you keep about them, or wants to be erased (Arts 15 and 17 GDPR).',
  toPage: 'Find contact person',
  text: 'Access and erasure for contact persons of suppliers (Arts 15 and 17 GDPR).',
  words: 'E-mail address or whole name',
  wordsHelp: 'Exactly as in the register, so that you find this person only.',
  find: 'Find',
  results: 'What the register keeps of this person',
  found: (n: number) => en(n, 'entry found', 'entries found'),
  nothingTitle: 'Nobody found',
  nothingText: 'No contact person has this e-mail address or exactly this name, nor among what was removed.',
  supplier: 'Supplier',
  role: 'Kind of contact',
  name: 'Name',
  email: 'E-mail address',
  phone: 'Telephone',
  removed: 'Removed; still in the history',
  erased: 'erased',
  history: (n: number) => en(n, 'line of history', 'lines of history'),
  when: 'When',
  who: 'Who',
  field: 'What',
  old: 'Old',
  new: 'New',
  export: 'Save data as JSON',
  exported: (name: string) => `${name} was saved.`,
  file: 'contact-person',
  erase: 'Erase person',
  eraseOf: (name: string, supplier: string) => `Erase person: ${name} at ${supplier}`,
  eraseTitle: (name: string) => `Erase ${name}?`,
  eraseText: (supplier: string, lines: number) =>
    `Name, e-mail address and telephone number at ${supplier} disappear from the register and from ${en(lines, 'line', 'lines')} of its history. That something stood there, and when, stays visible. Unsaved drafts of this register on this computer disappear too. This cannot be undone. Backups hold the data until they are replaced.`,
  exportFirst: 'Does the person ask for a copy as well? Save the data first.',
  reason: 'Reason',
  reasonHelp: 'For example “Request of 3 November”. Name no personal data here.',
  erasedDone: 'The person was erased.',
};
