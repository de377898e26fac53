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
  type StatedCell,
  statedCell,
} from '../../../shared/fields/import.ts';
import { emptyProcessor } from '../../../shared/fields/processor.ts';
import { subProcessorFields } from '../../../shared/fields/sub-processor.ts';
import { readStatements } from '../../../shared/law/stated-text.ts';
import { type Bilingual, TEXT_LIMIT } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { readAgreement } from './agreement-draft.ts';
import type { Cell } from './cells/cell.ts';
import { readCertificates } from './cells/certificates.ts';
import { readRole } from './cells/facts.ts';
import { certain, type Reading, saysNothing, saysUnknown } from './cells/reading.ts';
import { readContacts } from './contacts.ts';
import type { ResolvedMapping } from './mapping.ts';
import { readCustomField, readField } from './read-field.ts';
import { type CellSource, RowCells } from './row-cells.ts';
import { readChain } from './row-chain.ts';
import { readFlows } from './row-flows.ts';
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
  /** What its cells became, where that is something else than their words. */
  readonly became: () => CellValue[];
}

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
  actor: DraftFlow['actor'] = 'processor',
): RowReading {
  const cells = new RowCells(row, mapping);
  const nameColumn = mapping.columns.find(({ field }) => field === 'name')?.column ?? '';
  const name = cells.text('name').replace(/\s+/g, ' ');
  const reject = (message: Bilingual): RowReading => ({
    row: row.number,
    draft: null,
    leftOut: null,
    became: () => [],
    name: name.slice(0, NAME_LIMIT),
    uncertain: [],
    kept: [],
    rejected: [{ row: row.number, column: nameColumn, value: name.slice(0, NAME_LIMIT), message }],
  });
  if (row.surplus) return reject(cellSentences.surplus);
  const nameless = !/[\p{L}\p{N}]/u.test(name) || saysNothing(name) || saysUnknown(name);
  if (nameless) return reject(cellSentences.nameMissing);
  if (name.length > NAME_LIMIT) return reject(cellSentences.nameTooLong);

  if (actor === 'sub-processor') cells.keepAllBut(ofSubProcessor);
  const agreement = actor === 'processor' ? readAgreement(cells) : null;
  const statedRole = readStatedRole(cells, agreement?.role ?? null);
  const read = readProcessor(cells, { name, role: statedRole, custom: mapping.custom });
  const flows = readFlows(cells, read, actor);
  const chain = actor === 'processor' ? readChain(cells) : [];
  const certificates = cells
    .all('certificates')
    .flatMap((entry) => cells.take(entry, (cell) => readCertificates(cell, entry.column)));
  for (const field of wordsOnly) for (const entry of cells.all(field)) cells.keep(entry);
  const remarks = cells.all('remark').map(({ cell }) => cell.text);
  const draft: Draft = {
    row: row.number,
    nameColumn,
    processor: { ...read, remark: [...new Set(remarks)].join('\n').slice(0, TEXT_LIMIT) },
    agreement: agreement?.agreement ?? null,
    flows,
    chain,
    certificates,
    statedRole,
    stated: [...cells.stated, ...statedBefore(cells)],
    source: (field) => cells.source(field),
  };
  return {
    row: row.number,
    draft,
    name,
    leftOut: null,
    became: () => valuesOf(cells, draft, mapping),
    uncertain: inOrder(cells.uncertain, mapping),
    rejected: inOrder(cells.rejected, mapping),
    kept: inOrder(cells.keptCells, mapping),
  };
}

/** Findings in the order of the columns: fields are read in an order of their own. */
function inOrder<Found extends KeptCell>(
  findings: readonly Found[],
  { order }: ResolvedMapping,
): readonly Found[] {
  if (findings.length < 2) return findings;
  return findings.toSorted((a, b) => (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0));
}

function readStatedRole(
  cells: RowCells,
  implied: DraftProcessor['role'] | null,
): DraftProcessor['role'] | null {
  const stated = cells.readOrKeep('role', readRole);
  const roleCell = cells.first('role');
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
  readonly role: DraftProcessor['role'] | null;
  readonly custom: ResolvedMapping['custom'];
}

function readProcessor(cells: RowCells, { name, role, custom }: Known): DraftProcessor {
  const own: DraftProcessor = { ...blank, name };
  const given: Record<string, unknown> = own;
  for (const { from, field, name } of readAlone)
    if (cells.first(from)) given[name] = readField(cells, from, field);
  const services = cells.all('service').flatMap((entry) => cells.take(entry, servicesIn));
  const processor: DraftProcessor = {
    ...own,
    role: role ?? 'processor',
    services: [...new Set(services)]
      .slice(0, 200)
      .map((name) => ({ name, category: own.category, endedOn: null })),
    contacts: readContacts(cells),
    address: cells
      .all('address')
      .map(({ cell }) => cell.text)
      .join(', '),
    website: own.website || (cells.first('name')?.cell.link ?? ''),
    custom: readCustom(cells, custom),
  };
  return processor;
}

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
  const read = custom
    .filter(({ id }) => cells.first(customKey(id)) !== null)
    .map((field) => [field.id, readCustomField(cells, field)] as const);
  return Object.fromEntries(read.flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
}

/** Several services are separated by semicolon or line break; a comma is part of a description. */
function servicesIn({ text }: Cell): Reading<string[]> {
  const services = text.split(/[;\n]/).map((service) => service.trim());
  return certain(services.filter((service) => service !== '' && !saysNothing(service)));
}
