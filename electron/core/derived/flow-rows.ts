/** The flows of one supplier as rows of a derived table: what the list of transfers filters, sorts and searches by. */
import type { DataFlow } from '../../../shared/fields/flow.ts';
import { type CivilDate, compareText, earliest, isRunning } from '../../../shared/law/dates.ts';
import { flowDates } from '../../../shared/law/deadline-flows.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { knownSortKey } from '../../../shared/law/names.ts';
import { basisOf } from '../../../shared/law/transfer-basis.ts';
import { resultRank } from '../../../shared/law/transfer-codes.ts';
import { basisNames } from '../../../shared/words/flow-basis.ts';
import type { Connection } from '../store/connection.ts';
import { statement, writeChanged } from '../store/entities.ts';
import { flowWords } from './search-words.ts';
import type { SumChanges } from './sums.ts';

const columns = [
  'flow_id',
  'name_sort',
  'rank',
  'running_in',
  'place',
  'judged_in',
  'importer_sort',
  'kind',
  'basis',
  'owner_sort',
  'due',
  'words',
] as const;

/** In the order of {@link columns}. `running_in`, `basis` and `due` are null where there is none: of an ended flow all three. */
export type FlowRow = readonly (string | number | null)[];

/** The rows of a supplier on the day of its judgement, in the order of their table. */
export function flowRows(judged: Judged): FlowRow[] {
  const { flows, assessments, judgement, record } = judged;
  const { processor, chain } = record;
  if (flows.length === 0) return [];
  const [nameSort, ownerSort] = [knownSortKey(processor.name), knownSortKey(processor.owner)];
  const due = firstDates(judged);
  return flows
    .map((flow, index): FlowRow => {
      const assessment = assessments[index] ?? null;
      const sub = chain.find(({ subProcessorId }) => subProcessorId === flow.subProcessorId)?.subProcessor;
      const importer = importerName(flow, sub?.name, processor.name);
      const basis = assessment && basisOf(assessment, flow);
      return [
        flow.id,
        nameSort,
        resultRank(assessment?.result ?? null),
        isRunning(flow, judgement.asOf) ? flow.country : null,
        flow.country,
        assessment?.judgedCountry ?? flow.country,
        knownSortKey(importer),
        flow.kind,
        basis,
        ownerSort,
        due.get(flow.id) ?? null,
        flowWords(flow, {
          names: [processor.name, sub?.name ?? '', importer, ...(basis === null ? [] : basisNames(basis))],
          countries: [assessment?.judgedCountry ?? '', flow.importerCountry ?? ''],
        }),
      ];
    })
    .sort((a, b) => compareText(String(a[0]), String(b[0])));
}

/** Who receives the data: as the flow names it, else its sub-processor or the supplier. */
export function importerName(
  { entity }: Pick<DataFlow, 'entity'>,
  subProcessor: string | undefined,
  supplier: string,
): string {
  return entity || subProcessor || supplier;
}

/** By flow, the first day on which something of it has to be looked at again. */
function firstDates(judged: Judged): ReadonlyMap<string, CivilDate> {
  const first = new Map<string, CivilDate>();
  for (const { flowId, on } of flowDates(judged)) {
    if (flowId) first.set(flowId, earliest(first.get(flowId) ?? null, on) ?? on);
  }
  return first;
}

/** The rows that are stored for some suppliers, by the number of each, in the order of their table. */
export function storedFlows(
  connection: Connection,
  numbers: readonly number[],
): ReadonlyMap<number, FlowRow[]> {
  const found = statement(
    connection,
    `SELECT f.row, ${columns.join(', ')} FROM json_each(?) wanted CROSS JOIN flow_verdict f ON f.row = wanted.value
     ORDER BY wanted.key, flow_id`,
  )
    .raw()
    .all(JSON.stringify(numbers)) as [number, ...FlowRow][];
  const byNumber = new Map<number, FlowRow[]>();
  for (const [number, ...flow] of found) {
    const known = byNumber.get(number);
    if (known === undefined) byNumber.set(number, [flow]);
    else known.push(flow);
  }
  return byNumber;
}

/**
 * Brings the rows of a supplier to what follows from it; what stays as it is is not written.
 * @param stored what is stored for it
 */
export function writeFlows(
  connection: Connection,
  row: number,
  rows: readonly FlowRow[],
  stored: readonly FlowRow[],
  sums: SumChanges,
): void {
  const known = new Map(stored.map((flow) => [String(flow[0]), flow]));
  const insert = statement(
    connection,
    `INSERT INTO flow_verdict (row, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
  );
  sums.flows(stored, -1);
  sums.flows(rows, 1);
  for (const flow of rows) {
    const id = String(flow[0]);
    const before = known.get(id);
    if (before === undefined) {
      insert.run(row, ...flow);
      continue;
    }
    known.delete(id);
    writeChanged(connection, { table: 'flow_verdict', key: { row, flow_id: id } }, columns, before, flow);
  }
  for (const id of known.keys())
    statement(connection, 'DELETE FROM flow_verdict WHERE row = ? AND flow_id = ?').run(row, id);
}
