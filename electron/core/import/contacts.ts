/** Contacts of a supplier from the cells of one row. */
import type { DraftProcessor } from '../../../shared/fields/import.ts';
import { readAddress, readEmails } from './cells/facts.ts';
import { saysUnknown } from './cells/reading.ts';
import type { RowCells } from './row-cells.ts';

type Contact = DraftProcessor['contacts'][number];

/** The general contact with address and phone, further addresses, and those for privacy and incidents. */
export function readContacts(cells: RowCells): Contact[] {
  const mail = cells.first('email');
  const addresses = mail ? cells.take(mail, readEmails) : [];
  const own = filled(cells.text('contactName'));
  // A contact's cell may contain only an address, or "Naam <adres>".
  const inName = readAddress(own);
  const [first, ...more] = inName ? [inName, ...addresses] : addresses;
  const general: Contact = {
    kind: 'general',
    name: inName ? inName.name : own || (first?.name ?? ''),
    email: first?.email ?? '',
    phone: filled(cells.text('phone')),
  };
  const contacts: Contact[] = general.name || general.email || general.phone ? [general] : [];
  for (const { name, email } of more) contacts.push({ kind: 'general', name, email, phone: '' });
  contacts.push(
    ...special(cells, 'privacyContact', 'privacy'),
    ...special(cells, 'incidentContact', 'incident'),
  );
  return contacts.slice(0, 200);
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
