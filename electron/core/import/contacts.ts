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
  // A contact's cell may contain only an address, or "Naam <adres>".
  const { own, inName } = named ? named.known(contactIn) : noContact;
  const [first, ...more] = inName ? [inName, ...addresses] : addresses;
  const general: Contact = {
    kind: 'general',
    name: inName ? inName.name : own || (first?.name ?? ''),
    email: first?.email ?? '',
    phone: filled(cells.text('phone')),
  };
  const contacts: Contact[] = general.name || general.email || general.phone ? [general] : [];
  for (const { name, email } of more) contacts.push({ kind: 'general', name, email, phone: '' });
  for (const one of special(cells, 'privacyContact', 'privacy')) contacts.push(one);
  for (const one of special(cells, 'incidentContact', 'incident')) contacts.push(one);
  return contacts.length > 200 ? contacts.slice(0, 200) : contacts;
}

const noContact: { readonly own: string; readonly inName: Address | null } = { own: '', inName: null };

function contactIn({ saysNothing, cell }: FieldCell): typeof noContact {
  const own = saysNothing ? '' : filled(cell.text);
  return { own, inName: readAddress(own) };
}

function special(
  cells: RowCells,
  field: 'privacyContact' | 'incidentContact',
  kind: Contact['kind'],
): Contact[] {
  const text = filled(cells.text(field));
  if (text === '') return [];
  const address = readAddress(text);
  return [{ kind, name: address ? address.name : text, email: address?.email ?? '', phone: '' }];
}

function filled(text: string): string {
  return saysUnknown(text) ? '' : text;
}
