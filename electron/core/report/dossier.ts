/**
 * The dossier of one supplier as data: everything that the register holds of it, field by field, the verdict on each with its
 * ground and next step, and the history as an annex. A pure function of the records: the same data give the same model.
 */
import { compareItems } from '../../../shared/explained/attention.ts';
import { explainBreaches } from '../../../shared/explained/breaches.ts';
import { notedOf } from '../../../shared/explained/noted.ts';
import { explainAgreements, explainFlows } from '../../../shared/explained/states.ts';
import { kinds } from '../../../shared/fields/catalogue.ts';
import type { CustomField } from '../../../shared/fields/custom.ts';
import type { ManagementDecision } from '../../../shared/fields/decision.ts';
import type { Reminder } from '../../../shared/fields/reminder.ts';
import type { TiaRecord } from '../../../shared/fields/tia.ts';
import { agreementClassOf } from '../../../shared/law/counting.ts';
import { namedRecipient } from '../../../shared/law/flow-recipient.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { engagesSubProcessors } from '../../../shared/law/recipients.ts';
import { shownStatus } from '../../../shared/law/stated.ts';
import { fullTia } from '../../../shared/law/tia.ts';
import { needsAgreement } from '../../../shared/law/verdict.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import type { PdfSignature } from '../../../shared/schema/document.ts';
import { certificateNames } from '../../../shared/words/certificates.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { signatureTexts } from '../../../shared/words/document-signatures.ts';
import { ended } from '../../../shared/words/in-sentence.ts';
import { countryName } from '../../../shared/words/places.ts';
import { type DossierWords, dossierWords } from '../../../shared/words/report-dossier.ts';
import { tiaAnswers } from '../../../shared/words/tia-answers.ts';
import { ui } from '../../../shared/words/ui.ts';
import type { Annex } from './annex.ts';
import { type OverviewInput, type Printing, printingIn } from './context.ts';
import { type HistoryRead, historyAnnex } from './history-annex.ts';
import { agreementLabel, agreementMark, flowLabel, type Marked } from './labels.ts';
import { everyPage, type PageModel, type ReportModel, sourcesOf } from './model.ts';
import { type RecordedFacts, recordedFacts } from './recorded-facts.ts';
import { axesOf } from './register-annex.ts';

export type DossierInput = Pick<OverviewInput, 'organisation' | 'asOf' | 'generatedFrom' | 'language'> & {
  readonly supplier: Judged;
  readonly attention: readonly AttentionItem[];
  readonly reminders: readonly Reminder[];
  /** Decisions of management about this supplier. */
  readonly decisions: readonly ManagementDecision[];
  /** Every line about the supplier up to the day. */
  readonly history: HistoryRead;
  /** Digital signatures by the identifier of their document; not verified. Null = its bytes are not here, and nobody looked. */
  readonly signatures: Readonly<Record<string, readonly PdfSignature[] | null>>;
  /** The organisation's own fields, those out of use included. */
  readonly custom: readonly CustomField[];
};

/** One record: what it is called, what is said of it, and its fields. */
interface DossierRecord extends RecordedFacts {
  readonly name: string;
  readonly verdict: readonly Marked[];
  readonly sentences: readonly string[];
  /** Characters, by which a record too tall for a page is known. */
  readonly size: number;
}

interface Section {
  readonly heading: string;
  readonly none: string;
  readonly records: readonly DossierRecord[];
}

/** Everything that the template prints. */
export interface DossierModel extends Pick<ReportModel, keyof PageModel | 'annexes'> {
  readonly name: string;
  readonly statement: string;
  readonly words: Pick<DossierWords, 'agreement' | 'transfer' | 'nextStep' | 'missing'>;
  readonly agreement: Marked;
  readonly transfer: Marked;
  readonly ended: string;
  readonly attention: {
    readonly heading: string;
    readonly none: string;
    readonly columns: readonly string[];
    readonly rows: readonly {
      readonly reason: string;
      readonly nextStep: string;
      readonly due: string;
      readonly overdue: string;
    }[];
  };
  readonly sections: readonly Section[];
  readonly annexes: readonly Annex[];
}

/** What the parts of the model share. */
interface Shared extends Printing {
  readonly input: DossierInput;
  readonly own: DossierWords;
}

export function dossierModel(input: DossierInput): DossierModel {
  const { supplier, language } = input;
  const printing = printingIn(language);
  const own = dossierWords[language];
  const { processor } = supplier.record;
  return {
    ...everyPage(input, printing, own.title, processor.name),
    name: processor.name,
    statement: own.statement,
    words: {
      agreement: own.agreement,
      transfer: own.transfer,
      nextStep: own.nextStep,
      missing: own.missing,
    },
    ...axesOf(supplier, language),
    ended: processor.endedOn === null ? '' : own.ended(printing.date(processor.endedOn)),
    attention: attentionOf({ ...printing, input, own }),
    sections: sectionsOf({ ...printing, input, own }),
    annexes: [historyAnnex(input, printing)],
    sources: sourcesOf({ ...printing, input, anyListed: !needsAgreement(processor.role) }),
  };
}

function attentionOf({ input, own, date }: Shared): DossierModel['attention'] {
  const { language, asOf } = input;
  return {
    heading: own.sections.attention,
    none: own.none,
    columns: own.points,
    rows: [...input.attention].sort(compareItems).map(({ reason, nextStep, due }) => ({
      reason: reason[language],
      nextStep: nextStep[language],
      due: date(due),
      overdue: due !== null && due < asOf ? own.late : '',
    })),
  };
}

type Kind = keyof typeof kinds;

/** A record with its facts; `said` are the sentences about it, and the fields that stand elsewhere. */
function recordOf(
  { input }: Shared,
  parts: readonly (readonly [kind: Kind, values: object])[],
  name: string,
  said: Partial<Pick<DossierRecord, 'verdict' | 'sentences'>> & { readonly apart?: ReadonlySet<string> } = {},
): DossierRecord {
  const { facts, missing } = recordedFacts(parts, input, said.apart);
  const sentences = said.sentences ?? [];
  const size = [...facts.map(({ label, lines }) => label + lines.join('')), missing, ...sentences].join(
    '',
  ).length;
  return { name, facts, missing, sentences, verdict: said.verdict ?? [], size };
}

function sectionsOf(shared: Shared): Section[] {
  const { input, own } = shared;
  const { language, supplier } = input;
  const { record } = supplier;
  const section = (name: keyof DossierWords['sections'], records: readonly DossierRecord[]): Section => ({
    heading: own.sections[name],
    none: own.nothing,
    records,
  });
  const hasSubProcessors = engagesSubProcessors(record, supplier.judgement.asOf);
  const processor = { ...record.processor, hasSubProcessors };
  const noted = notedOf(supplier).filter(({ label }) => label !== kinds.breach.label);
  return [
    section('supplier', [recordOf(shared, [['processor', processor]], '')]),
    ...(noted.length === 0
      ? []
      : [
          section(
            'noted',
            noted.map(({ label, name, sentences }) =>
              recordOf(shared, [], [label[language], name].filter((part) => part !== '').join(': '), {
                sentences: sentences.map((sentence) => sentence[language]),
              }),
            ),
          ),
        ]),
    section('agreements', agreementsOf(shared)),
    section('flows', flowsOf(shared)),
    section(
      'chain',
      record.chain.map((link) =>
        recordOf(
          shared,
          [
            ['chain_link', link],
            ['sub_processor', link.subProcessor],
          ],
          link.subProcessor.name,
        ),
      ),
    ),
    section(
      'certificates',
      record.certificates.map((one) =>
        recordOf(shared, [['certificate', one]], certificateNames[one.standard][language]),
      ),
    ),
    section(
      'announcements',
      record.announcements.map((one) => recordOf(shared, [['announcement', one]], one.name)),
    ),
    section('breaches', breachesOf(shared)),
    section(
      'reviews',
      record.reviews.map((one) => recordOf(shared, [['review', one]], shared.date(one.reviewedOn))),
    ),
    section(
      'documents',
      record.documents.map((one) =>
        recordOf(shared, [['document', one]], one.name, {
          sentences: signatureTexts(input.signatures[one.id] ?? null, language).map(ended),
        }),
      ),
    ),
    section(
      'reminders',
      input.reminders.map((one) =>
        recordOf(
          shared,
          [['reminder', one]],
          `${deadlineLabels[one.kind][language]}, ${shared.date(one.day)}`,
        ),
      ),
    ),
    section(
      'decisions',
      input.decisions.map((one) => recordOf(shared, [['management_decision', one]], one.question)),
    ),
  ];
}

function agreementsOf(shared: Shared): DossierRecord[] {
  const { input, own } = shared;
  const { supplier, language } = input;
  const states = new Map(explainAgreements(supplier).map((state) => [state.agreementId, state]));
  return supplier.record.agreements.map((agreement) => {
    const state = states.get(agreement.id);
    const name = agreement.title === '' ? ui[language].agreement.untitled : agreement.title;
    if (state === undefined) return recordOf(shared, [['agreement', agreement]], name);
    const facts = {
      agreementStatus: state.status,
      covered: state.covered,
      role: supplier.record.processor.role,
      hasFlows: supplier.runningFlows.length > 0,
    };
    const mark = agreementMark(agreementClassOf(facts));
    const formula = state.formula === null ? [] : [state.formula[language]];
    return recordOf(shared, [['agreement', agreement]], name, {
      verdict: [{ mark, text: agreementLabel(shownStatus(facts), language) }],
      sentences: [state.reason[language], `${own.nextStep}: ${state.nextStep[language]}`, ...formula],
    });
  });
}

function flowsOf(shared: Shared): DossierRecord[] {
  const { input, own } = shared;
  const { supplier, language } = input;
  const states = new Map(explainFlows(supplier).map((state) => [state.flowId, state]));
  return supplier.record.flows.flatMap((flow) => {
    const state = states.get(flow.id);
    const place =
      flow.country === 'unknown'
        ? ui[language].common.unknownPlace
        : countryName(flow.country, language, supplier.judgement.list);
    const name = [namedRecipient(supplier.record, flow), place].filter((part) => part !== '').join(', ');
    const said =
      state === undefined
        ? {}
        : {
            verdict: [flowLabel(state, language)],
            sentences: [state.reason[language], `${own.nextStep}: ${state.nextStep[language]}`],
          };
    const apart = new Set(flow.tia === null ? [] : ['tia']);
    return [
      recordOf(shared, [['data_flow', flow]], name, { ...said, apart }),
      ...(flow.tia === null ? [] : [tiaOf(shared, flow.tia, name)]),
    ];
  });
}

/** The assessment of a flow: the answers of each of its six steps, what is not answered included. */
function tiaOf({ input, own }: Shared, tia: TiaRecord, flow: string): DossierRecord {
  const { language, supplier } = input;
  const steps = tiaAnswers(fullTia(tia), supplier.record.documents, language);
  const facts = steps.flatMap(({ heading, answers }) => {
    const lines = answers.flatMap(({ label, text }) =>
      text === '' ? [] : `${label}${label.endsWith('?') ? '' : ':'} ${text}`.split('\n'),
    );
    return lines.length === 0 ? [] : [{ label: heading, lines }];
  });
  const missing = steps.flatMap(({ answers }) =>
    answers.flatMap(({ label, text }) => (text === '' ? [label] : [])),
  );
  return {
    name: own.tia(flow),
    verdict: [],
    sentences: [],
    facts,
    missing: missing.join(' · '),
    size: facts.flatMap(({ label, lines }) => [label, ...lines]).join('').length,
  };
}

function breachesOf(shared: Shared): DossierRecord[] {
  const { supplier, language } = shared.input;
  const clocks = new Map(explainBreaches(supplier).map(({ breachId, sentences }) => [breachId, sentences]));
  return supplier.record.breaches.map((one) =>
    recordOf(shared, [['breach', one]], one.nature, {
      sentences: (clocks.get(one.id) ?? []).map((sentence) => sentence[language]),
    }),
  );
}
