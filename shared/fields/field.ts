/**
 * One field, one line: what a field of a record is, everywhere. Its schema, its column, its label, its place in a
 * form, the list, search, import, export and history follow from the line that declares it.
 */
import * as z from 'zod';
import type { Bilingual } from '../schema/primitives.ts';

/**
 * How a value is written, shown and read. `line` and `text` hold one value, `list` several short ones, `moment` a day
 * with the time, `flag` yes, no or not asked, `choice` one of a closed set, `reference` the identity of another record, `period` months and days,
 * `checklist` answers by question, `nested` an object or a list of them, `custom` values of the organisation's own fields,
 * `parts` records of their own that are saved along.
 */
export type Kind =
  | 'line'
  | 'text'
  | 'list'
  | 'day'
  | 'moment'
  | 'choice'
  | 'choices'
  | 'country'
  | 'flag'
  | 'number'
  | 'email'
  | 'website'
  | 'reference'
  | 'period'
  | 'checklist'
  | 'nested'
  | 'custom'
  | 'parts';

/** The groups of names, in the words, of the values that a choice has. */
export type ChoiceWords =
  | 'role'
  | 'category'
  | 'criticality'
  | 'exitChoice'
  | 'contactKind'
  | 'recorded'
  | 'model'
  | 'notRequiredReason'
  | 'authorisation'
  | 'actor'
  | 'flowKind'
  | 'dataKind'
  | 'certificate'
  | 'announcementChange'
  | 'announcementDecision'
  | 'reviewOutcome'
  | 'documentKind'
  | 'decisionOutcome'
  | 'overrideKind'
  | 'overrideCondition'
  | 'language'
  | 'colleagueRole'
  | 'customFieldKind'
  | 'tiaMissing'
  | 'renewal'
  | 'mechanism'
  | 'dpfStatus'
  | 'dpfCoverage'
  | 'dpfProgramme'
  | 'tiaOutcome'
  | 'tiaAuthor'
  | 'tiaMeasure'
  | 'keyHolder'
  | 'noticeTowards'
  | 'lawChanged'
  | 'cbwEntity'
  | 'affectedAspect'
  | 'breachRisk'
  | 'ground'
  | 'statedReason'
  | 'deadlineKind';

/** A column of the list of suppliers: its least width in pixels, and whether it is never narrower than its contents. */
export interface ListColumn {
  readonly least: number;
  readonly isFirm?: boolean;
}

/** What a record lacks while a field is empty: 1 = good to have, 3 = nothing can be judged without it; the article. */
export interface GapOf {
  readonly weight: 1 | 2 | 3;
  readonly article: string;
  /** Asked of every supplier, or only of those whose flows are assessed. */
  readonly of: 'all' | 'assessed';
}

/** All that a line says about a field besides its type and its empty value. */
export interface FieldSpec {
  readonly kind: Kind;
  /** The name of the field wherever it stands. */
  readonly label: Bilingual;
  /** The name above a column of the list, where the label is too long. */
  readonly short?: Bilingual;
  readonly help?: Bilingual;
  /** The form of the register that introduced it; absent = the first. Older data then hold its empty value. */
  readonly since?: number;
  /** The part of the form in which it is filled in. */
  readonly section?: string;
  readonly words?: ChoiceWords;
  /** The answers of a choice that the organisation made, as they are shown. */
  readonly options?: readonly string[];
  /** The day on which something was done: until it has come, nothing is taken to be done. */
  readonly isDone?: true;
  /** A number of hours: a list that says days means as many times 24. */
  readonly unit?: 'hours';
  /** Decimals that a number may have; absent = it is a whole one. */
  readonly decimals?: number;
  /** The fields of the object, or of each in the list, that it holds. */
  readonly of?: Fields;
  /** What is suggested while somebody types. */
  readonly suggests?: 'colleagues';
  /** A list of identities of other records. */
  readonly refers?: true;
  /** Cannot be left empty. */
  readonly isRequired?: true;
  /** "Unknown" is an answer: a place that nobody could name. */
  readonly allowsUnknown?: true;
  /** Takes a whole line of the form. */
  readonly isWide?: true;
  /** Shown on the page even when it is empty. */
  readonly isAlwaysShown?: true;
  /** What is typed in it finds the supplier. */
  readonly search?: true;
  readonly list?: ListColumn;
  readonly bulk?: true;
  /** Stands in the exported list and can be read from one. The name is that in a saved mapping. */
  readonly exported?: string;
  /** Several columns of an imported list may feed it. */
  readonly isFed?: true;
  /** Of two merged suppliers, what the one says of its own end or beginning is no gap of the other. */
  readonly isNotMerged?: true;
  /** A verdict follows from it, or a row of a list that is made with the verdict. */
  readonly judged?: true;
  readonly gap?: GapOf;
}

/** A field: its type, the value that means "nothing recorded", and what its line says. */
export type Field<Type extends z.ZodType = z.ZodType, Spec extends FieldSpec = FieldSpec> = Spec & {
  readonly type: Type;
  readonly empty: z.output<Type>;
};

/** Declares a field. @param empty the value of a record in which it was never filled in. */
export function field<Type extends z.ZodType, const Spec extends FieldSpec>(
  type: Type,
  empty: NoInfer<z.output<Type>>,
  spec: Spec,
): Field<Type, Spec> {
  return { ...spec, type, empty };
}

/** The fields of a kind of record by name, in the order of its form. */
export type Fields = Readonly<Record<string, Field>>;

/** The name of a field of a catalogue. */
export type FieldName<Own extends Fields> = keyof Own & string;

/** The zod types of a catalogue by name. */
export type ShapeOf<Own extends Fields> = { readonly [Name in keyof Own]: Own[Name]['type'] };

/** A record's own values. */
export type ValuesOf<Own extends Fields> = { [Name in keyof Own]: z.output<Own[Name]['type']> };

/** The names of the fields whose line says something. */
export type NamesWith<Own extends Fields, Said extends keyof FieldSpec> = {
  [Name in keyof Own]: Own[Name] extends Record<Said, unknown> ? Name : never;
}[keyof Own] &
  string;

/** The names of a catalogue, in order. */
export function namesOf<Own extends Fields>(fields: Own): readonly FieldName<Own>[] {
  return Object.keys(fields);
}

/** The names of the fields whose line says something, in order. */
export function namesWith<Own extends Fields, Said extends keyof FieldSpec>(
  fields: Own,
  said: Said,
): readonly NamesWith<Own, Said>[] {
  // Object.keys forgets which names it gives; the filter is what the type says.
  return Object.keys(fields).filter((name) => fields[name]?.[said] !== undefined) as NamesWith<Own, Said>[];
}

/** Some fields of a catalogue. */
export function pickFields<Own extends Fields, Name extends FieldName<Own>>(
  fields: Own,
  names: readonly Name[],
): Pick<Own, Name> {
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<Own, Name>;
}

/** Some values of a record. */
export function pickValues<Values extends object, Name extends keyof Values>(
  values: Values,
  names: readonly Name[],
): Pick<Values, Name> {
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<Values, Name>;
}

/** The zod types of a catalogue, for `z.strictObject`. */
export function shapeOf<Own extends Fields>(fields: Own): ShapeOf<Own> {
  return mapped(fields, ({ type }) => type) as ShapeOf<Own>;
}

/** The empty value of a field; a list or an object is one of its own, for whoever gets it may fill it. */
function emptyValue({ empty }: Field): unknown {
  if (Array.isArray(empty)) return [...empty];
  return typeof empty === 'object' && empty !== null ? { ...empty } : empty;
}

/** Whether a value means that nothing is recorded. */
export const isEmptyValue = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Kinds whose values are text that was checked when it was written. */
const texts: ReadonlySet<Kind> = new Set(['line', 'text', 'email', 'website', 'country']);

/**
 * The zod types by which values are answered: text as it stands, for a rule for typing may be younger than what was
 * typed.
 */
export function shownShape<Own extends Fields>(fields: Own): ShapeOf<Own> {
  return mapped(fields, ({ kind, type, empty }) => {
    if (!texts.has(kind)) return type;
    return empty === null ? z.string().nullable() : z.string();
  }) as ShapeOf<Own>;
}

/** A record in which nothing is filled in. */
export function emptyOf<Own extends Fields>(fields: Own): ValuesOf<Own> {
  return mapped(fields, emptyValue) as ValuesOf<Own>;
}

/** What brings a record of an older form up to now. */
interface Upgrade {
  readonly later: readonly (readonly [string, Field])[];
  readonly nested: readonly (readonly [string, Fields])[];
}

/** Worked out once for each form: a history holds a record for every supplier that there ever was. */
const upgrades = new WeakMap<Fields, Map<number, Upgrade>>();

function upgradeOf(fields: Fields, form: number): Upgrade {
  const known = upgrades.get(fields) ?? new Map<number, Upgrade>();
  upgrades.set(fields, known);
  const found = known.get(form);
  if (found) return found;
  const all = Object.entries(fields);
  const upgrade: Upgrade = {
    later: all.filter(([, { since = 1 }]) => since > form),
    nested: all.flatMap(([name, { of }]) => (of ? [[name, of] as const] : [])),
  };
  known.set(form, upgrade);
  return upgrade;
}

/**
 * A value of some fields in an older form of the register, in the form of now: fields that came later get their empty
 * value, at every level. What is there stays as it is; a value that is not an object is returned unchanged.
 */
export function broughtUp(fields: Fields, value: unknown, form: number): unknown {
  if (Array.isArray(value)) return value.map((item) => broughtUp(fields, item, form));
  if (typeof value !== 'object' || value === null) return value;
  const { later, nested } = upgradeOf(fields, form);
  if (later.length === 0 && nested.length === 0) return value;
  // Spread, not assignment: a field called __proto__ stays a field, which the schema refuses.
  const added: Record<string, unknown> = {};
  // Its place is the same whether it is there or not; what is there takes it.
  for (const [name, field] of later) added[name] = Object.hasOwn(value, name) ? null : emptyValue(field);
  const full: Record<string, unknown> = { ...added, ...value };
  for (const [name, of] of nested) {
    if (Object.hasOwn(full, name)) full[name] = broughtUp(of, full[name], form);
  }
  return full;
}

/** As {@link broughtUp}, of an object that nobody else has: what is missing is put into it, after the fields that are there. */
export function bringUp(fields: Fields, value: object, form: number): void {
  const { later, nested } = upgradeOf(fields, form);
  const full = value as Record<string, unknown>;
  for (const [name, field] of later) if (!Object.hasOwn(full, name)) full[name] = emptyValue(field);
  for (const [name, of] of nested) {
    if (Object.hasOwn(full, name)) full[name] = broughtUp(of, full[name], form);
  }
}

/** Values with others in the place of those that are given; one that is undefined is not. */
export function withGiven<Values extends object>(
  values: Values,
  given: { readonly [Name in keyof Values]?: Values[Name] | undefined },
): Values {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...values, ...Object.fromEntries(told) };
}

function mapped(fields: Fields, of: (field: Field) => unknown): unknown {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, of(field)]));
}
