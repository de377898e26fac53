/**
 * The incident sheet of one data breach as data: what happened, when and which term runs, the facts of the notification and
 * what is missing of them, whom to call, and the next steps (Arts 33, 34 GDPR). A pure function of the record.
 */
import { explainDeadline } from '../../../shared/explained/attention.ts';
import { breachItems, breachStand, explainBreaches } from '../../../shared/explained/breaches.ts';
import { type Breach, breachFields } from '../../../shared/fields/breach.ts';
import type { ExplainedBreach } from '../../../shared/fields/record.ts';
import { breachMatters } from '../../../shared/law/breaches.ts';
import { hasHappened } from '../../../shared/law/dates.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { needsAgreement } from '../../../shared/law/verdict.ts';
import { durationText, termsText } from '../../../shared/words/breaches.ts';
import { valueText } from '../../../shared/words/fields.ts';
import { formatArticle, formatMoment } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { type BreachSheetWords, breachSheetWords } from '../../../shared/words/report-breach.ts';
import { ui } from '../../../shared/words/ui.ts';
import { type OverviewInput, type Printing, printingIn } from './context.ts';
import type { Marked } from './labels.ts';
import { everyPage, type PageModel, sourcesOf } from './model.ts';

export type BreachInput = Pick<OverviewInput, 'organisation' | 'asOf' | 'generatedFrom' | 'language'> & {
  readonly supplier: Judged;
  /** One of the breaches of the supplier. */
  readonly breach: Breach;
};

/** One fact under its name; `missing` = it is not recorded, which `value` then says. */
interface Fact {
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
}

/** Everything that the template prints. */
export interface BreachModel extends PageModel {
  readonly lead: string;
  readonly stand: Marked;
  readonly counted: string;
  readonly clock: {
    readonly heading: string;
    readonly sentences: readonly string[];
    readonly facts: readonly Fact[];
  };
  readonly twelve: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly string[];
    readonly rows: readonly (Fact & { readonly article: string })[];
  };
  /** Facts under a heading of their own. */
  readonly parts: readonly { readonly heading: string; readonly facts: readonly Fact[] }[];
  readonly steps: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly step: string; readonly why: string }[];
    readonly empty: string;
  };
}

interface Shared extends Printing {
  readonly input: BreachInput;
  readonly clock: ExplainedBreach | undefined;
  readonly said: BreachSheetWords;
  /** The value of a field under its own name. */
  readonly fact: (name: keyof typeof breachFields) => Fact;
}

const factOf = (label: string, value: string, none: string): Fact => ({
  label,
  value: value === '' ? none : value,
  missing: value === '',
});

/** Builds the model of the sheet. Pure; no errors of its own. */
export function breachModel(input: BreachInput): BreachModel {
  const { supplier, breach, language, asOf } = input;
  const said = breachSheetWords[language];
  const printing = printingIn(language);
  const { words, number } = printing;
  const clock = explainBreaches(supplier).find(({ breachId }) => breachId === breach.id);
  const fact = (name: keyof typeof breachFields) =>
    factOf(
      breachFields[name].label[language],
      valueText(breachFields[name], breach[name], language),
      words.notRecorded,
    );
  const shared: Shared = { ...printing, input, clock, said, fact };
  const rows = twelveFacts(shared);
  const missing = rows.filter((row) => row.missing).length;
  const { tone, stand } = breachStand(clock, asOf, null);
  return {
    ...everyPage(input, printing, said.title, supplier.record.processor.name),
    lead: said.at(inSentence(breach.nature), inSentence(supplier.record.processor.name)),
    stand: { mark: tone, text: standText(stand, shared) },
    counted: said.counted(number(rows.length - missing), number(rows.length), missing),
    clock: {
      heading: said.clock,
      sentences: clock?.sentences.map((sentence) => sentence[language]) ?? [said.later],
      facts: clockFacts(shared),
    },
    twelve: { heading: said.facts, intro: said.factsIntro, columns: said.columns, rows },
    parts: [
      { heading: said.authority, facts: authorityFacts(shared) },
      { heading: said.contacts, facts: contactFacts(shared) },
    ],
    steps: {
      heading: said.steps,
      columns: said.stepColumns,
      rows: stepsOf(missing, shared),
      empty: said.nothingOpen,
    },
    sources: sourcesOf({
      ...printing,
      input,
      anyListed: !needsAgreement(supplier.record.processor.role),
    }),
  };
}

/** Where it stands; while nothing was notified, with the moment on which the term ends: hours count, and a day has many. */
function standText(stand: ReturnType<typeof breachStand>['stand'], { input, clock, said }: Shared): string {
  const text = ui[input.language].breaches.stands[stand];
  if ((stand !== 'running' && stand !== 'late') || !clock?.dueAt) return text;
  return `${text}: ${said[stand](formatMoment(clock.dueAt, input.language))}`;
}

function clockFacts({ input, clock, said, fact, words }: Shared): Fact[] {
  const { language } = input;
  const ownHours = clock?.ownHours ?? null;
  const dueAt = clock?.dueAt ?? null;
  const used = clock?.usedMinutes ?? null;
  const own = ownHours === null ? said.ownUncounted : said.own(durationText(ownHours * 60, language));
  return [
    fact('supplierAwareAt'),
    fact('notifiedUsAt'),
    // Filled in only where we knew before the supplier's notice.
    ...(input.breach.awareAt === null ? [] : [fact('awareAt')]),
    factOf(said.agreed, termsText(clock?.agreed ?? [], language), said.noAgreed),
    factOf(said.used, used === null ? '' : durationText(used, language), words.notRecorded),
    ...(clock?.authority === 'not-ours'
      ? []
      : [factOf(own, dueAt === null ? '' : formatMoment(dueAt, language), words.notRecorded)]),
  ];
}

/** Each fact with its article; Art. 34(2) has those that data subjects are told too. */
function twelveFacts({ input, said, fact, words, date }: Shared): BreachModel['twelve']['rows'] {
  const { breach, language } = input;
  const { startedOn, endedOn } = breach;
  const period =
    startedOn === null
      ? ''
      : endedOn === null
        ? said.since(date(startedOn))
        : `${date(startedOn)} – ${date(endedOn)}`;
  const rows: readonly (readonly [string, Fact])[] = [
    ['33(3)(a), 34(2)', fact('nature')],
    ['4(12)', fact('affected')],
    ['33(5)', fact('cause')],
    ['33(5)', factOf(said.period, period, words.notRecorded)],
    ['33(3)(a)', fact('personalData')],
    ['33(3)(a)', fact('dataSubjects')],
    ['9, 10', fact('isSensitive')],
    ['56', fact('otherCountries')],
    ['33(3)(c), 34(2)', fact('consequences')],
    ['33(1), 34(1)', fact('risk')],
    ['33(3)(d), 34(2)', fact('measures')],
    ['33(3)(b), 34(2)', fact('contactPoint')],
  ];
  return rows.map(([article, one]) => ({ ...one, article: formatArticle(article, language) }));
}

/** What was said to whom; what does not apply is left out, and what is not settled is missing. */
function authorityFacts({ input, clock, said, fact, words }: Shared): Fact[] {
  const { breach, asOf } = input;
  const filled = (...names: (keyof typeof breachFields)[]) =>
    names.map(fact).filter(({ missing }) => !missing);
  const told = fact('authorityNotifiedAt');
  const isOurs = clock?.authority !== 'not-ours';
  const toSubjects = fact('subjectsToldOn');
  const isTold = hasHappened(breach.subjectsToldOn, asOf);
  return [
    ...(isOurs || !told.missing
      ? [told.missing ? { ...told, value: said.notNotified, missing: clock?.authority === 'open' } : told]
      : []),
    ...filled('authorityReference', 'supplementedOn'),
    // A notification after the term is accompanied by the reasons (Art. 33(1)).
    ...(clock?.isAuthorityLate ? [fact('delayReason')] : filled('delayReason')),
    ...filled('notNotifiedReason'),
    ...(isOurs || isTold
      ? [
          toSubjects.missing
            ? { ...toSubjects, value: said.notTold, missing: clock?.subjects === 'open' }
            : toSubjects,
        ]
      : []),
    ...(isTold ? [fact('subjectsToldHow')] : []),
    ...filled('subjectsNotToldReason'),
    fact('othersTold'),
    ...filled('closedOn', 'remark'),
  ].map((one) => (one.value === '' ? { ...one, value: words.notRecorded } : one));
}

const callOrder = ['incident', 'privacy', 'general'] as const;

function contactFacts({ input, said, words }: Shared): Fact[] {
  const { language, supplier } = input;
  const { contacts, owner } = supplier.record.processor;
  const { contactKind } = ui[language].terms;
  return [
    ...callOrder.flatMap((kind) => {
      const those = contacts.filter((contact) => contact.kind === kind);
      if (those.length === 0)
        return kind === 'incident' ? [factOf(contactKind[kind], '', said.noIncidentContact)] : [];
      return those.map(({ name, phone, email }) =>
        factOf(
          contactKind[kind],
          [name, phone, email].filter((part) => part !== '').join(', '),
          words.notRecorded,
        ),
      );
    }),
    factOf(said.owner, owner, words.nobody),
  ];
}

function stepsOf(missing: number, { input, clock, said, number }: Shared): BreachModel['steps']['rows'] {
  if (clock === undefined) return [];
  const { supplier, breach, language } = input;
  const due = deadlines(supplier).find(({ kind, subject }) => kind === 'breach' && subject === breach.id);
  const matters = breachMatters(supplier).filter((matter) => matter.breach.id === breach.id);
  return [
    ...[...(due ? [explainDeadline(due, supplier)] : []), ...breachItems(supplier, matters)].map(
      ({ nextStep, reason }) => ({ step: nextStep[language], why: reason[language] }),
    ),
    ...(missing === 0
      ? []
      : [{ step: said.complete, why: said.completeWhy(number(missing), missing === 1) }]),
  ];
}
