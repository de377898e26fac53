/** Which column has the names of the suppliers: where none is called so, or more than one is. */
import type { ImportTarget } from '../../../shared/fields/import.ts';
import { areAnswers } from './by-contents.ts';
import { asksRole, fieldOfHeader, foldHeader } from './header.ts';
import { pattern } from './pattern.ts';

/** A column with the field that it may be. */
export interface Candidate {
  readonly index: number;
  readonly field: ImportTarget;
  readonly certain: boolean;
  readonly rank: number;
  /** Of "VO 2023", "VO 2024" the last year counts; 0 = none in the header. */
  readonly year: number;
}

type Chosen = Map<number, Candidate>;

/**
 * Takes for the names the column that is called "Title", that of sub-processors, that of products, or the first with words.
 * @param told the values of each column. @param isHeaderGiven a person said which row names the columns: then one of them has the suppliers.
 */
export function nameOtherwise(
  columns: readonly string[],
  chosen: Chosen,
  told: readonly (readonly string[])[],
  isHeaderGiven: boolean,
): void {
  const index =
    titled(columns, chosen) ??
    called(columns, party) ??
    ofSubProcessors(chosen, told) ??
    called(columns, product) ??
    ofSubProcessors(chosen, null) ??
    firstOfWords(chosen, isHeaderGiven ? told : []);
  if (index !== undefined)
    chosen.set(index, { index, rank: 0, year: 0, ...chosen.get(index), field: 'name', certain: false });
}

/** A list of nothing but sub-processors names them in the column that would otherwise be those of a supplier. */
function ofSubProcessors(chosen: Chosen, told: readonly (readonly string[])[] | null): number | undefined {
  const index = [...chosen.values()].find(({ field }) => field === 'subProcessors')?.index;
  if (index === undefined || told === null) return index;
  const names = (told[index] ?? []).filter((text) => !/^(https?:|www\.)/i.test(text));
  // "Tool | Sub-processors list", with an address in a row or two: of who is named in each row.
  return 2 * names.length > Math.max(...told.map(({ length }) => length)) ? index : undefined;
}

/** Words for who is on the other side, where nothing else says who: of payments, of contracts, of a conversation. */
const party = pattern()`
    ^(merchants?|payees?|begunstigden?|tegenpartij(en)?|winkel|wie|who|wer|qui|(met|door|bij) wie|by whom
    |wie (verwerkt|doet) .*|wie verwerkt|(uitbesteed|ausgelagert|outsourced|verstrekt) (aan|an|to)
    |(uitgevoerd|gedaan|verzorgd|geleverd|provided|ausgefuhrt) (door|by|von)|partners?|account|derden
    |\w+ ?leveranciers?|\w*(partij|party)(en)?|bureau|uitvoerder|verstrekker|(juridische|statutaire|legal|trade) naam|(legal|trade) name|handelsnaam)( ?naam| name)?$
  `;
/** A list of tools is one of those who provide them, and calls both by one name. */
const product = pattern()`
    ^((naam|name) (van |of )?(de |het |the )?)?(tools?|applicaties?|applications?|apps?|software|software ?pakket
    |pakket|programma|systeem|system|product|saa ?s( (dienst|tool|app|applicatie))?|platforms?|cloud
    |cloud ?dienst|dienst|service|asset|merk|brand)( ?naam| name)?$
  `;

function called(columns: readonly string[], names: RegExp): number | undefined {
  const index = columns.findIndex((header) => names.test(foldHeader(header)));
  return index < 0 ? undefined : index;
}

/** "Title" is what SharePoint calls the first column of any list, "Summary" what trackers of tasks call theirs. */
function titled(columns: readonly string[], chosen: Chosen): number | undefined {
  const index = columns.findIndex((header) =>
    /^(title|titel|titre|summary|samenvatting|zusammenfassung|résumé)$/i.test(header),
  );
  return index < 0 || chosen.has(index) ? undefined : index;
}

function firstOfWords(chosen: Chosen, values: readonly (readonly string[])[]): number | undefined {
  const index = values.findIndex((texts, at) => !chosen.has(at) && texts.some((text) => /\p{L}/u.test(text)));
  return index < 0 ? undefined : index;
}

/** A supplier whose name is "X" looks like a tick: where nothing else is the name, the column that is called so has it. */
export function nameOfTicks(
  columns: readonly string[],
  chosen: Chosen,
  values: readonly (readonly string[])[],
): void {
  if ([...chosen.values()].some(({ field }) => field === 'name')) return;
  const index = columns.findIndex(
    (header, at) =>
      !chosen.has(at) && fieldOfHeader(header) === 'name' && !asksRole(header) && values[at]?.length,
  );
  if (index >= 0) chosen.set(index, { index, field: 'name', certain: true, rank: 0, year: 0 });
}

const ofRecipients = /\b(ontvangers?|recipients?|empfanger|destinataires?)\b/;

/** Takes out "Ontvangers" beside "Verwerkers": the tax office that receives data is nobody's processor. */
export function withoutRecipients(candidates: Candidate[], columns: readonly string[]): void {
  const isOfRecipients = ({ index }: Candidate) => ofRecipients.test(foldHeader(columns[index] ?? ''));
  const names = candidates.filter(({ field }) => field === 'name');
  if (names.every(isOfRecipients)) return;
  for (const one of names.filter(isOfRecipients)) candidates.splice(candidates.indexOf(one), 1);
}

const bareName = /^(naam|name|nom|bezeichnung)$/;
/** Of any party: beside a column of suppliers, of who keeps the list or of the group. */
const ofAnyParty =
  /^((naam|name) )?(organisatie|organi[sz]ation|bedrijf|company|firma|unternehmen|societe)( ?naam| name)?$/;
const ofParty = pattern()`
    ^(leveranciers?|verwerkers?|bewerkers?|aanbieder|dienstverlener|supplier|vendor|processor|provider|third party|lieferant
    |anbieter|dienstleister|auftragsverarbeiter|fournisseur|prestataire|sous traitant)$
  `;

/** Whether a header is the name of anything: "Naam". */
export const isBareName = (header: string): boolean => bareName.test(foldHeader(header));

/** Whether a header names suppliers, and not any party or any thing. */
export const namesSupplier = (header: string): boolean => ofParty.test(foldHeader(header));

/**
 * "Naam | Leverancier | Hosting", "Organisatie | Verwerker": the supplier has a column of its own, and the names are those of what
 * it supplies, or of another party.
 */
export function withoutOtherNames(
  candidates: Candidate[],
  columns: readonly string[],
  values: readonly (readonly string[])[],
): void {
  const names = candidates.filter(({ field }) => field === 'name');
  const says = (pattern: RegExp) => (one: Candidate) => pattern.test(foldHeader(columns[one.index] ?? ''));
  const bare = names.filter(says(bareName));
  const parties = names.filter(says(ofParty)).filter(({ index }) => !areAnswers(values[index] ?? []));
  if (parties.length !== 1) return;
  for (const one of names.filter(says(ofAnyParty))) candidates.splice(candidates.indexOf(one), 1);
  if (bare.length !== 1) return;
  for (const one of bare) {
    candidates.splice(candidates.indexOf(one), 1);
    const isKnown = candidates.some(({ field }) => field === 'service' || ofPerson.has(field));
    if (!isKnown) candidates.push({ ...one, field: 'service', certain: false });
  }
}

/** Beside them a name may be that of a person. */
const ofPerson: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['contactName', 'email', 'phone', 'owner']);

/** So many rows with one name in them are no list of suppliers. */
const LEAST_ROWS = 3;

/** Takes out "Organisatie", with one name in all rows, beside "Leverancier systeem": that of who keeps the list, and no supplier. */
export function withoutOwnName(candidates: Candidate[], values: readonly (readonly string[])[]): void {
  const names = candidates.filter(({ field }) => field === 'name');
  const isOne = ({ index }: Candidate) => {
    const told = values[index] ?? [];
    return told.length >= LEAST_ROWS && new Set(told).size === 1;
  };
  if (names.every(isOne)) return;
  for (const one of names.filter(isOne)) candidates.splice(candidates.indexOf(one), 1);
}

/** "Company | Sub-processor": beside who engages them, sub-processors are not those whose list it is, whatever comes first. */
export function subProcessorsLast(candidates: Candidate[], isOfSubs: (one: Candidate) => boolean): void {
  const ofSubs = candidates.filter((one) => one.field === 'name' && isOfSubs(one));
  for (const one of ofSubs) candidates.push(...candidates.splice(candidates.indexOf(one), 1));
}
