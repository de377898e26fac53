/**
 * `npm run bench -- assess [suppliers]`: assesses 100,000 suppliers with 300,000 flows, and runs one
 * scenario. The baseline, in the same run, is a loop that reads the same fields of the same objects and
 * decides nothing.
 */
import { attention } from '../../shared/explained/attention.ts';
import { type Agreement, emptyAgreement } from '../../shared/fields/agreement.ts';
import { type DataFlow, emptyFlow } from '../../shared/fields/flow.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../shared/fields/record.ts';
import { addDays } from '../../shared/law/dates.ts';
import { judged } from '../../shared/law/judged.ts';
import { shippedList } from '../../shared/law/jurisdictions.ts';
import { defaultPolicy } from '../../shared/law/policy.ts';
import { runScenario } from '../../shared/law/scenario.ts';
import type { Judgement } from '../../shared/law/verdict.ts';
import { median, ms, printTable, timed } from './measure.ts';

const RUNS = 5;
const FLOWS = 3;
const judgement: Judgement = { asOf: '2026-11-22', list: shippedList, policy: defaultPolicy };

const places = ['NL', 'DE', 'IE', 'US', 'US', 'GB', 'CH', 'IN', 'CA', 'unknown', 'ZA', 'FR'];

/** The same records in every run; dates differ between suppliers, as they do in a register. */
function makeRecord(index: number): ProcessorRecord {
  const id = `p${index}`;
  const day = (days: number) => addDays('2025-01-01', (index * 7 + days) % 1400);
  const flow = (at: number): DataFlow => ({
    ...emptyFlow,
    id: `${id}f${at}`,
    version: 1,
    processorId: id,
    subProcessorId: null,
    statedLocation: '',
    remark: '',
    actor: at === 0 ? 'processor' : 'sub-processor',
    entity: `Leverancier ${index}`,
    country: places[(index + at * 5) % places.length] ?? 'NL',
    kind: at === 0 ? 'storage' : 'support',
    separateImporter: index % 11 !== 0,
    parentCountry: index % 4 === 0 ? 'US' : null,
    dataKinds: ['customer'],
    conditionConfirmed: index % 3 === 0 ? true : null,
    dpf: { status: 'active', coverage: ['non-hr'], checkedOn: day(at), recertificationDue: day(at + 300) },
    safeguards: [
      {
        mechanism: 'scc-2021-914',
        module: at === 0 ? 2 : 3,
        signedOn: day(at),
        annexesComplete: true,
        authorisedOn: null,
      },
    ],
    tia: index % 5 === 0 ? null : { completedOn: day(at * 3), outcome: 'positive' },
    derogation: null,
    endedOn: null,
  });
  const agreement: Agreement = {
    ...emptyAgreement,
    id: `${id}a`,
    version: 1,
    processorId: id,
    recorded: 'signed',
    signedOn: day(0),
    effectiveOn: day(0),
    endsOn: day(365),
    renewal: index % 3 === 0 ? { kind: 'none', months: null } : { kind: 'automatic', months: 12 },
    notice: { months: 3, days: 0 },
    noticeGivenOn: null,
    deletionConfirmedOn: null,
  };
  return {
    processor: { ...emptyProcessor(`Leverancier ${index}`), id, version: 1 },
    agreements: [agreement],
    flows: Array.from({ length: FLOWS }, (_, at) => flow(at)),
    chain: [],
    certificates: [],
    announcements: [],
    breaches: [],
    reviews: [],
    documents: [],
  };
}

/** Reads what the rules read and decides nothing; the sum keeps the loop from being optimised away. */
function readOnly(records: readonly ProcessorRecord[]): number {
  let sum = 0;
  for (const { processor, agreements, flows } of records) {
    sum += processor.role.length + (processor.parentCountry ?? '').length;
    for (const agreement of agreements) {
      sum += agreement.recorded.length + (agreement.endsOn ?? '').length + (agreement.renewal.months ?? 0);
      sum += (agreement.signedOn ?? '').length + (agreement.effectiveOn ?? '').length;
    }
    for (const flow of flows) {
      sum += flow.country.length + (flow.dpf?.checkedOn ?? '').length + (flow.tia?.completedOn ?? '').length;
      for (const safeguard of flow.safeguards ?? [])
        sum += safeguard.mechanism.length + (safeguard.module ?? 0);
    }
  }
  return sum;
}

export async function bench(args: readonly string[]): Promise<void> {
  const suppliers = Number(args[0] ?? 100_000);
  const records = Array.from({ length: suppliers }, (_, index) => makeRecord(index));
  const read = median(await timed(RUNS, () => readOnly(records)));
  const rows = [['', 'median ms', 'µs per supplier', 'ratio to reading']];
  const add = (title: string, time: number) =>
    rows.push([title, ms(time), ((time * 1000) / suppliers).toPrecision(3), `${(time / read).toFixed(0)} ×`]);
  add('read the same objects', read);
  const judge = () => {
    for (const record of records) judged(record, judgement).verdict;
  };
  add('judge all suppliers', median(await timed(RUNS, judge)));
  const scenario = { kind: 'withdraw', country: 'US', on: '2026-11-22' } as const;
  add(
    'scenario: the United States',
    median(await timed(RUNS, () => runScenario(records, scenario, judgement))),
  );
  const part = records.slice(0, Math.ceil(suppliers / 10));
  const listed = median(
    await timed(RUNS, () => attention(part.values().map((record) => judged(record, judgement)))),
  );
  add('attention list (a tenth, times ten)', listed * 10);
  printTable(`${suppliers} suppliers, ${suppliers * FLOWS} flows, median of ${RUNS} runs`, rows);
}
