/** Lists for the import tests: the fixtures, and small ones written inline. */
import { readFileSync } from 'node:fs';
import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx';
import { Problem } from '../../../../electron/core/ground/problem.ts';
import type { Cell } from '../../../../electron/core/import/cells/cell.ts';
import type { ExistingSupplier } from '../../../../electron/core/import/merge.ts';
import { type ImportOptions, planList } from '../../../../electron/core/import/run.ts';
import type { CellFinding, ImportPlan } from '../../../../shared/fields/import.ts';
import { importPlan } from '../../../../shared/fields/import.ts';

export const text = (value: string): Cell => ({ text: value, kind: 'text' });
export const number = (value: string): Cell => ({ text: value, kind: 'number' });

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/lists/${name}`, import.meta.url));
}

export const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Plans a list, and checks that the plan matches its own schema and loses no row. */
export function plan(bytes: Uint8Array | string, name: string, options: ImportOptions = {}): ImportPlan {
  const content = typeof bytes === 'string' ? bytesOf(bytes) : bytes;
  const { plan: made } = planList(content, name, options);
  importPlan.parse(made);
  const { created, updated, skipped, rows } = made.result;
  const rejectedRows = rows.filter(({ outcome }) => outcome === 'rejected').length;
  if (created + updated + skipped + rejectedRows !== rows.length) throw new Error('rows do not add up');
  return made;
}

/** Plans a small CSV; lines are joined by line ends. */
export function planCsv(lines: readonly string[], options: ImportOptions = {}): ImportPlan {
  return plan(lines.join('\n'), 'lijst.csv', options);
}

/** What the plan lets stand beside the records, as words behind their column. */
export function statedIn({ create, update, subProcessors }: ImportPlan): string[] {
  const cells = [
    ...create.flatMap(({ stated }) => stated),
    ...[...update, ...subProcessors].flatMap(({ addStated }) => addStated),
  ];
  return cells.map(({ column, words }) => `${column}: ${words}`);
}

/** A finding without its message, for comparison; checks that its message exists in both languages. */
export function place({ row, column, value, message }: CellFinding): [number, string, string] {
  if (message.nl === '' || message.en === '') throw new Error('a finding without a sentence');
  return [row, column, value];
}

/** Bytes of a workbook with sheets made from cells. */
export function workbook(sheets: Record<string, WorkSheet>, bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

/** The problem that a call ends in; anything other than a problem fails. */
export function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no problem was raised');
}

/** Suppliers of a register that took a plan over, each part with its identity. */
export function register(made: ImportPlan): ExistingSupplier[] {
  return made.create.map(({ processor, agreements, flows, stated, certificates }, at) => {
    const id = `p${at}`;
    const { services, contacts, ...fields } = processor;
    return {
      processor: {
        ...fields,
        id,
        version: 1,
        services: services.map((service, index) => ({ ...service, id: `${id}-s${index}` })),
        contacts: contacts.map((contact, index) => ({ ...contact, id: `${id}-c${index}` })),
      },
      agreements: agreements.map((agreement, index) => ({
        ...agreement,
        id: `${id}-a${index}`,
        version: 1,
        processorId: id,
      })),
      told: stated.map(({ agreement, ...cell }) => ({
        ...cell,
        recordId: agreement === null ? null : `${id}-a${agreement}`,
      })),
      chain: [],
      certificates: certificates.map((certificate, index) => ({
        ...certificate,
        id: `${id}-z${index}`,
        version: 1,
        processorId: id,
      })),
      flows: flows.map((flow, index) => ({
        ...flow,
        id: `${id}-f${index}`,
        version: 1,
        processorId: id,
        subProcessorId: null,
      })),
    };
  });
}
