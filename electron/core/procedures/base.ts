/** Where every procedure starts: its surroundings, and the one place where errors become the closed set. */
import { mapEventIterator } from '@orpc/client';
import { type AnyContractRouter, ORPCError, ValidationError } from '@orpc/contract';
import { implement, os } from '@orpc/server';
import { problems } from '../../../shared/contract/base.ts';
import { fieldProblems, type PlacedIssue } from '../../../shared/words/field-problems.ts';
import { findingSentences } from '../../../shared/words/history.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { asProblem, newReference, Problem } from '../ground/problem.ts';
import type { Core } from '../register/core.ts';
import { unreadableRecord } from '../store/unreadable.ts';

/** What a host gives with each call. */
export interface CallContext {
  readonly core: Core;
  /** Name for the history; null = the account's name. */
  readonly actor: string | null;
}

function declared(problem: Problem): ORPCError<string, unknown> {
  const { status } = problems[problem.code];
  return new ORPCError(problem.code, { status, message: problem.message, data: problem.data, defined: true });
}

/** An answer that its own schema refuses: the register holds what no form lets through. The log says where. */
function unfitAnswer({ issues }: ValidationError, core: Core): Problem {
  const places = fieldProblems(issues as PlacedIssue[]).map(({ path }) => path);
  const reference = newReference();
  core.log(`${reference} an answer that does not fit at ${places.join(', ')}`);
  return new Problem('corrupt', fileSentences.unfit, [], reference);
}

/** Any thrown value as a declared error; what the caller stopped is `cancelled`, whatever was thrown. */
function toDeclared(error: unknown, core: Core, signal: AbortSignal | undefined): ORPCError<string, unknown> {
  if (signal?.aborted) return declared(new Problem('cancelled'));
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.status === 400) {
      return declared(new Problem('invalid', undefined, fieldProblems(error.cause.issues as PlacedIssue[])));
    }
    if (error.cause instanceof ValidationError) {
      const unfit = unfitAnswer(error.cause, core);
      return declared(damageIn(core, unfit.data.reference) ?? unfit);
    }
    if (error.code in problems) return error;
  }
  const problem = asProblem(error instanceof ORPCError ? (error.cause ?? error) : error, core.log);
  return declared(
    problem.code === 'internal' ? (damageIn(core, problem.data.reference) ?? problem) : problem,
  );
}

/** What fails inside the program may be a record that somebody else wrote: that is damage, and is named. */
function damageIn(core: Core, reference: string | null): Problem | null {
  try {
    const record = core.status().open ? unreadableRecord(core.stored) : null;
    return record && new Problem('corrupt', findingSentences.record('damaged', record), [], reference);
  } catch (error) {
    return error instanceof Problem && error.code === 'corrupt' ? error : null;
  }
}

const isIterator = (value: unknown): value is AsyncIteratorObject<unknown, unknown, void> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** Around every procedure: all errors become those that the contract declares, those inside streams included. */
const declaring = os.$context<CallContext>().middleware(async ({ context, next, signal }) => {
  try {
    await context.core.changing.atRest();
    const result = await next();
    if (!isIterator(result.output)) return result;
    const output = mapEventIterator(result.output, {
      value: async (value) => value,
      error: async (error) => toDeclared(error, context.core, signal),
    });
    return { ...result, output };
  } catch (error) {
    throw toDeclared(error, context.core, signal);
  }
});

/** What implements one key of the contract. Each file takes its own only, so that a command loads what it needs. */
export const implementing = <Part extends AnyContractRouter>(part: Part) =>
  // Within an object, because the types of a part that is not known yet might be those of one procedure.
  implement({ part }).$context<CallContext>().use(declaring).part;
