/** Made-up registers for the overview: suppliers that together cover every status, verdict and gap. */

import { boardOf } from '../../../../electron/core/report/board.ts';
import type { AskedBefore } from '../../../../electron/core/report/context.ts';
import type { OverviewInput, ReportSupplier } from '../../../../electron/core/report/index.ts';
import { ofRegister } from '../../../../electron/core/report/register-annex.ts';
import { explainFlow } from '../../../../shared/explained/transfers.ts';
import { type Agreement, emptyAgreement } from '../../../../shared/fields/agreement.ts';
import { type DataFlow, emptyFlow } from '../../../../shared/fields/flow.ts';
import { emptyProcessor, type ProcessorInput } from '../../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { type Judged, judged } from '../../../../shared/law/judged.ts';
import { shippedList } from '../../../../shared/law/jurisdictions.ts';
import { defaultPolicy } from '../../../../shared/law/policy.ts';
import { assessTransfers } from '../../../../shared/law/transfer.ts';
import { needsAgreement } from '../../../../shared/law/verdict.ts';
import type { AttentionItem } from '../../../../shared/schema/attention.ts';
import { agreementArticle, agreementSentences } from '../../../../shared/words/agreement.ts';
import { boardFactsOf } from './board-of-judged.ts';

export const asOf = '2026-11-22';
const judgement = { asOf, list: shippedList, policy: defaultPolicy };

/** An agreement of a supplier: signed for an indefinite term by default. */
export function agreementOf(processorId: string, facts: Partial<Agreement> = {}): Agreement {
  return {
    id: `${processorId}-agreement`,
    version: 1,
    processorId,
    ...emptyAgreement,
    recorded: 'signed',
    signedOn: '2024-03-12',
    renewal: { kind: 'indefinite', months: null },
    ...facts,
  };
}

/** A flow of a supplier: storage in the Netherlands by default. */
export function flowOf(processorId: string, at: number, facts: Partial<DataFlow> = {}): DataFlow {
  return {
    ...emptyFlow,
    id: `${processorId}-flow-${at}`,
    version: 1,
    processorId,
    country: 'NL',
    dataKinds: ['customer'],
    ...facts,
  };
}

/** A supplier with its verdict on the fixture's day. */
export function supplierOf(
  id: string,
  input: Partial<ProcessorInput> & { name: string },
  agreements: readonly Partial<Agreement>[] = [],
  flows: readonly Partial<DataFlow>[] = [],
): Judged {
  const record: ProcessorRecord = {
    processor: { ...emptyProcessor(input.name), ...input, id, version: 1 },
    agreements: agreements.map((facts) => agreementOf(id, facts)),
    flows: flows.map((facts, at) => flowOf(id, at, { entity: input.name, ...facts })),
    chain: [],
    certificates: [],
    announcements: [],
    breaches: [],
    reviews: [],
    documents: [],
  };
  return judged(record, judgement);
}

/**
 * What needs attention at these suppliers: a missing applicable agreement, and each flow that is not in
 * order.
 */
export function attentionOf(suppliers: readonly ReportSupplier[]): AttentionItem[] {
  return suppliers.flatMap(({ record, verdict, runningFlows: flows }) => {
    const { id, name, owner } = record.processor;
    const base = { processorId: id, processor: name, owner };
    const items: AttentionItem[] = [];
    if (verdict.agreementStatus === 'ended') return items;
    const isAsked = needsAgreement(record.processor.role);
    if ((isAsked && !verdict.covered) || verdict.agreementStatus === 'expiring') {
      const { reason, nextStep } = agreementSentences(verdict.agreementStatus, {
        supplier: name,
        startsOn: record.agreements.find(({ id }) => id === verdict.agreementId)?.effectiveOn ?? null,
        endsOn: verdict.currentEndsOn,
        noticeDeadline: verdict.noticeDeadline,
      });
      items.push({
        ...base,
        key: `${id}:agreement`,
        code: verdict.agreementStatus,
        urgency: verdict.agreementStatus === 'unknown' ? 'later' : verdict.covered ? 'soon' : 'now',
        article: agreementArticle(verdict.agreementStatus),
        reason,
        nextStep,
        due: verdict.currentEndsOn,
        dueAt: null,
        flowId: null,
      });
    }
    assessTransfers(flows, judgement).perFlow.forEach((assessed, at) => {
      const flow = flows[at];
      if (!assessed || flow === undefined) return;
      if (assessed.result !== 'action' && assessed.result !== 'blocked') return;
      items.push({
        ...base,
        key: `${flow.id}:${assessed.code}`,
        code: assessed.code,
        urgency: assessed.result === 'blocked' ? 'now' : 'soon',
        article: assessed.article,
        ...explainFlow(flow, assessed, judgement, record.processor),
        due: null,
        dueAt: null,
        flowId: flow.id,
      });
    });
    return items;
  });
}

const service = (name: string) => ({ id: name, name, category: null, endedOn: null });
const scc = (facts: object = {}) => ({
  mechanism: 'scc-2021-914' as const,
  module: 2,
  signedOn: '2025-01-10',
  annexesComplete: true,
  authorisedOn: null,
  ...facts,
});

/** Thirty-two suppliers that all differ from each other. */
export function variedSuppliers(): Judged[] {
  const nl = [{}];
  const automatic = (endsOn: string, months = 3) => ({
    endsOn,
    renewal: { kind: 'automatic' as const, months: 12 },
    notice: { months, days: 0 },
  });
  const fixed = (endsOn: string) => ({ endsOn, renewal: { kind: 'none' as const, months: null } });
  const s = (name: string, services: string, owner: string, input: Partial<ProcessorInput> = {}) => ({
    name,
    services: services.split('; ').map(service),
    owner,
    ...input,
  });
  const made: [Partial<ProcessorInput> & { name: string }, Partial<Agreement>[], Partial<DataFlow>[]][] = [
    [
      s('Hostwaard B.V.', 'Webhosting; E-mail; Domeinnamen', 'M. de Boer', { criticality: 'high' }),
      [automatic('2027-03-11')],
      nl,
    ],
    [s('Domeinloket', 'Domeinnamen', 'M. de Boer'), [{}], nl],
    [s('Cloudrekenaar B.V.', 'Boekhoudpakket', 'S. Özdemir'), [fixed('2027-01-31')], [{}, { country: 'IE' }]],
    [s('Nieuwsbriefje Inc.', 'Nieuwsbrieven', ''), [], [{ country: 'US', safeguards: [] }]],
    [
      s('HelpDesk Go Ltd', 'Ticketsysteem', 'J. Bakker'),
      [{ recorded: 'requested', signedOn: null }],
      [{ country: 'GB' }, { country: 'IN', kind: 'support', safeguards: [] }],
    ],
    [
      s('Salarisstraat', 'Loonadministratie', 'P. van den Heuvel', { criticality: 'high' }),
      [fixed('2026-08-14')],
      nl,
    ],
    [
      s('Café Analytics OÜ', 'Webstatistieken', 'J. Bakker'),
      [{ signedOn: '2025-02-28' }],
      [{ country: 'EE' }, { country: 'DE' }],
    ],
    [
      s('PrintPartner', 'Huur van printers', ''),
      [{ recorded: 'not-required', signedOn: null, notRequiredReason: 'no-personal-data' }],
      [],
    ],
    [
      s('Backupbunker Caribbean N.V.', 'Back-up', 'M. de Boer', { criticality: 'high' }),
      [fixed('2026-12-31')],
      [{ country: 'BQ', safeguards: [] }],
    ],
    [s('Zürich Secure AG', 'Wachtwoordkluis', 'M. de Boer'), [fixed('2027-02-28')], [{ country: 'CH' }]],
    [
      s('Accountant Janssen', 'Accountant', 'S. Özdemir', { role: 'independent-controller' }),
      [{ recorded: 'not-required', signedOn: null }],
      nl,
    ],
    [
      s('PayrollPro São Paulo Ltda', 'HR-suite', 'P. van den Heuvel'),
      [{ recorded: 'negotiation', signedOn: null }],
      [{ country: 'BR', conditionConfirmed: true, dataKinds: ['hr'] }],
    ],
    [
      s('Videovergader GmbH', 'Videobellen', 'J. Bakker'),
      [automatic('2027-05-04')],
      [
        { country: 'DE' },
        {
          country: 'US',
          dpf: {
            status: 'active',
            coverage: ['non-hr'],
            checkedOn: '2026-06-01',
            recertificationDue: '2027-04-01',
          },
        },
      ],
    ],
    [
      s('Northwind Archive LLC', 'Digitaal archief', 'A. Visser'),
      [{}],
      [{ country: 'US', safeguards: [scc()], tia: { completedOn: '2026-02-01', outcome: 'positive' } }],
    ],
    [
      s('Bangalore Support Services Pvt Ltd', 'Nachtelijke ondersteuning', 'J. Bakker', {
        criticality: 'high',
      }),
      [{}],
      [{ country: 'IN', kind: 'support', safeguards: [scc()] }],
    ],
    [
      s('Tokyo Translate KK', 'Vertalingen', 'A. Visser'),
      [{ recorded: 'draft', signedOn: null }],
      [{ country: 'JP', conditionConfirmed: null }],
    ],
    [
      s('MapleMail Corp.', 'Relatiemail', 'A. Visser'),
      [{ recorded: 'to-sign', signedOn: null }],
      [{ country: 'CA', conditionConfirmed: true }],
    ],
    [s('Stadsarchief Digitaal', 'E-depot', 'A. Visser', { role: 'joint-controller' }), [], nl],
    [
      s(
        'Arbeidsongeschiktheidsverzekeringsmaatschappij De Zekerheid',
        'Verzuimverzekering',
        'P. van den Heuvel',
      ),
      [{ recorded: 'unknown', signedOn: null }],
      [{ country: 'unknown', statedLocation: 'EU' }],
    ],
    [
      s('Enquêtebureau Meningo', 'Klanttevredenheidsonderzoek', ''),
      [],
      [{ country: 'unknown', statedLocation: 'customer-selected: Germany, USA or Singapore' }],
    ],
    [
      s('Vergeet-me-niet Software', 'Afsprakenplanner', 'J. Bakker'),
      [{ ...fixed('2026-06-30'), noticeGivenOn: '2026-03-01' }],
      nl,
    ],
    [
      s('Oude Mailserver V.O.F.', 'E-mail (tot 2025)', 'M. de Boer', { endedOn: '2025-12-31' }),
      [{ ...fixed('2025-12-31'), noticeGivenOn: '2025-09-01', deletionConfirmedOn: '2026-01-15' }],
      nl,
    ],
    [
      s('Lentefris Schoonmaak', 'Toegangsbeheer gebouw', 'R. Smit'),
      [{ recorded: 'missing', signedOn: null }],
      nl,
    ],
    [
      s('Telefoonfabriek', 'Telefonie', 'R. Smit'),
      [{ ...fixed('2027-01-15'), noticeGivenOn: '2026-10-01' }],
      nl,
    ],
    [
      s('Shenzhen Cloud Co.', 'Camerabeheer', 'R. Smit'),
      [{}],
      [{ country: 'CN', safeguards: [scc()], tia: { completedOn: '2026-05-05', outcome: 'negative' } }],
    ],
    [
      s('Hogeschool Leerplatform', 'E-learning', 'P. van den Heuvel'),
      [{ effectiveOn: '2027-01-01', signedOn: '2026-10-10' }],
      nl,
    ],
    [s('Bellijst Marketing B.V.', 'Telemarketing', 'A. Visser'), [automatic('2027-02-14', 1)], nl],
    [
      s('Kaartenbak CRM', 'Klantbeheer', 'A. Visser', { criticality: 'high' }),
      [automatic('2027-04-30', 3)],
      [{}, { country: 'US', safeguards: null }],
    ],
    [s('Ζωή Διαγνωστικά Α.Ε.', 'Laboratorium', 'R. Smit'), [{}], [{ country: 'GR' }]],
    [s('Сервер Плюс ЕООД', 'Reservekopie', 'M. de Boer'), [{}], [{ country: 'BG' }]],
    [s('北京数据 Data Ltd', 'Vertaalgeheugen', ''), [], [{ country: 'HK', safeguards: [] }]],
    [
      s('Versnipperaar & Zn.', 'Archiefvernietiging', 'R. Smit'),
      [{ recorded: 'incorporated', signedOn: '2023-05-05' }],
      nl,
    ],
  ];
  return made.map(([input, agreements, flows], at) =>
    supplierOf(`p${String(at + 1).padStart(3, '0')}`, input, agreements, flows),
  );
}

/** The requested number of suppliers, as varied as {@link variedSuppliers}, each with a unique name. */
export function manySuppliers(amount: number): Judged[] {
  const varied = variedSuppliers();
  return Array.from({ length: amount }, (_, at) => {
    const pattern = varied[at % varied.length];
    if (pattern === undefined) throw new Error('no suppliers to repeat');
    const id = `m${at}`;
    const processor = { ...pattern.record.processor, id, name: `${pattern.record.processor.name} ${at + 1}` };
    return judged({ ...pattern.record, processor }, judgement);
  });
}

/** Earlier decisions of management; the last one is from after the day. */
const decided: AskedBefore[] = (
  [
    ['Stoppen met nieuwsbrieven via de VS?', 'agreed', '2026-09-01'],
    ['Een tweede back-up?', 'open', null],
    ['Besluit van morgen', 'declined', '2026-11-23'],
  ] as const
).map(([question, outcome, decidedOn], at) => ({
  id: `d${at}`,
  version: 1,
  processorId: null,
  supplier: '',
  question,
  outcome,
  decidedBy: decidedOn === null ? '' : 'Bestuur',
  decidedOn,
  remark: '',
}));

/** Input of an overview of these suppliers, with everything behind the two pages. */
export function overviewOf(
  suppliers: readonly Judged[],
  annexes: OverviewInput['annexes'] = ['register'],
): Omit<OverviewInput, 'language'> {
  return {
    organisation: { name: 'Acme Zorg & Onderwijs B.V.', kvk: '12345678' },
    asOf,
    generatedFrom: {
      historyLines: 1284,
      historyHead: '9f2c1ab07d4e83c65510aa47be09d3f1c2746be8d50f9a3317e6420bb1f5ce88',
      listVersion: shippedList.version,
      listStateAsOf: shippedList.stateAsOf,
    },
    board: boardOf(boardFactsOf(suppliers, asOf), asOf),
    before: null,
    annexes,
    register: suppliers.map(ofRegister),
    suppliers,
    attention: attentionOf(suppliers),
    noted: [],
    decided,
  };
}
