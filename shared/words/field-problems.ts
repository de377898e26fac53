/** What a schema refused, as fields with a sentence: the path and what to do. */
import type { FieldProblem } from '../schema/problem.ts';
import { fieldSentence, type Issue } from './problems.ts';

/** A schema issue and its path. */
export interface PlacedIssue extends Issue {
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[] | undefined;
}

/** The fields that a schema refused; a path reads `flows.0.country`, the empty path is the entire input. */
export function fieldProblems(issues: readonly PlacedIssue[]): FieldProblem[] {
  return issues.flatMap((issue) => {
    const message = fieldSentence(issue);
    const names = issue.keys ?? [];
    if (issue.code === 'unrecognized_keys' && names.length > 0) {
      return names.map((name) => ({ path: [...issue.path, name].join('.'), message }));
    }
    return [{ path: issue.path.map(String).join('.'), message }];
  });
}
