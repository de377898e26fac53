/**
 * A large register for measuring: suppliers with an agreement and three flows each, created without the
 * screens.
 */
import { randomUUID } from 'node:crypto';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import type { Core } from '../../electron/core/register/core.ts';
import { type Entity, entities, type Fields, writeStored } from '../../electron/core/store/entities.ts';
import { appendHistory, type NewLine } from '../../electron/core/store/history.ts';
import { type AgreementInput, emptyAgreement } from '../../shared/fields/agreement.ts';
import { emptyFlow, type FlowInput } from '../../shared/fields/flow.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';

const words = [
  'Host',
  'Wolk',
  'Reken',
  'Polder',
  'Haven',
  'Molen',
  'Brug',
  'Sluis',
  'Toren',
  'Dijk',
  'Veen',
  'Duin',
];
const kinds = ['dienst', 'waard', 'meester', 'huis', 'werk', 'lab', 'bureau', 'centrale'];
const places = ['NL', 'DE', 'IE', 'US', 'IN', 'GB', 'CH', 'BR', 'unknown'];
const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

const agreementOf = (n: number): AgreementInput => ({
  ...emptyAgreement,
  recorded: pick(['signed', 'signed', 'signed', 'requested', 'missing'] as const, n),
  signedOn: `20${20 + (n % 6)}-0${1 + (n % 9)}-15`,
  effectiveOn: null,
  endsOn: `20${27 + (n % 4)}-0${1 + (n % 9)}-28`,
  renewal: n % 3 === 0 ? { kind: 'automatic', months: 12 } : { kind: 'none', months: null },
  notice: { months: 1 + (n % 3), days: 0 },
  noticeGivenOn: null,
  deletionConfirmedOn: null,
  title: '',
  model: 'supplier',
  requestedOn: null,
  notRequiredReason: null,
  subProcessorAuthorisation: 'general',
  objectionDays: 30,
  breachTermHours: 24,
  supersededById: null,
  checklist: {},
  remark: '',
});

const flowOf = (n: number, entity: string): FlowInput => ({
  ...emptyFlow,
  actor: 'processor',
  entity,
  country: pick(places, n),
  kind: pick(['storage', 'support', 'backup'] as const, n),
  separateImporter: true,
  parentCountry: null,
  dataKinds: ['customer'],
  conditionConfirmed: null,
  dpf: null,
  safeguards:
    n % 4 === 0
      ? [
          {
            mechanism: 'scc-2021-914',
            module: 2,
            signedOn: '2025-05-01',
            annexesComplete: true,
            authorisedOn: null,
          },
        ]
      : null,
  tia: n % 4 === 0 ? { completedOn: '2026-05-01', outcome: 'positive' } : null,
  derogation: null,
  endedOn: null,
  subProcessorId: null,
  statedLocation: '',
  remark: '',
});

/** Suppliers per batch of history lines. */
const BATCH = 1000;

/**
 * Writes `count` suppliers with their history, as the program itself would, in seconds: without the indexes,
 * which are rebuilt at the end, and with the history of many suppliers at once. Verdicts are derived at the
 * next query.
 */
export async function fillRegister(core: Core, count: number): Promise<void> {
  await core.write('bench', '', ({ connection, change }) => {
    const indexes = connection
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
      .all() as { name: string; sql: string }[];
    for (const { name } of indexes) connection.exec(`DROP INDEX ${name}`);
    let lines: NewLine[] = [];
    const put = (entity: Entity, processorId: string | null, given: Fields): string => {
      const id = randomUUID();
      const fields = Object.fromEntries(entity.columns.map(({ field }) => [field, given[field] ?? null]));
      writeStored(connection, entity, { id, version: 1, processorId, deleted: false, fields });
      const of = { entity: entity.name, entityId: id, processorId: processorId ?? id };
      lines.push({ ...of, action: 'create', field: null, old: null, new: JSON.stringify(fields) });
      return id;
    };
    for (let n = 0; n < count; n += 1) {
      const name = `${pick(words, n)}${pick(kinds, Math.floor(n / 12))} ${n} B.V.`;
      const id = put(entities.processor, null, {
        ...emptyProcessor(name),
        kvk: String(10_000_000 + n),
        country: 'NL',
        owner: pick(['Anna', 'Bram', ''], n),
      });
      const service = { name: pick(['hosting', 'loonadministratie', 'nieuwsbrief'], n), category: null };
      put(entities.service, id, service);
      put(entities.agreement, id, { ...agreementOf(n) });
      for (let flow = 0; flow < 3; flow += 1) put(entities.data_flow, id, { ...flowOf(n + flow * 7, name) });
      if (n % BATCH === BATCH - 1 || n === count - 1) {
        appendHistory(connection, change, lines);
        lines = [];
      }
    }
    for (const { sql } of indexes) connection.exec(sql);
    // Nothing was marked as changed: the derived tables are rebuilt in full at the next query.
    connection.exec('DELETE FROM verdict_state');
  });
}

/** Assesses all suppliers, as the first query of a day does. Returns the time in milliseconds. */
export async function judgeAll(core: Core): Promise<number> {
  const start = performance.now();
  await core.withVerdicts(null, undefined, () => undefined);
  return performance.now() - start;
}

/** Computes what needs attention, as the first page of a day does. Returns the time in milliseconds. */
export async function firstAttention(core: Core): Promise<number> {
  const start = performance.now();
  await inProcessClient({ core, actor: null }).attention.list({ limit: 6 });
  return performance.now() - start;
}
