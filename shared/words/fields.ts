/** The fields of records in words: their names, the names of their choices, and their values as people read them. */
import { isEntityName, kinds } from '../fields/catalogue.ts';
import { type CustomField, fieldOfCustom } from '../fields/custom.ts';
import type { ChoiceWords, Field, Fields } from '../fields/field.ts';
import type { Checklist } from '../schema/checklist.ts';
import { checklistQuestionIds } from '../schema/checklist.ts';
import { type Bilingual, type Language, moment } from '../schema/primitives.ts';
import { certificateNames } from './certificates.ts';
import { answerText } from './checklist-answers.ts';
import { checklistQuestionTexts } from './checklist-questions.ts';
import { deadlineLabels } from './deadlines.ts';
import { formatDate, formatMoment, formatPeriod } from './format.ts';
import { listed } from './in-sentence.ts';
import { countryName } from './places.ts';
import { ui } from './ui.ts';

type Names = Readonly<Record<string, string>>;

function namesIn(language: Language): Readonly<Record<ChoiceWords, Names>> {
  const { terms, jobs, evidence, documents, decisions, countries, reports, settings, colleagues } =
    ui[language];
  const deadlines = Object.entries(deadlineLabels).map(([kind, name]) => [kind, name[language]]);
  const certificates = Object.entries(certificateNames).map(([standard, name]) => [standard, name[language]]);
  return {
    role: terms.role,
    category: terms.category,
    criticality: terms.criticality,
    exitChoice: jobs.exitChoices,
    contactKind: terms.contactKind,
    recorded: terms.recorded,
    model: terms.model,
    notRequiredReason: terms.notRequiredReason,
    authorisation: terms.authorisation,
    colleagueRole: colleagues.roles,
    renewal: terms.renewal,
    actor: terms.actor,
    flowKind: terms.flowKind,
    dataKind: terms.dataKind,
    mechanism: terms.mechanism,
    dpfStatus: terms.dpfStatus,
    dpfCoverage: terms.dpfCoverage,
    dpfProgramme: terms.dpfProgramme,
    tiaOutcome: terms.tiaOutcome,
    tiaAuthor: terms.tiaAuthor,
    tiaMeasure: terms.tiaMeasure,
    keyHolder: terms.keyHolder,
    noticeTowards: terms.noticeTowards,
    lawChanged: terms.lawChanged,
    cbwEntity: terms.cbwEntity,
    affectedAspect: terms.affectedAspect,
    breachRisk: terms.breachRisk,
    ground: terms.ground,
    statedReason: terms.statedReason,
    deadlineKind: Object.fromEntries(deadlines),
    certificate: Object.fromEntries(certificates),
    announcementChange: evidence.changes,
    announcementDecision: evidence.decisions,
    reviewOutcome: evidence.outcomes,
    documentKind: documents.kinds,
    decisionOutcome: decisions.outcomes,
    overrideKind: countries.overrideKinds,
    overrideCondition: countries.conditions,
    language: { nl: reports.dutch, en: reports.english },
    customFieldKind: settings.customFieldKinds,
    tiaMissing: { action: settings.tiaAction, blocked: settings.tiaBlocked },
  };
}
/** Put together when they are first asked for: most commands ask for none. */
const choices: Partial<Record<Language, ReturnType<typeof namesIn>>> = {};

/** The names of the values of a choice, in the order of their list; of another field none. */
export function choicesOf({ words }: Pick<Field, 'words'>, language: Language): Names {
  if (!words) return {};
  choices[language] ??= namesIn(language);
  return choices[language][words];
}

/** A field of a kind of record by its name; undefined for what no such record has (any more). */
function fieldOf(kind: string, name: string): Field | undefined {
  return isEntityName(kind) ? kinds[kind].fields[name] : undefined;
}

const ofSupplier = kinds.management_decision.fields.processorId?.label;

/** The name of a field of a kind of record; one that the program does not know shows its own name. */
export function fieldName(kind: string, name: string, language: Language): string {
  const label = fieldOf(kind, name)?.label ?? (name === 'processorId' ? ofSupplier : undefined);
  return label?.[language] ?? name;
}

/**
 * The name of a field among those of other kinds of records, as above the columns of an exported list: a field of the
 * supplier by its own name, any other behind that of its record.
 */
export function nameInList(kind: keyof typeof kinds, { label }: Pick<Field, 'label'>): Bilingual {
  if (kind === 'processor') return label;
  const say = (language: Language) => {
    const own = label[language];
    return `${kinds[kind].label[language]}: ${own.charAt(0).toLocaleLowerCase(language)}${own.slice(1)}`;
  };
  return { nl: say('nl'), en: say('en') };
}

/** What people call a kind of record; one that the program does not know by its own name. */
export const kindName = (kind: string, language: Language): string =>
  isEntityName(kind) ? kinds[kind].label[language] : kind;

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * The value of a field of a kind of record as people read it; what is not filled in is said to be so.
 * @param custom the organisation's own fields, for what is filled in of them.
 */
export function fieldValue(
  kind: string,
  name: string,
  value: unknown,
  language: Language,
  custom: readonly CustomField[] = [],
): string {
  const { common } = ui[language];
  const field = fieldOf(kind, name);
  if (field?.kind === 'custom') return customText(value, language, custom) || common.none;
  if (isNothing(value)) return field?.kind === 'flag' ? common.notAsked : common.notRecorded;
  if (Array.isArray(value) && value.length === 0) return common.none;
  return field ? valueText(field, value, language) : plainText(value);
}

/**
 * The two values of a changed field as far as they differ: of the organisation's own fields only those that changed.
 */
export function whatDiffers(
  kind: string,
  name: string,
  before: unknown,
  after: unknown,
): readonly [unknown, unknown] {
  if (fieldOf(kind, name)?.kind !== 'custom') return [before, after];
  const only = (values: unknown, others: unknown) => {
    const known: Readonly<Record<string, unknown>> = { ...(others as object) };
    return Object.fromEntries(
      Object.entries({ ...(values as object) }).filter(([id, one]) => known[id] !== one),
    );
  };
  return [only(before, after), only(after, before)];
}

const plainText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The value of a field, empty where nothing is filled in. */
export function valueText(field: Field, value: unknown, language: Language): string {
  if (isNothing(value)) return '';
  const { common } = ui[language];
  const named = (one: unknown) => choicesOf(field, language)[String(one)] ?? plainText(one);
  if (Array.isArray(value)) {
    return listed(value.map((one) => (field.of ? partsText(field.of, one, language) : named(one))));
  }
  switch (field.kind) {
    case 'day':
      return dayText(String(value), language);
    case 'moment':
      return momentText(String(value), language);
    case 'country':
      return value === 'unknown' ? common.unknownPlace : countryName(String(value), language);
    case 'flag':
      return value === true ? common.yes : common.no;
    case 'number':
      return numberText(value, language);
    case 'period':
      return isPeriod(value) ? formatPeriod(value, language) : plainText(value);
    case 'checklist':
      return checklistText(value as Checklist, language);
    case 'choice':
      return named(value);
    default:
      return field.of ? partsText(field.of, value, language) : plainText(value);
  }
}

/** A number with the decimal sign of the language. */
export const numberText = (value: unknown, language: Language): string =>
  language === 'nl' ? plainText(value).replace('.', ',') : plainText(value);

const dayText = (day: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDate(day, language) : day;

const momentText = (at: string, language: Language): string =>
  moment.safeParse(at).success ? formatMoment(at, language) : at;

const isPeriod = (value: unknown): value is { months: number; days: number } =>
  typeof value === 'object' && value !== null && 'months' in value && 'days' in value;

/** What is filled in within an object, but for what it refers to; a number, a day or an answer says what it is about. */
function partsText(of: Fields, value: unknown, language: Language): string {
  if (typeof value !== 'object' || value === null) return plainText(value);
  const given: Readonly<Record<string, unknown>> = { ...value };
  const texts = Object.entries(of).flatMap(([name, field]) => {
    const text = field.kind === 'reference' ? '' : valueText(field, given[name], language);
    if (text === '') return [];
    const isBare = field.kind === 'number' || field.kind === 'day' || field.kind === 'flag';
    const label = choicesOf(field, language)[name] ?? field.label[language];
    return [isBare ? `${label}: ${text}` : text];
  });
  return listed(texts);
}

/** What is filled in of the organisation's own fields, one per line; of a field that nobody knows without its name. */
function customText(values: unknown, language: Language, custom: readonly CustomField[]): string {
  const given: Readonly<Record<string, unknown>> = { ...(values as object) };
  const known = custom.filter(({ id }) => Object.hasOwn(given, id));
  const unknown = Object.keys(given).filter((id) => !known.some((one) => one.id === id));
  return [
    ...known.map((one) => `${one.name}: ${valueText(fieldOfCustom(one), given[one.id], language)}`),
    ...unknown.map((id) => `${ui[language].forms.unknownCustom}: ${plainText(given[id])}`),
  ].join('\n');
}

/** The answers with their questions, one per line. */
function checklistText(answers: Checklist, language: Language): string {
  const { common } = ui[language];
  const lines = checklistQuestionIds.flatMap((id) => {
    const given = answers[id];
    return given ? [`${checklistQuestionTexts[id][language]}: ${answerText(given, language)}`] : [];
  });
  return lines.length === 0 ? common.none : lines.join('\n');
}
