/**
 * A transfer impact assessment by its six steps (EDPB Recommendations 01/2020, version 2.0): which are answered, what its
 * outcome still lacks, and whether another assessment can serve. What follows for the transfer is in `transfer.ts`.
 */
import { emptyOf } from '../fields/field.ts';
import { type TiaRecord, tiaFields } from '../fields/tia.ts';
import type { TiaStep } from '../schema/flow.ts';

/** What has to stand with an outcome, named by the field in which it is filled in. */
type TiaWant = 'completedOn' | 'outcome' | 'measures' | 'explanation' | 'reviewedBy' | 'reviewedOn';

/** An assessment with every field: those of a recorded one, and an empty one for each that it misses. */
export type FullTia = { readonly [Name in keyof TiaRecord]-?: Exclude<TiaRecord[Name], undefined> };

/** The assessment as its form holds it; one that was recorded before the six steps misses the fields that came later. */
export function fullTia(tia: TiaRecord | null): FullTia {
  const given = Object.entries(tia ?? {}).filter(([, value]) => value !== undefined);
  return { ...(emptyOf(tiaFields) as FullTia), ...Object.fromEntries(given) };
}

/**
 * What an assessment with an outcome, or with a day, lacks; one that is still being made lacks nothing. Measures are what a
 * "positive with measures" consists of; clause 14(d) of Decision 2021/914 asks to document the assessment; that of a processor
 * counts once somebody of ours looked at it (EDPB Opinion 22/2024).
 * @param documents the documents of the supplier: one that is gone is no document.
 */
export function tiaWants(tia: TiaRecord, documents: ReadonlySet<string>): readonly TiaWant[] {
  const { outcome, completedOn, measures, explanation, documentId, by, reviewedBy, reviewedOn } =
    fullTia(tia);
  if (outcome === null) return completedOn === null ? [] : ['outcome'];
  const wants: TiaWant[] = [];
  if (completedOn === null) wants.push('completedOn');
  if (outcome === 'positive-with-measures' && measures.length === 0) wants.push('measures');
  if (explanation === '' && (documentId === null || !documents.has(documentId))) wants.push('explanation');
  if (by === 'processor' && reviewedBy === '') wants.push('reviewedBy');
  if (by === 'processor' && reviewedOn === null) wants.push('reviewedOn');
  return wants;
}

/**
 * Whether an authority's access stands, and no measure of the EDPB's catalogue prevents it: the recipient needs the data in the
 * clear, or has the keys (Annex 2, use cases 6 and 7; contracts and rules alone do not bind an authority, paragraph 53).
 */
export function isBeyondMeasures(tia: TiaRecord): boolean {
  const { problematicLaw, appliedInPractice, dataInClear, keys } = fullTia(tia);
  const isReadable = dataInClear === true || keys === 'importer' || keys === 'not-encrypted';
  return problematicLaw === true && appliedInPractice !== false && isReadable;
}

/** The steps that a person answered; the facts and the tool are those of the flow, so what is asked about them counts. */
export function answeredSteps(tia: TiaRecord): ReadonlySet<TiaStep> {
  const all = fullTia(tia);
  const steps: Readonly<Record<TiaStep, boolean>> = {
    transfer: all.by !== null && all.dataLimited !== null && all.sendsOn !== null,
    tool: all.toolSuffices !== null,
    law: all.problematicLaw === false || (all.problematicLaw === true && all.appliedInPractice !== null),
    measures: all.dataInClear !== null && all.keys !== null,
    formal: all.measuresAgreed !== null || all.formalSteps !== '',
    review: all.outcome !== null && all.completedOn !== null,
  };
  return new Set((Object.keys(steps) as TiaStep[]).filter((step) => steps[step]));
}

/** The fields of step 3: the law of a country is the same for every importer there. */
const aboutTheLaw = [
  'problematicLaw',
  'appliedInPractice',
  'law',
  'sources',
] as const satisfies readonly (keyof TiaRecord)[];

/**
 * What an assessment takes over from another one: all of it from one of the same importer, the law of the country from any.
 * Its day and who looked at it are never taken over, for whoever takes it over has to judge it anew; a document stays with its supplier.
 * @param source how the other one is named where this one says what it rests on.
 */
export function takenOver(
  tia: TiaRecord,
  other: TiaRecord,
  {
    isWhole,
    isSameSupplier,
    source,
  }: { readonly isWhole: boolean; readonly isSameSupplier: boolean; readonly source: string },
): FullTia {
  const own = fullTia(tia);
  const theirs = fullTia(other);
  if (!isWhole) {
    const law = Object.fromEntries(aboutTheLaw.map((name) => [name, theirs[name]]));
    return { ...own, ...law, basedOn: source };
  }
  return {
    ...theirs,
    documentId: isSameSupplier ? theirs.documentId : null,
    completedOn: own.completedOn,
    reviewedBy: own.reviewedBy,
    reviewedOn: own.reviewedOn,
    basedOn: source,
  };
}
