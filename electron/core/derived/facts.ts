/**
 * What the filters of the list ask of a supplier, packed in one number beside its verdict: SQL passes a row by on a few bits
 * that stand in every order of the list, and suppliers that are alike are counted as one group.
 */
import {
  type CountedFacts,
  hasUnknownPlace,
  isCountedAs,
  isUncovered,
} from '../../../shared/law/counting.ts';
import { isRunning } from '../../../shared/law/dates.ts';
import { lastReview } from '../../../shared/law/deadline-dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { shownOrder, shownResult, shownResults, shownStatus } from '../../../shared/law/stated.ts';
import { needsAgreement } from '../../../shared/law/verdict.ts';
import { countedAs } from '../../../shared/schema/counting.ts';
import {
  categories,
  criticalities,
  lackingParts,
  roles,
  sensitiveKinds,
} from '../../../shared/schema/processor.ts';

/** Sets of which a supplier has one value, or none that is recorded. */
const choices = {
  agreementStatus: shownOrder,
  transferResult: shownResults,
  covered: ['no', 'yes'],
  role: roles,
  category: categories,
  criticality: criticalities,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Sets of which several values, or none, may be true of a supplier. */
const marks = {
  counted: countedAs,
  sensitive: sensitiveKinds,
  lacks: lackingParts,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Choice = keyof typeof choices;
export type Mark = keyof typeof marks;
export type PackedFacet = Choice | Mark;

interface Place {
  readonly values: readonly string[];
  readonly shift: number;
  readonly mask: number;
}

let bits = 0;
function placed(values: readonly string[], width: number): Place {
  const place = { values, shift: bits, mask: (1 << width) - 1 };
  bits += width;
  return place;
}

const namesOf = <Name extends string>(sets: Readonly<Record<Name, unknown>>) => Object.keys(sets) as Name[];
const inPlaces = <Name extends string>(
  sets: Readonly<Record<Name, readonly string[]>>,
  widthOf: (values: readonly string[]) => number,
) =>
  Object.fromEntries(namesOf(sets).map((name) => [name, placed(sets[name], widthOf(sets[name]))])) as Record<
    Name,
    Place
  >;

// A choice that is not made has the number behind the last value.
const choicePlaces = inPlaces<Choice>(choices, ({ length }) => Math.ceil(Math.log2(length + 1)));
const markPlaces = inPlaces<Mark>(marks, ({ length }) => length);

/** Bits that are used: more than 31 would not be a number that is shifted. */
export const usedBits = bits;

/** Raised when a value of a set comes to be true of other suppliers. */
const MEANING = 2;

/** Changes with the sets: numbers that were packed under another version say something else. */
export const factsVersion = [MEANING, ...Object.values(choices), ...Object.values(marks)].flat().join();

const choiceNames = namesOf(choices);
const markNames = namesOf(marks);
export const packedFacets: readonly PackedFacet[] = [...choiceNames, ...markNames];

const isChoice = (name: PackedFacet): name is Choice => Object.hasOwn(choices, name);

/** The number of a supplier. */
export function factsOf(judged: Judged): number {
  const { record, verdict, runningFlows, judgement } = judged;
  const { processor } = record;
  const { role, endedOn, bsn, specialCategories, criminalData } = processor;
  const facts: CountedFacts = {
    ...verdict,
    role,
    isInUse: isRunning({ endedOn }, judgement.asOf),
    hasFlows: runningFlows.length > 0,
    hasUnknownPlace: hasUnknownPlace(judged),
  };
  const chosen: Readonly<Record<Choice, number>> = {
    agreementStatus: shownOrder.indexOf(shownStatus(facts)),
    transferResult: shownResults.findIndex((result) => result === shownResult(verdict)),
    covered: coveredNumber(facts, verdict.covered),
    role: roles.indexOf(role),
    category: numberIn(categories, processor.category),
    criticality: numberIn(criticalities, processor.criticality),
  };
  const marked: Readonly<Record<Mark, readonly boolean[]>> = {
    counted: countedAs.map((name) => isCountedAs[name](facts)),
    sensitive: [
      bsn === true,
      specialCategories === true,
      criminalData === true,
      [bsn, specialCategories, criminalData].includes(null),
    ],
    lacks: [processor.contacts.length === 0, lastReview(judged) === null, lacksNotice(judged)],
  };
  let packed = 0;
  for (const name of choiceNames) packed |= chosen[name] << choicePlaces[name].shift;
  for (const name of markNames) {
    const { shift } = markPlaces[name];
    for (const [at, isTrue] of marked[name].entries()) if (isTrue) packed |= 1 << (shift + at);
  }
  return packed;
}

/** Yes, no as the figure of the start page counts it, or neither: it has stopped, or no agreement is asked of it. */
function coveredNumber(facts: CountedFacts, covered: boolean): number {
  if (isUncovered(facts)) return choices.covered.indexOf('no');
  const isAsked = facts.isInUse && needsAgreement(facts.role) && covered;
  return isAsked ? choices.covered.indexOf('yes') : choices.covered.length;
}

/** Whether the agreement that counts runs on by itself, and nobody recorded how long before it is to be ended. */
function lacksNotice({ counting, verdict }: Judged): boolean {
  return (
    counting !== null &&
    running.has(verdict.agreementStatus) &&
    counting.agreement.renewal.kind !== 'none' &&
    counting.agreement.notice === null
  );
}
const running: ReadonlySet<string> = new Set(['pending', 'active', 'expiring', 'renewed']);

const numberIn = (values: readonly string[], value: string | null): number =>
  value === null ? values.length : values.indexOf(value);

/** What SQL asks of the number of a supplier that has any of some values. */
export type PackedTest =
  | { readonly shift: number; readonly mask: number; readonly numbers: readonly number[] }
  | { readonly bits: number };

/** How a number is tested for any of some values of a set, all of which are of its closed set. */
export function testFor(name: PackedFacet, wanted: readonly string[]): PackedTest {
  if (!isChoice(name)) return marksOf(name, wanted);
  const { shift, mask, values } = choicePlaces[name];
  return { shift, mask, numbers: wanted.map((value) => values.indexOf(value)) };
}

/** The bits of which one is set in the number of a supplier of which any of some values is true. */
export function marksOf(name: Mark, wanted: readonly string[]): { readonly bits: number } {
  const { shift, values } = markPlaces[name];
  return { bits: wanted.reduce((sum, value) => sum | (1 << (shift + values.indexOf(value))), 0) };
}

/** The values of a set that are true of a number. */
export function valuesIn(name: PackedFacet, facts: number): readonly string[] {
  if (isChoice(name)) {
    const { shift, mask, values } = choicePlaces[name];
    const value = values[(facts >> shift) & mask];
    return value === undefined ? [] : [value];
  }
  const { shift, values } = markPlaces[name];
  return values.filter((_, at) => (facts >> (shift + at)) & 1);
}
