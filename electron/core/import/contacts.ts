/** Contacts of a supplier from the cells of one row. */
import type { DraftProcessor } from '../../../shared/fields/import.ts';
import type { Cell } from './cells/cell.ts';
import { readEmails } from './cells/facts.ts';
import { type Person, personsIn } from './cells/persons.ts';
import { certain, type Reading, saysUnknown } from './cells/reading.ts';
import type { FieldCell } from './field-cell.ts';
import type { RowCells } from './row-cells.ts';

type Contact = DraftProcessor['contacts'][number];

/** The general contact with address and phone, further addresses, and those for privacy and incidents. */
export function readContacts(cells: RowCells): Contact[] {
  const mail = cells.first('email');
  const addresses = mail ? cells.take(mail, readAddresses) : [];
  // A contact's cell may also contain an address and a phone number, of more than one person.
  const named = cells.first('contactName')?.known(personsOf) ?? noPersons;
  const others = addresses.filter(({ email }) => !named.some((person) => person.email === email));
  const [first = nobody, ...more] = named;
  const own = first.email === '' ? others.shift() : undefined;
  const general: Contact = {
    kind: 'general',
    name: first.name || (own?.name ?? ''),
    email: first.email || (own?.email ?? ''),
    phone: filled(cells.text('phone')) || first.phone || (own?.phone ?? ''),
  };
  const contacts: Contact[] = general.name || general.email || general.phone ? [general] : [];
  for (const person of more) contacts.push({ kind: 'general', ...person });
  for (const other of others) contacts.push({ kind: 'general', ...other });
  for (const one of special(cells, 'privacyContact', 'privacy')) contacts.push(one);
  for (const one of special(cells, 'incidentContact', 'incident')) contacts.push(one);
  return contacts.length > 200 ? contacts.slice(0, 200) : contacts;
}

/** The addresses of a cell; with other words beside one, "Jan Jansen jan@acme.example" or a number, what they are of that person. */
function readAddresses(cell: Cell): Reading<readonly Person[]> {
  const { value, remarks } = readEmails(cell);
  if (remarks.length > 0) {
    const persons = personsIn(cell.text);
    if (persons.every(({ name, email }) => email !== '' && !name.includes('@'))) return certain(persons);
  }
  return { value: value.map((address) => ({ ...address, phone: '' })), remarks };
}

const nobody: Person = { name: '', email: '', phone: '' };
const noPersons: readonly Person[] = [];

const personsOf = ({ saysNothing, cell: { text } }: FieldCell): readonly Person[] =>
  saysNothing || saysUnknown(text) ? noPersons : personsIn(text);

function special(
  cells: RowCells,
  field: 'privacyContact' | 'incidentContact',
  kind: Contact['kind'],
): Contact[] {
  const persons = cells.first(field)?.known(personsOf) ?? noPersons;
  return persons.map((person) => ({ kind, ...person }));
}

function filled(text: string): string {
  return saysUnknown(text) ? '' : text;
}
