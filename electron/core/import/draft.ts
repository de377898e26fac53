/** From one row to a draft of a supplier: every cell is imported, or reported as uncertain or rejected. */

import type { AgreementInput } from '../../../shared/fields/agreement.ts';
import { customKey } from '../../../shared/fields/custom.ts';
import type { CertificateInput } from '../../../shared/fields/evidence.ts';
import { namesOf } from '../../../shared/fields/field.ts';
import {
  type CellFinding,
  type DraftFlow,
  type DraftProcessor,
  type ImportField,
  type ImportTarget,
  importTarget,
  type KeptCell,
  listedFields,
  nameInMapping,
  type PlannedPlace,
  type StatedCell,
  statedCell,
} from '../../../shared/fields/import.ts';
import { emptyProcessor } from '../../../shared/fields/processor.ts';
import { subProcessorFields } from '../../../shared/fields/sub-processor.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { readStatements } from '../../../shared/law/stated-text.ts';
import { type Bilingual, TEXT_LIMIT } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { readAgreement } from './agreement-draft.ts';
import { saysAnnounced, saysEnded } from './cells/ended.ts';
import { readServices } from './cells/facts.ts';
import { saysNothing, saysUnknown } from './cells/reading.ts';
import { readRole } from './cells/role.ts';
import { certificatesIn } from './certificate-columns.ts';
import { readContacts } from './contacts.ts';
import type { FieldCell } from './field-cell.ts';
import { pattern } from './pattern.ts';
import { readCustomField, readField } from './read-field.ts';
import { isOwnList, type ResolvedMapping } from './resolved-mapping.ts';
import { type CellSource, RowCells } from './row-cells.ts';
import { readChain } from './row-chain.ts';
import { readFlows } from './row-flows.ts';
import { doubtName, nameIn } from './row-name.ts';
import { type CellValue, valuesOf } from './row-values.ts';
import type { TableRow } from './table.ts';

/** Maximum length of a supplier's name, in characters: longer text is not a name. */
const NAME_LIMIT = 500;

/** What a row says about a supplier. */
export interface Draft {
  readonly row: number;
  /** The column that contains the name. */
  readonly nameColumn: string;
  readonly processor: DraftProcessor;
  /** null if the row says nothing about an agreement. */
  readonly agreement: AgreementInput | null;
  readonly flows: readonly DraftFlow[];
  /** Names of the sub-processors that the row gives the supplier. */
  readonly chain: readonly string[];
  /** Where those that it places process. */
  readonly chainPlaces: readonly PlannedPlace[];
  readonly certificates: readonly CertificateInput[];
  /** The role that the row states or implies; null = not stated, in which case `processor` is assumed. */
  readonly statedRole: DraftProcessor['role'] | null;
  /** What the row says that no field holds as it says it. */
  readonly stated: readonly StatedCell[];
  /** The cell that a field came from, for reporting it later. */
  readonly source: (field: ImportTarget) => CellSource | null;
}

/** The result of reading a row: a draft, or null if the row as a whole was rejected. */
export interface RowReading {
  readonly row: number;
  readonly draft: Draft | null;
  readonly name: string;
  /** Why the row is left out: it is about no supplier, or a person does not want it. */
  readonly leftOut: Bilingual | null;
  readonly uncertain: readonly CellFinding[];
  readonly rejected: readonly CellFinding[];
  /** Cells whose words no field holds: they stay with the supplier as they are. */
  readonly kept: readonly KeptCell[];
  /** What its cells became, where that is something else than their words; none where nobody asks. */
  readonly became: readonly CellValue[];
}

interface RowOptions {
  /** What its cells became is asked for. */
  readonly withValues: boolean;
  /** The day of the import; null = it is not asked what is past. */
  readonly on: CivilDate | null;
  /** The row names several suppliers: whose number, address and contact it has is not known, and whose agreement and places is doubted. */
  readonly isShared?: boolean;
  /** The supplier, or the row that names it, is struck out. */
  readonly isStruck?: boolean;
}

/** Fields that only one legal entity has. */
const ofOneEntity: ReadonlySet<ImportTarget> = new Set<ImportTarget>([
  'kvk',
  'foreignNumber',
  'address',
  'country',
  'parentCountry',
  'website',
  'contactName',
  'email',
  'phone',
  'privacyContact',
  'incidentContact',
  'dpoName',
  'dpoEmail',
]);

/** Fields of which a row about several suppliers says what may hold for one of them. */
const ofEach: readonly ImportTarget[] = ['agreementState', 'signedOn', 'endsOn', 'location', 'certificates'];

/** Columns of which only the words stay. */
const wordsOnly: readonly ImportField[] = ['listUpdated', 'reviews', 'words'];

/** Fields that a sub-processor has as a supplier has them. */
export const sharedNames = namesOf(subProcessorFields).filter((name) => name !== 'contact');

/** What the register stores for a sub-processor; the words of the other fields are kept beside it. */
const ofSubProcessor: ReadonlySet<ImportField> = new Set([
  ...sharedNames,
  'service',
  'purposes',
  'contactName',
  'email',
  'phone',
  'location',
  'locationUse',
  'listUpdated',
  'insideEea',
  'transferBasis',
  'words',
  'remark',
]);

/**
 * Reads one row under a mapping, as a supplier or as a sub-processor of one. A row without a name, or with
 * shifted cells, is rejected and reported.
 */
export function interpretRow(
  row: TableRow,
  mapping: ResolvedMapping,
  actor: DraftFlow['actor'],
  { withValues, on, isShared = false, isStruck = false }: RowOptions,
): RowReading {
  const cells = new RowCells(row, mapping, isStruck);
  const nameColumn = cells.columnOf('name');
  const { name, email } = nameIn(cells);
  const refused = refusal(row, name, isOwnList(mapping));
  if (refused !== null) return rejectedRow(row.number, name.slice(0, NAME_LIMIT), nameColumn, refused);

  doubtName(cells, name);
  if (actor === 'sub-processor') cells.keepAllBut(ofSubProcessor);
  if (isShared) {
    cells.leave(ofOneEntity, cellSentences.sharedNotTaken);
    for (const entry of ofEach.flatMap((field) => cells.all(field)))
      cells.say('uncertain', entry, cellSentences.sharedBySeveral);
  }
  const agreement = actor === 'processor' ? readAgreement(cells, on) : null;
  const statedRole = readStatedRole(cells, agreement?.role ?? null);
  const read = readProcessor(cells, { name, email, role: statedRole, custom: mapping.custom });
  const flows = readFlows(cells, read, actor);
  const chain = actor === 'processor' ? readChain(cells) : null;
  const { certificates, taken } = certificatesIn(cells);
  // "NEN 7510: ja" beside "NEN 7510 geldig t/m": the one with a day says more.
  certificates.sort((one, other) => Number(one.validUntil === null) - Number(other.validUntil === null));
  for (const entry of wordsOnly.flatMap((field) => cells.all(field)))
    if (!taken.includes(entry)) cells.keep(entry);
  for (const entry of [...cells.all('remark'), ...cells.all('words')])
    if (entry.hasSecret) cells.say('uncertain', entry, cellSentences.secretLeftOut);
  const nameCell = cells.first('name');
  if (row.isCut && nameCell) cells.say('uncertain', nameCell, cellSentences.rowCut);
  if (isStruck && nameCell) cells.say('uncertain', nameCell, cellSentences.rowStruckTaken, 'endedOn');
  if (actor === 'processor' && read.endedOn === null && !cells.isOfOwnList) doubtUse(cells);
  if (actor === 'processor' && !cells.isOfOwnList) doubtRelation(cells);
  if (actor === 'sub-processor' && !cells.isOfOwnList) doubtLink(cells, on);
  const draft: Draft = {
    row: row.number,
    nameColumn,
    processor: read,
    agreement: agreement?.agreement ?? null,
    flows,
    chain: chain?.names ?? noNames,
    chainPlaces: chain?.places ?? [],
    certificates,
    statedRole,
    stated: [...cells.stated, ...statedBefore(cells)],
    source: actor === 'processor' ? sourceIn(row, mapping) : (field) => cells.source(field),
  };
  return {
    row: row.number,
    draft,
    name,
    leftOut: null,
    became: withValues ? valuesOf(cells, draft, mapping) : [],
    uncertain: inOrder(cells.uncertain, mapping),
    rejected: inOrder(cells.rejected, mapping),
    kept: inOrder(cells.keptCells, mapping),
  };
}

/** Where a row says something: it is rarely asked, and nothing of the row is kept for it. */
const sourceIn =
  (row: TableRow, mapping: ResolvedMapping): Draft['source'] =>
  (field) =>
    new RowCells(row, mapping).source(field);

/** Where a record of processing says that nobody else does it. */
const ourselves =
  /^((geen|none|no|n\/a|n\.?v\.?t\.?)[ ,;:(–-]+)?(intern(al|ally)?|in[- ]?house|(wij )?zelf|(in )?eigen beheer|self|ourselves)\)?$/i;

/** Why a row as a whole is not taken over; null if it is. In our own list a supplier may be called anything. */
function refusal(row: TableRow, name: string, isOwn: boolean): Bilingual | null {
  if (row.surplus) return cellSentences.surplus;
  const isNobody = !isOwn && (saysNothing(name) || saysUnknown(name) || ourselves.test(name));
  const isNameless = isNobody || !/[\p{L}\p{N}]/u.test(name);
  if (isNameless) return cellSentences.nameMissing;
  return name.length > NAME_LIMIT ? cellSentences.nameTooLong : null;
}

function rejectedRow(row: number, name: string, column: string, message: Bilingual): RowReading {
  const rejected = [{ row, column, value: name, message }];
  return { row, draft: null, leftOut: null, became: [], name, uncertain: [], kept: [], rejected };
}

/** Findings in the order of the columns: fields are read in an order of their own. */
function inOrder<Found extends KeptCell>(
  findings: readonly Found[],
  { order }: ResolvedMapping,
): readonly Found[] {
  if (findings.length < 2) return findings;
  const placeOf = ({ column }: Found) => order.get(column) ?? 0;
  const isSorted = findings.every(
    (one, at) => at === 0 || placeOf(findings[at - 1] as Found) <= placeOf(one),
  );
  return isSorted ? findings : findings.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function readStatedRole(
  cells: RowCells,
  implied: DraftProcessor['role'] | null,
): DraftProcessor['role'] | null {
  const roleCell = cells.first('role');
  const stated = cells.readOrKeep('role', (cell) => readRole(cell, roleCell?.column ?? ''));
  if (roleCell && stated !== null && implied !== null && stated !== implied) {
    cells.say('uncertain', roleCell, cellSentences.roleContradiction);
  }
  return stated ?? implied;
}

/** Fields of a supplier that are not read by themselves: the name is the row's, the role may follow from a reason. */
const readApart: ReadonlySet<string> = new Set(['name', 'role', 'remark', 'statedInList']);
const readAlone = listedFields
  .filter(({ kind, name }) => kind === 'processor' && !readApart.has(name))
  .map((listed) => ({ from: nameInMapping(listed), name: listed.name, field: listed.field }));
const blank = emptyProcessor('');

interface Known {
  readonly name: string;
  /** An address that stood behind the name. */
  readonly email: string;
  readonly role: DraftProcessor['role'] | null;
  readonly custom: ResolvedMapping['custom'];
}

function readProcessor(cells: RowCells, { name, email, role, custom }: Known): DraftProcessor {
  const own: DraftProcessor = { ...blank, name, role: role ?? 'processor' };
  const given: Record<string, unknown> = own;
  for (const { from, field, name } of cells.among(readAlone)) given[name] = readField(cells, from, field);
  const services = distinct(cells.all('service').flatMap((entry) => cells.take(entry, readServices)));
  given.services = services.slice(0, 200).map((name) => ({ name, category: own.category, endedOn: null }));
  const contacts = readContacts(cells);
  const isNew = email !== '' && !contacts.some((contact) => contact.email === email);
  given.contacts = isNew ? [...contacts, { kind: 'general', name: '', email, phone: '' }] : contacts;
  given.address = cells
    .all('address')
    .map(({ cell }) => cell.text)
    .join(', ');
  given.website = own.website || siteIn(cells.first('name')?.cell.link ?? '');
  given.custom = readCustom(cells, custom);
  const remarks = cells.all('remark').map(({ cell }) => cell.text);
  given.remark = distinct(remarks).join('\n').slice(0, TEXT_LIMIT);
  return own;
}

/** Words about nothing in particular may say that the supplier is no longer in use: without a day nothing is recorded of it. */
function doubtUse(cells: RowCells): void {
  for (const entry of [...cells.all('name'), ...cells.all('words'), ...cells.all('remark')])
    if (entry.known(endedIn)) cells.say('uncertain', entry, cellSentences.mayHaveEnded, 'endedOn');
}

/** Lists of all relations hold others than suppliers: "Relatiesoort: klant". */
const isOther = pattern('i')`
    ^(klant|afnemer|debiteur|prospect|particulier|medewerker|lid|customer|client|debtor|lead|employee|kunde|debitor)(en|s)?$
    |^(sub-?(ver|be)werkers?|sub-?processors?|onderaannemers?|sub-?contractors?)( (van|of|bij|from|von) .{1,60})?$
  `;

function doubtRelation(cells: RowCells): void {
  for (const entry of cells.all('words'))
    if (isOther.test(entry.cell.text)) cells.say('uncertain', entry, cellSentences.mayBeNoSupplier);
}

/** As {@link doubtUse}, of a link of the chain, which may also be announced only (Art. 28(2) GDPR). */
function doubtLink(cells: RowCells, on: CivilDate | null): void {
  for (const entry of [...cells.all('name'), ...cells.all('words'), ...cells.all('remark')]) {
    if (entry.known(endedIn)) cells.say('uncertain', entry, cellSentences.linkMayHaveEnded);
    else if (entry.field !== 'name' && saysAnnounced(entry.habits.header, entry.cell.text, on))
      cells.say('uncertain', entry, cellSentences.linkMayBeAnnounced);
  }
}

/** Of a name only what stands in brackets or before a colon: "Kade BV (gestopt)", "Vervallen: Kade BV". */
const endedIn = ({ habits, field, cell: { text } }: FieldCell): boolean =>
  field === 'name'
    ? [/\(([^()]+)\)/, /^([^:]+):/].some((part) => saysEnded('status', part.exec(text)?.[1] ?? ''))
    : [text, ...notesIn(text)].some((part) => saysEnded(habits.header, part));

/** Of several lines each, without the column that a note beside a cell is about: "Leverancier: gestopt per 1-1-2026". */
const notesIn = (text: string): string[] =>
  /[\n:]/.test(text) ? text.split('\n').flatMap((line) => [line, line.replace(/^[^:]{1,60}:\s*/, '')]) : [];

/** Where organisations keep their own pages: a name that leads there leads to no site of the supplier. */
const ownPages = pattern('i')`
    ^https?:\/\/([^/]+\.)?(notion\.(so|site)|sharepoint\.com|atlassian\.net|airtable\.com|smartsheet\.com
    |(docs|drive)\.google\.com|monday\.com|clickup\.com)(\/|$)
  `;
const siteIn = (link: string): string => (ownPages.test(link) ? '' : link);

const noNames: readonly string[] = [];

const distinct = (words: readonly string[]): readonly string[] =>
  words.length < 2 ? words : [...new Set(words)];

/** What an exported list says that lists said before. A line of it that says something else is words of the row. */
function statedBefore(cells: RowCells): StatedCell[] {
  return cells.all('statedInList').flatMap(({ column, cell }) =>
    readStatements(cell.text).flatMap((line): StatedCell[] => {
      if (typeof line === 'string')
        return [{ row: cells.row, column, words: line, field: null, why: 'kept' }];
      const field = importTarget.safeParse(line.field).data ?? null;
      const read = statedCell.safeParse({ ...line, row: null, field });
      return read.success ? [read.data] : [];
    }),
  );
}

function readCustom(cells: RowCells, custom: ResolvedMapping['custom']): DraftProcessor['custom'] {
  if (custom.length === 0) return {};
  const read = custom
    .filter(({ id }) => cells.first(customKey(id)) !== null)
    .map((field) => [field.id, readCustomField(cells, field)] as const);
  return Object.fromEntries(read.flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
}
