/** Contacts of a supplier from the cells of one row. */
import type { DraftProcessor } from '../../../shared/fields/import.ts';
import { type Address, readAddress, readEmails } from './cells/facts.ts';
import { saysUnknown } from './cells/reading.ts';
import type { FieldCell } from './field-cell.ts';
import type { RowCells } from './row-cells.ts';

type Contact = DraftProcessor['contacts'][number];

/** The general contact with address and phone, further addresses, and those for privacy and incidents. */
export function readContacts(cells: RowCells): Contact[] {
  const mail = cells.first('email');
  const addresses = mail ? cells.take(mail, readEmails) : [];
  const named = cells.first('contactName');
  // A contact's cell may contain only an address, or more than a name: "Naam <adres>", "Naam (adres, telefoon)".
  const { own, inName, phone } = named ? named.known(contactIn) : noContact;
  const [first, ...more] = inName ? [inName, ...addresses] : addresses;
  const general: Contact = {
    kind: 'general',
    name: inName ? inName.name : own || (first?.name ?? ''),
    email: first?.email ?? '',
    phone: filled(cells.text('phone')) || phone,
  };
  const contacts: Contact[] = general.name || general.email || general.phone ? [general] : [];
  for (const { name, email } of more) contacts.push({ kind: 'general', name, email, phone: '' });
  for (const one of special(cells, 'privacyContact', 'privacy')) contacts.push(one);
  for (const one of special(cells, 'incidentContact', 'incident')) contacts.push(one);
  return contacts.length > 200 ? contacts.slice(0, 200) : contacts;
}

interface Contained {
  readonly own: string;
  readonly inName: Address | null;
  readonly phone: string;
}
const noContact: Contained = { own: '', inName: null, phone: '' };

function contactIn({ saysNothing, cell }: FieldCell): Contained {
  const own = saysNothing ? '' : filled(cell.text);
  const whole = readAddress(own);
  if (whole !== null) return { own, inName: whole, phone: '' };
  const [number = ''] = phoneNumber.exec(own) ?? [];
  const [mail = ''] = mailAddress.exec(own) ?? [];
  const address = readAddress(mail);
  const rest = own.replace(number, ' ').replace(address ? mail : '', ' ');
  const name = rest.replace(/^[\s,;:|()<>/–-]+|[\s,;:|()<>/–-]+$/g, '').replace(/\s+/g, ' ');
  const isAll = !/\p{L}/u.test(name) || isPlainRest(rest);
  // Words that are neither are not taken apart.
  if ((address === null && number === '') || !isAll) return { own, inName: null, phone: '' };
  return { own: name, inName: address && { ...address, name }, phone: number };
}

const phoneNumber = /(?:\+|\b0)\d[\d ()-]{7,18}\d/;
const mailAddress = /[^\s,;:|()<>]+@[^\s,;:|()<>]+/;
/** Whether what is left without an address and a number is a name with the signs around them. */
const isPlainRest = (rest: string): boolean =>
  rest.split(/[,;:|()<>/\n]/).filter((part) => /\p{L}/u.test(part)).length <= 1;

function special(
  cells: RowCells,
  field: 'privacyContact' | 'incidentContact',
  kind: Contact['kind'],
): Contact[] {
  const text = filled(cells.text(field));
  if (text === '') return [];
  const entry = cells.first(field);
  const { own, inName, phone } = entry ? entry.known(contactIn) : noContact;
  return [{ kind, name: inName ? inName.name : own, email: inName?.email ?? '', phone }];
}

function filled(text: string): string {
  return saysUnknown(text) ? '' : text;
}
