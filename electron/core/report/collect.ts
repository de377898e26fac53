/** What each kind of report is made of, read from a register. */
import { attention } from '../../../shared/explained/attention.ts';
import { notedOf } from '../../../shared/explained/noted.ts';
import { judged } from '../../../shared/law/judged.ts';
import { type AnnexName, annexNames, type ReportRequest } from '../../../shared/schema/report.ts';
import { article30Facts } from '../article30/facts.ts';
import { judgedOn, judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { listInUse } from '../store/countries.ts';
import { namedDecisions } from '../store/decisions.ts';
import { entities, readStored, statement } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import { decidedBySupplier } from '../store/reminders.ts';
import { reportBefore } from '../store/reports-made.ts';
import { readRecord, readRecords } from '../store/supplier-records.ts';
import type { Reader, View } from '../store/writing.ts';
import { boardOf } from './board.ts';
import { readBoardFacts } from './board-facts.ts';
import type { BreachInput } from './breach.ts';
import type { ChainInput } from './chain.ts';
import type { AnnexData, OverviewInput, RegisterSupplier } from './context.ts';
import { ofRegister } from './register-annex.ts';

/** What every report says of the register on a day: whose it is, and what the report rests on. */
export function groundsOf(
  reader: Reader,
  view: View,
): Pick<OverviewInput, 'organisation' | 'asOf' | 'generatedFrom'> {
  const head = historyHead(reader.view().connection);
  const list = listInUse(view.connection);
  const stored = readStored(view.connection, entities.organisation, 'organisation');
  return {
    organisation: { name: '', kvk: null, ...stored?.fields },
    asOf: view.asOf,
    generatedFrom: {
      historyLines: head.lines,
      historyHead: head.head,
      listVersion: list.version,
      listStateAsOf: list.stateAsOf,
    },
  };
}

/** The kind of report under which overviews are kept. */
export const overviews = { kind: 'overview', subject: '' } as const;

/**
 * The data of the overview on a day, as the register holds it. The two pages come from the derived tables; records are read
 * only for annexes that print them. Errors: `cancelled`.
 */
export function overviewInput(
  reader: Reader,
  { asOf, annexes }: Pick<ReportRequest & { kind: 'overview' }, 'asOf' | 'annexes'>,
  signal?: AbortSignal,
): Promise<Omit<OverviewInput, 'language'>> {
  return reader.withVerdicts(asOf, signal, (view) => {
    const chosen = annexNames.filter((name) => annexes.includes(name));
    return {
      ...groundsOf(reader, view),
      board: boardOf(readBoardFacts(view.connection, view.asOf), view.asOf),
      before: reportBefore(reader.stored, overviews, view.asOf),
      decided: namedDecisions(view.connection).map((one) => ({ ...one, supplier: one.supplier ?? '' })),
      annexes: chosen,
      ...annexData(view, chosen),
    };
  });
}

function annexData(view: View, annexes: readonly AnnexName[]): AnnexData {
  const withPoints = annexes.includes('attention');
  const suppliers = withPoints || annexes.includes('transfers') ? judgedOn(view) : [];
  return {
    register: annexes.includes('register') ? registerOn(view) : [],
    suppliers,
    attention: withPoints ? attention(suppliers, decidedBySupplier(view.connection, null)) : [],
    noted: withPoints ? suppliers.flatMap(notedOf) : [],
  };
}

/** Records that are in memory at once. */
const AT_ONCE = 50;

/** Every supplier with what the register says of it. Read in pieces: whole records of ten thousand take half a gigabyte. */
function registerOn({ connection, asOf }: View): RegisterSupplier[] {
  const judgement = judgementOn(connection, asOf);
  const ids = statement(connection, 'SELECT id FROM processor WHERE deleted = 0').pluck().all() as string[];
  const pieces = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_piece, at) =>
    ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  return pieces.flatMap((piece) =>
    [...readRecords(connection, piece).values()].map((record) => ofRegister(judged(record, judgement))),
  );
}

/** The data of the chain of one supplier. Errors: `not-found`. */
export const chainInput = (
  reader: Reader,
  processorId: string,
  asOf: string | null,
): Omit<ChainInput, 'language'> => supplierInput(reader, reader.view(asOf), processorId);

/** The data of the incident sheet of one data breach. Errors: `not-found`. */
export function breachInput(
  reader: Reader,
  breachId: string,
  asOf: string | null,
): Omit<BreachInput, 'language'> {
  const view = reader.view(asOf);
  const stored = readStored(view.connection, entities.breach, breachId);
  if (!stored?.processorId) throw new Problem('not-found');
  const input = supplierInput(reader, view, stored.processorId);
  const breach = input.supplier.record.breaches.find(({ id }) => id === breachId);
  if (!breach) throw new Problem('not-found');
  return { ...input, breach };
}

function supplierInput(reader: Reader, view: View, processorId: string): Omit<ChainInput, 'language'> {
  const record = readRecord(view.connection, processorId);
  if (!record) throw new Problem('not-found');
  return {
    ...groundsOf(reader, view),
    supplier: judged(record, judgementOn(view.connection, view.asOf)),
  };
}

/** The data of the extract for the record of processing activities. */
export function article30Input(reader: Reader, asOf: string | null) {
  const view = reader.view(asOf);
  return { ...groundsOf(reader, view), ...article30Facts(view) };
}
