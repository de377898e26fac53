/** Which field a column header refers to, and which row of a list is its header. */
import { fieldInMapping, type ImportField, importFields } from '../../../shared/fields/import.ts';
import { listHeader } from '../../../shared/words/export.ts';
import { asksDayOfSigning } from './agreement-headers.ts';
import { type FlowKind, namedUse } from './cells/words.ts';
import { headerHints } from './header-hints.ts';
import { isDenied } from './header-limits.ts';
import { spelledOutHeader } from './header-short.ts';
import { withoutTypos } from './header-typos.ts';
import { headerWords } from './header-words.ts';
import { pattern } from './pattern.ts';

/** "Land¹": the number of a note below the list. */
const footnote = /[¹²³⁰⁴-⁹]/g;

/** "Overeenkomst j/n", "Signed Y/N": how a header asks for a yes or a no. */
const asksYesOrNo = / (j n|ja nee|y n|yes no|ja nein|oui non)$/;

/** "Custom field (Hosting region)": how trackers of tasks name the fields that people made themselves. */
const inTracker =
  /^(?:custom field|aangepast veld|benutzerdefiniertes feld|champ personnalis[eé]) \((.+?)\)(?: \(\d+\))?$/i;

/** What the program itself calls a field: above a column of its own list, and on its screens. */
function ownWords(field: ImportField): string[] {
  const listed = fieldInMapping.get(field);
  const { label, short } = listed?.kind === 'processor' ? listed.field : {};
  const names = [listHeader(field), label, short].filter((name) => name !== undefined);
  return names.flatMap(({ nl, en }) => [foldHeader(nl), foldHeader(en)]);
}

const headers: ReadonlyMap<ImportField, readonly string[]> = new Map(
  importFields.map((field) => [field, [...ownWords(field), ...headerWords[field].split(' | ')]]),
);

const fieldByHeader: ReadonlyMap<string, ImportField> = new Map(
  [...headers].flatMap(([field, words]) => words.map((word) => [word, field] as const)),
);

/** Headers that say "where" but not of what: the supplier or its data. */
const vagueWhere = new Set(
  (
    'land | landen | country | countries | region | regio | jurisdiction | pays | staat | plaats | ' +
    'landcode | land code | country code | country iso | iso country | iso land | landesschlussel | country region code | country region | land regio code | land regiocode | lander regionscode | cty | ctry | cntry'
  ).split(' | '),
);

/** Whether a header asks whether the supplier is a processor, where it is answered with yes and no. */
export const asksRole = (header: string): boolean =>
  /^(data )?(verwerker|bewerker|processor|auftragsverarbeiter)$/.test(foldHeader(header));

const ofSub = pattern()`
  \b(sub ?(ver|be)werkers?|sub ?(processors?|contractors?|unternehmer|auftragsverarbeiter)|onderaannemers?
  |unterauftrag\w*|sous traitants? ulterieurs?)\b
`;
/** Whether a folded header is about sub-processors. */
export const isOfSub = (folded: string): boolean => ofSub.test(folded);

/** Whether a header is one of bookkeeping: a country beside it is that of the address of the supplier. */
export const namesCreditors = (header: string): boolean =>
  /\b(crediteur\w*|creditor\w*|kreditor\w*|debiteur\w*|iban|btw|vat)\b/.test(foldHeader(header));

/** Whether a header says where, but not of what. */
export function saysOnlyWhere(header: string): boolean {
  if (vagueWhere.has(foldHeader(header))) return true;
  const both = bothOf(header);
  return both.length > 0 && both.every((part) => vagueWhere.has(foldHeader(part)));
}

/** Folded header text: ignores case, accents, punctuation, and `snake_case` versus `camelCase`. */
export function foldHeader(header: string): string {
  return header
    .replace(inTracker, '$1')
    .replace(footnote, '')
    .replace(/k\.?v\.?k\b\.?/gi, 'kvk')
    .replace(/\bv\.o\./gi, 'vo')
    .replace(/\b(ge|onder)tek\.?(?![\p{L}\p{N}])/giu, '$1tekend')
    .replace(/\bd\.? ?d\.? (?=getekend|ondertekend)/gi, 'datum ')
    .replace(/lokatie/gi, 'locatie')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(asksYesOrNo, '');
}

/** A column computed by a register: it follows from the other columns and is never imported. */
const computed = /\b(berekend|computed)\b/i;

/** Whether a column of a register's own list follows from the others. */
export function isComputed(header: string): boolean {
  return computed.test(header);
}

/** Whether a header numbers or identifies the rows. */
export function isNumbering(header: string): boolean {
  const folded = foldHeader(header);
  return folded === '' || (numbering.test(folded) && !ofAnother.test(folded));
}

/** "parent_id": by its number another row, to which this one belongs. */
const ofAnother = /\b(parent|ouder|hoofd|bovenliggende?|belongs to|onder)\b/;

/** The field that a complete header names, or null. */
export function fieldOfHeader(header: string): ImportField | null {
  if (isComputed(header)) return null;
  return fieldByHeader.get(foldHeader(header)) ?? fieldOfBoth(header);
}

/** "Getekend / Signed": a header in two languages, of which each names the same field. */
function fieldOfBoth(header: string): ImportField | null {
  const [one, other, ...more] = bothOf(header).map((part) => fieldByHeader.get(foldHeader(part)) ?? null);
  return one !== undefined && one === other && more.length === 0 ? one : null;
}

/** The two parts of a header with a stroke between them; none for any other. */
function bothOf(header: string): readonly string[] {
  if (!/[/|]/.test(header) || header.length > BOTH_LENGTH) return [];
  const parts = header.split(/[/|]/).map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => part !== '') ? parts : [];
}

const BOTH_LENGTH = 80;

/** Whether a header with a stroke names the supplier before it and something else behind it: "Leverancier / dienst". */
export function namesMore(header: string): boolean {
  const [one = '', other = ''] = bothOf(header);
  const behind = fieldOfHeader(other) ?? hintOfHeader(other);
  return fieldOfHeader(one) === 'name' && behind !== null && behind !== 'name';
}

/** Whether a header asks for several suppliers in one cell: "Verwerkers", "Verwerker(s)", "Processors". */
export function asksForSeveral(header: string): boolean {
  if (severalParties.test(header.trim())) return true;
  // "Ontvangers / verwerkers", "Recipients (processors)".
  const parts = header.split(/[/()&,]|\b(?:en|and|of|or)\b/).flatMap((part) => part.trim() || []);
  const areParties = parts.every((part) => severalParties.test(part) || recipients.test(part));
  return header.length <= BOTH_LENGTH && areParties && parts.some((part) => severalParties.test(part));
}

const recipients = /^(\w+ )?(ontvangers|recipients|empf[aä]nger|destinataires)$/i;

const severalParties = pattern('i')`
    ^((alle|ingeschakelde|betrokken|externe|(naam|namen) (van )?(de )?|names? of (the )?|external
    |third[- ]party) ?)?(verwerker(\(s\)|s)|bewerker(\(s\)|s)|leverancier(\(s\)|s)|partij\(?en\)?
    |(data )?processor(\(s\)|s)|supplier(\(s\)|s)|vendor(\(s\)|s)|provider(\(s\)|s)|sous-traitants
    |auftragsverarbeiter(\(innen\)|innen))$
  `;

/** A header that numbers or identifies rows: it never contains the supplier's name. */
const numbering = /\b(nr|nummer|number|no|id|code|sleutel|key|index|volgnummer|rank|count|aantal)\b|nummer$/;
/** A header about something other than the supplier itself. */
const aboutTheSupplier =
  /\b(adres|address|plaats|city|status|land|country|rating|score|risico|risk|link|url|zoeknaam|laatste|last)\b/;

/** "contact.email", "fields.Data owner.e-mail": names within names, as lists of objects have them. */
const isPathOf = (header: string) =>
  /^\w+(\.\w+)+$/.test(header) ||
  /^[\p{L}_][\w-]{2,}(\.[\p{L}_][\p{L}\p{N}_?-]*( [\p{L}\p{N}_?-]+)*)+$/u.test(header);

/** The path of a value that tells about the supplier itself: "address.country". */
const ofSupplier =
  /\b\w*(address|adres|company|vestiging|hq|headquarters?|office|supplier|vendor|contact|entity|counterparty|contractpart(y|ij)|wederpartij|tegenpartij|leverancier|crediteur|partner)\w*\.(\w+\.)*\w+$/i;

/** A part of a path under which it stands where data are: "vendor.hosting.country". */
const ofHosting = /^(host\w*|servers?|storage|opslag\w*|data ?cent\w*|residency)$/;

/** Whether a part of a path before the last one is where data are: "vendor.locations.country". */
const isOfPlaces = (path: string): boolean =>
  path
    .split('.')
    .slice(0, -1)
    .map(foldHeader)
    .flatMap((part) => [part, `${part} country`])
    .some((words) => (fieldByHeader.get(words) ?? hintIn(words)) === 'location');

/** Last parts of a path that say of anything what it is called, of which kind it is, or where to reach it. */
const isLoosePart = pattern()`
    ^(name|naam|title|titel|label|labels|tags?|type|kind|soort|email|e mail|mail|phone|telefoon|url|site|web
    |role|rol|city|stad|plaats|address|adres|street)$
  `;
/** Parts of a path around a whole record. */
const wrapping = pattern()`
    ^(fields?|node|data|attributes?|properties|record|item|row|entry|value|general|details?|info|basic|profile
    |(\w+ )?(address|adres)|\w+adres|hq|headquarters?|office)$
  `;

/** "node.dpaSigned": a header without the parts of its path that only say that a record stands in something. */
export function unwrapped(header: string): string {
  if (!isPathOf(header)) return header;
  const parts = header.split('.');
  const from = parts.findIndex((part, at) => at === parts.length - 1 || !wrapping.test(foldHeader(part)));
  return parts.slice(from).join('.');
}

/** Whether a path leads to what the supplier itself is called, or where it is reached: "node.name", "supplier.address.city". */
const isOfSupplier = (path: string): boolean =>
  path
    .split('.')
    .slice(0, -1)
    .map(foldHeader)
    .every((part) => wrapping.test(part) || fieldByHeader.get(part) === 'name' || hintIn(part) === 'name');

/** The field that the last two parts of a path name in either order: "overeenkomst.status", "dpa.signed". */
function ofLastTwo(path: string): ImportField | null {
  const [part = '', last = ''] = path.split('.').slice(-2).map(foldHeader);
  return fieldByHeader.get(`${part} ${last}`) ?? fieldByHeader.get(`${last} ${part}`) ?? null;
}

/** What the last two parts of a path say together: "owner.name" is the owner, "agreement.type" no type of supplier. */
function hintOfParts(path: string): ImportField | null {
  const whole = ofLastTwo(path);
  if (whole !== null) return whole;
  const [part = '', last = ''] = path.split('.').slice(-2).map(foldHeader);
  const field = fieldByHeader.get(part) ?? fieldByHeader.get(part.replace(/s$/, '')) ?? hintIn(part);
  const isContact = field === 'contactName' || /^(primary|main|vendor|supplier) contacts?$/.test(part);
  if (isContact && /^(name|naam)$/.test(last)) return 'contactName';
  if (field === 'contactName' && /mail/.test(last)) return 'email';
  if (field === 'contactName' && /^(phone|telefoon)$/.test(last)) return 'phone';
  return /^(name|naam|title|titel|label)$/.test(last) && field !== null && isCalled.has(field) ? field : null;
}

/** Fields of which an object is told by its name. */
const isCalled: ReadonlySet<ImportField> = new Set<ImportField>([
  'owner',
  'contactName',
  'service',
  'category',
  'location',
  'country',
  'agreementModel',
]);

/** The field that the words of a header suggest if the complete header is not known, or null. */
export function hintOfHeader(header: string): ImportField | null {
  const hint = isComputed(header) ? null : suggestedBy(header);
  if (hint === 'transferBasis' && namesPlacesToo(header)) return 'location';
  return hint !== null && isDenied(hint, foldHeader(header)) ? null : hint;
}

/** "Location / transfer safeguard", "Land (waarborg)": the cell of a place may hold its safeguard, not the other way round. */
const namesPlacesToo = (header: string): boolean =>
  header.length <= BOTH_LENGTH &&
  header.split(/[/|&+()]|\b(?:en|and|und|et)\b/).some((part) => {
    const folded = foldHeader(part);
    return vagueWhere.has(folded) || (fieldByHeader.get(folded) ?? hintIn(folded)) === 'location';
  });

function suggestedBy(header: string): ImportField | null {
  if (asksForSeveral(header)) return 'name';
  const isPath = isPathOf(header);
  if (!isPath && vagueWhere.has(foldHeader(header))) return null;
  // In the path of a nested value, the last part says what it is: "contact.email".
  const folded = foldHeader(isPath ? (header.split('.').at(-1) ?? '') : header);
  if (isPath && isLoosePart.test(folded) && !isOfSupplier(header)) return hintOfParts(header);
  // "leverancier.adres.plaats": the town of an address is no country.
  if (
    isPath &&
    folded === 'plaats' &&
    /\b(adres|address|adresse|anschrift)$/.test(foldHeader(header).slice(0, -7))
  )
    return 'address';
  if (isPath && vagueWhere.has(folded)) {
    const isOfData = header
      .split('.')
      .slice(0, -1)
      .map(foldHeader)
      .some((part) => ofHosting.test(part));
    if (isOfData) return 'location';
    if (hintIn(foldHeader(header)) === 'parentCountry') return 'parentCountry';
    if (ofSupplier.test(header) && !isOfPlaces(header)) return 'country';
    // "establishment.country": what stands before it says of whom.
    return hintIn(foldHeader(header)) === 'country' ? 'country' : 'location';
  }
  // "overeenkomst.status": the two together are a header that people write.
  const together = isPath ? ofLastTwo(header) : null;
  if (together !== null) return together;
  if (isPath && fieldByHeader.has(folded)) return fieldByHeader.get(folded) ?? null;
  // "overeenkomst.datum": the last part alone may not say of what.
  const hint =
    hintIn(folded) ??
    (isPath ? (hintIn(foldHeader(header)) ?? hintIn(foldHeader(ofEach(header)))) : null) ??
    // "Contract (DPA)": what stands in brackets says of what kind.
    hintIn(foldHeader(header.replace(/[()]/g, ' '))) ??
    ofMistyped(folded);
  if (hint === 'kvk') return hint;
  if (hint !== null && numbering.test(folded) && !(hint === 'address' && numberOfStreet.test(folded)))
    return null;
  // "VO verstuurd op": another day than that of the signing.
  if (hint === 'signedOn' && !asksDayOfSigning(foldHeader(header)))
    return /\b(aangevraagd|aanvraag|requested|request)\b/.test(folded) ? 'requestedOn' : null;
  if ((hint === 'name' || hint === 'service') && aboutTheSupplier.test(folded)) return null;
  return hint;
}

/** "Straat + nr", "Post code": a number or a code that is part of an address. */
const numberOfStreet =
  /\b(straat|straatnaam|street|strasse|rue|adres|huisn(umme)?r|hausn(umme)?r|house n(o|umber)|post|zip|postal|postleit)\b/;

/** "dpas.status", "contracts.ends": what a list of them tells of each. */
const ofEach = (path: string): string => path.replaceAll(/s(?=\.)/g, '');

/** The field that a header names or suggests but for a letter, or for what it shortens. */
function ofMistyped(folded: string): ImportField | null {
  const meant = withoutTypos(spelledOutHeader(folded));
  return meant === folded ? null : (fieldByHeader.get(meant) ?? hintIn(meant));
}

const hintIn = (folded: string) => headerHints.find(([pattern]) => pattern.test(folded))?.[1] ?? null;

/** Of "Land 2", "Locatie 3": what a numbered header has in common with its neighbours; null where it is not numbered. */
export function stemOfHeader(header: string): string | null {
  const [, before, behind = ''] = /^(.*\p{L})\s*\d{1,2}(\s\D*)?$/u.exec(foldHeader(header)) ?? [];
  return before === undefined ? null : `${before}${behind}`;
}

/** What a header says of its places besides that data are there: who works with them from there, or what is kept there. */
export const headerUse = (header: string): FlowKind | null => namedUse(foldHeader(header));

const forMore = pattern()`
  ^(zo ja|if yes|if so|falls ja|si oui)\b
  |^((naar|in|to|nach|vers) )?(welke?|which|welche[sr]?|quels?) (land(en)?|lander|country|countries|pays)$
  |^(other|overige?|andere|additional|weitere|autres) (countr\w+|land(en)?|lander|pays|regions?|regios?)\b
`;
/** Whether a header asks for more places than those of the column before it. */
export const asksForMore = (header: string): boolean => forMore.test(foldHeader(header));

/** Whether a header is a single word between which days may stand, or anything else: "Van" and "Tot", "From" and "To". */
export const isBareBound = (header: string): boolean =>
  /^(van|vanaf|from|start|ab|begin|beginn|debut|tot|tot en met|t m|until|end|bis|ende|fin)$/.test(
    foldHeader(header),
  );

/** Whether the values of a header do not number its rows, though they are numbers: they are counted, or others gave them to the supplier. */
export const isCount = (header: string): boolean =>
  /\b(aantal|count|anzahl|nombre|number of|nr of|no of|btw|vat|ust|tva|tax|steuer\w*|rsin|duns|phone|iban)\b/.test(
    foldHeader(header),
  );

/** Rank of a header among the words for its field: the first words are the most specific. */
export function headerRank(header: string, field: ImportField): number {
  const words = headers.get(field) ?? [];
  const at = words.indexOf(foldHeader(header));
  return at === -1 ? words.length : at;
}

/** How much a row looks like a list's header: known headers count once, the supplier's name twice. */
export function headerScore(cells: readonly string[]): number {
  const fields = new Set(cells.filter((cell) => cell.length <= 100).map(fieldOfHeader));
  fields.delete(null);
  return fields.size + (fields.has('name') ? 1 : 0);
}
