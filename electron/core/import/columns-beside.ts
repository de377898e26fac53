/** Columns that say something of the agreement only beside another one: how far it is beside its title, and when beside the answer. */
import type { ImportField } from '../../../shared/fields/import.ts';
import { isBareDay } from './agreement-headers.ts';
import { holdsDays, holdsStates, holdTitles } from './by-contents.ts';
import { asksDocumentKind } from './document-kinds.ts';
import { fieldOfHeader, foldHeader, hintOfHeader } from './header.ts';
import type { Candidate } from './name-column.ts';

const asksStand =
  /^(stand|status|state|fase|stadium)( (van )?(de )?(overeenkomst|contract|vo|vwo))?$|^(overeenkomst|contract|agreement) ?(stand|status|state)$/;

/** "Overeenkomst: VO hosting v2; Stand: concept": the titles say nothing of how far it is, and the column beside them, or the day of signing, does. */
export function stateBesideTitles(
  columns: readonly string[],
  chosen: Map<number, Candidate>,
  values: readonly (readonly string[])[],
): void {
  const all = [...chosen.values()];
  const stating = all.filter(({ field }) => field === 'agreementState');
  const [titled, ...others] = stating;
  const isDated =
    all.some(({ field }) => field === 'signedOn') ||
    columns.some((header) => asksDocumentKind(foldHeader(header)));
  if (others.length > 0 || (titled !== undefined && !holdTitles(values[titled.index] ?? []))) return;
  const stand = columns.findIndex(
    (header, at) => !chosen.has(at) && asksStand.test(foldHeader(header)) && holdsStates(values[at] ?? []),
  );
  // "Soort overeenkomst: Verwerkersovereenkomst; Status: Concept; Getekend op: …": no other column has the state.
  if (titled === undefined) {
    if (isDated && stand >= 0)
      chosen.set(stand, { index: stand, field: 'agreementState', certain: false, rank: 0, year: 0 });
    return;
  }
  if (stand >= 0) {
    chosen.delete(titled.index);
    chosen.set(stand, { ...titled, index: stand, certain: false });
  } else if (
    all.some(({ field }) => field === 'signedOn') &&
    !all.some(({ field }) => field === 'agreementTitle')
  )
    chosen.set(titled.index, { ...titled, field: 'agreementTitle', certain: false });
}

const asksSigner =
  /^(vo |dpa |vwo )?((on?der)?(ge)?tekend door|signed by|signatory|ondertekenaar|unterzeichnet von|signe par|signataire)\b/;
const asksWhen = /^(datum d d|wanneer|when|vom|vertrag vom|contrat du|d d \w{0,2})$/;

const asksOnlyDay = (folded: string): boolean => isBareDay(folded) || asksWhen.test(folded);

/** "VO | Datum": the day behind the answer is that of the signing. */
export function dayBesideState(
  columns: readonly string[],
  chosen: Map<number, Candidate>,
  values: readonly (readonly string[])[],
): void {
  const all = [...chosen.values()];
  if (all.some(({ field }) => field === 'signedOn')) return;
  const stating = all.filter(({ field }) => field === 'agreementState');
  // "Ondertekend door | Datum": the day beside who signed.
  const signer = columns.findIndex((header) => asksSigner.test(foldHeader(header)));
  const at = (signer >= 0 ? signer : (stating[0]?.index ?? -2)) + 1;
  const isDay = asksOnlyDay(foldHeader(columns[at] ?? '')) && holdsDays(values[at] ?? []);
  if (stating.length === 1 && isDay && !chosen.has(at))
    chosen.set(at, { index: at, field: 'signedOn', certain: false, rank: 0, year: 0 });
}

/** Whether a column of roles stands behind that of a person: "Contactpersoon | Rol" says what that person does. */
export function isOfContact(columns: readonly string[], index: number): boolean {
  const before = columns[index - 1];
  const isRole = /^(ro(l|lle|le)|functie|funktion|fonction|function|functietitel|job title)$/.test(
    foldHeader(columns[index] ?? ''),
  );
  return isRole && before !== undefined && ofContact.has(fieldOfHeader(before) ?? hintOfHeader(before));
}

const ofContact: ReadonlySet<ImportField | null> = new Set<ImportField | null>([
  'contactName',
  'privacyContact',
  'incidentContact',
  'email',
  'phone',
]);

/** "hosting_state: VA", "Provincie: NB": codes of the states of a country, among which are those of other countries. */
export const namesStates = (header: string, values: readonly string[]): boolean =>
  /(^| )(state|province|provincie|bundesland|kanton|canton)$/.test(foldHeader(header)) &&
  values.every((value) => /^[A-Z]{2,3}$/.test(value));
