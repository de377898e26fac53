/**
 * Assessment cases: a file of facts in, verdicts out, without a register. Used by the command line and by the
 * tests. Malformed input gives the path of every fault, never an exception.
 */
import * as z from 'zod';
import { agreementFacts } from '../fields/agreement.ts';
import { flowFacts } from '../fields/flow.ts';
import { type AgreementState, agreementState } from '../law/agreement.ts';
import { type CountryList, shippedList } from '../law/jurisdictions.ts';
import { defaultPolicy } from '../law/policy.ts';
import { assessTransfers, type TransferAssessment } from '../law/transfer.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { civilDate } from '../schema/primitives.ts';
import type { FieldProblem } from '../schema/problem.ts';
import { fieldProblems } from '../words/field-problems.ts';
import { hostSentences } from '../words/host.ts';

/** Most flows in one case: no supplier has more, and a file that does is not what it claims to be. */
export const FLOWS_PER_CASE = 5_000;

// What a case says about itself (title, expected verdict) is the reader's business, so more keys may stand
// there; the facts are strict, because a misspelt field would silently change the verdict.
export const transferCases = (list: CountryList) => {
  // A place that is not on the list is a slip of the keyboard: judged it would be a third country.
  const listed = z.string().refine((code) => code === 'unknown' || list.byCode.has(code), {
    error: 'unknown-country',
  });
  return z.array(
    z.looseObject({
      id: z.string().min(1),
      asOf: civilDate,
      flows: z
        .array(
          flowFacts.extend({
            country: listed,
            importerCountry: listed.nullable().optional(),
            exportedFrom: listed.nullable().optional(),
            parentCountry: listed.nullable(),
          }),
        )
        .max(FLOWS_PER_CASE),
      chain: z
        .array(
          z.strictObject({
            entity: z.string(),
            country: listed.nullable(),
            hasFlow: z.boolean(),
            endedOn: civilDate.nullable(),
          }),
        )
        .max(FLOWS_PER_CASE)
        .default([]),
    }),
  );
};
export const agreementCases = z.array(
  z.looseObject({ id: z.string().min(1), asOf: civilDate, agreement: agreementFacts }),
);

export type TransferCaseVerdict = { id: string } & Pick<TransferAssessment, 'result' | 'code' | 'advisories'>;
export type AgreementCaseVerdict = { id: string } & Pick<
  AgreementState,
  'status' | 'covered' | 'currentEndsOn' | 'noticeDeadline'
>;

/** Verdicts, or the fields that were refused; `path` counts from the top: `0.flows.2.country`. */
export type CaseOutcome<Verdict> =
  | { readonly ok: true; readonly verdicts: Verdict[] }
  | { readonly ok: false; readonly problems: FieldProblem[] };

/** Judges cases of transfers under the default policy against `list`. */
export function assessTransferCases(
  input: unknown,
  list: CountryList = shippedList,
): CaseOutcome<TransferCaseVerdict> {
  return judge(transferCases(list), input, ({ id, asOf, flows, chain }) => {
    const { result, code, advisories } = assessTransfers(flows, { asOf, list, policy: defaultPolicy }, chain);
    return { id, result, code, advisories };
  });
}

/** Judges cases of agreements under the default policy. */
export function assessAgreementCases(input: unknown): CaseOutcome<AgreementCaseVerdict> {
  return judge(agreementCases, input, ({ id, asOf, agreement }) => {
    const { status, covered, currentEndsOn, noticeDeadline } = agreementState(agreement, asOf, defaultPolicy);
    return { id, status, covered, currentEndsOn, noticeDeadline };
  });
}

function judge<Case, Verdict>(
  schema: z.ZodType<Case[]>,
  input: unknown,
  verdict: (item: Case) => Verdict,
): CaseOutcome<Verdict> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, verdicts: parsed.data.map(verdict) };
  const problems = parsed.error.issues.flatMap((issue) => {
    const message = ofFile(issue, input);
    return fieldProblems([issue]).map((problem) => (message === null ? problem : { ...problem, message }));
  });
  return { ok: false, problems };
}

/** What a form shows by itself has to be said of a file: which values there are, and that a field is not there at all. */
function ofFile(issue: z.core.$ZodIssue, input: unknown): Bilingual | null {
  if (issue.path.length === 0) return hostSentences.casesNoList;
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return null;
  let value = input;
  for (const name of issue.path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[name];
  if (value === undefined) return hostSentences.caseLacks;
  return issue.code === 'invalid_value'
    ? hostSentences.caseChoice(issue.values.map(String).join(', '))
    : null;
}
