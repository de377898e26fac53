/** A large register for measuring: suppliers with an agreement and three flows each, made without the screens. */
import type { Core } from '../../electron/core/core.ts';
import { entities } from '../../electron/core/store/entities.ts';
import { saveRecord } from '../../electron/core/store/records.ts';
import type { AgreementInput } from '../../shared/schema/agreement.ts';
import type { FlowInput } from '../../shared/schema/flow.ts';
import { emptyProcessor } from '../../shared/schema/processor.ts';

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

/** Writes `count` suppliers with their history; verdicts follow at the next question. */
export function fillRegister(core: Core, count: number): void {
  core.write('bench', '', ({ connection, change }) => {
    for (let n = 0; n < count; n += 1) {
      const name = `${pick(words, n)}${pick(kinds, Math.floor(n / 12))} ${n} B.V.`;
      const fresh = { id: null, version: null };
      const { services: _s, contacts: _c, ...fields } = emptyProcessor(name);
      const own = {
        ...fields,
        kvk: String(10_000_000 + n),
        country: 'NL',
        owner: pick(['Anna', 'Bram', ''], n),
      };
      const { id: processorId } = saveRecord(
        connection,
        entities.processor,
        { ...fresh, processorId: null, fields: own },
        change,
      );
      const service = { name: pick(['hosting', 'loonadministratie', 'nieuwsbrief'], n), category: null };
      saveRecord(connection, entities.service, { ...fresh, processorId, fields: service }, change);
      saveRecord(connection, entities.agreement, { ...fresh, processorId, fields: agreementOf(n) }, change);
      for (let flow = 0; flow < 3; flow += 1) {
        const input = flowOf(n + flow * 7, name);
        saveRecord(connection, entities.data_flow, { ...fresh, processorId, fields: input }, change);
      }
    }
    // Nothing was touched: the derived tables are dropped, and made whole at the next question.
    connection.exec('DELETE FROM verdict_state');
  });
}
