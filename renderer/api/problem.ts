/** What went wrong with a call, in a form that a page can show. */
import { isDefinedError, ORPCError } from '@orpc/client';
import type { Bilingual } from '../../shared/schema/primitives.ts';
import { type FieldProblem, type ProblemCode, problemData } from '../../shared/schema/problem.ts';
import { problemSentences } from '../../shared/words/problems.ts';
import { ui } from '../../shared/words/ui.ts';

/** The core or its host no longer responds. */
export class ConnectionLost extends Error {
  constructor() {
    super('the connection with the register is lost');
    this.name = 'ConnectionLost';
  }
}

export interface Problem {
  readonly code: ProblemCode;
  readonly message: Bilingual;
  readonly fields: readonly FieldProblem[];
  readonly reference: string | null;
  /** About the register's file: nothing can be saved until the person chooses which file is meant. */
  readonly ofRegister: boolean;
}

/** Maps a call's error to a problem; an error from outside the contract becomes `internal`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    const data = problemData.safeParse(error.data);
    if (data.success && isDefinedError(error)) return { code: error.code as ProblemCode, ...data.data };
  }
  const bare = { fields: [], reference: null, ofRegister: false };
  if (error instanceof ConnectionLost || error instanceof TypeError) {
    return {
      code: 'internal',
      message: { nl: ui.nl.common.connectionLost, en: ui.en.common.connectionLost },
      ...bare,
    };
  }
  return { code: 'internal', message: problemSentences.internal, ...bare };
}
