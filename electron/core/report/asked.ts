/** The decisions that an overview asks, taken over as records, so that what became of them stands in the next one. */
import type { Language } from '../../../shared/schema/primitives.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readAll } from '../store/entities.ts';
import { saveLoose } from '../store/parts.ts';
import type { View, Writing } from '../store/writing.ts';
import { boardOf } from './board.ts';
import { readBoardFacts } from './board-facts.ts';
import { printingIn } from './context.ts';
import { decisionsOf } from './decisions.ts';

/** A decision that is asked, and whether it stands open among the decisions already. */
export interface Asked {
  readonly question: string;
  readonly isOpen: boolean;
}

/** What the overview of the day asks, most serious first, with as many names as it may print; verdicts must be of the day. */
export function askedOn({ connection, asOf }: View, language: Language): Asked[] {
  const board = boardOf(readBoardFacts(connection, asOf), asOf);
  const open = openQuestions(connection);
  return decisionsOf({ ...printingIn(language), input: { board, language } }).map(({ text }) => {
    const [question = ''] = text;
    return { question, isOpen: open.has(question) };
  });
}

const openQuestions = (connection: Connection): ReadonlySet<string> =>
  new Set(
    readAll(connection, entities.management_decision)
      .filter(({ fields }) => fields.outcome === 'open')
      .map(({ fields }) => fields.question),
  );

/** Records those that do not stand open yet, and returns how many. */
export function takeOver(writing: Writing, asked: readonly Asked[]): number {
  const open = openQuestions(writing.connection);
  const missing = asked.filter(({ question }) => !open.has(question));
  for (const { question } of missing) {
    saveLoose(writing, entities.management_decision, {
      id: null,
      version: null,
      input: { processorId: null, question, outcome: 'open', decidedBy: '', decidedOn: null, remark: '' },
    });
  }
  return missing.length;
}
