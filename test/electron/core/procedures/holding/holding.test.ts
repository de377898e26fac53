/**
 * No procedure holds the program for long, however large the register: between two turns of the event loop, in which other calls
 * are answered, it reads a bounded number of rows. Counted, not timed.
 */
import { expect, test } from 'vitest';
import { Problem } from '../../../../../electron/core/ground/problem.ts';
import { router } from '../../../../../electron/core/procedures/router.ts';
import { fillRegister, judgeAll } from '../../../../bench/fill.ts';
import { testRegister } from '../../registers.ts';
import { type Asked, type Known, procedureOf, type Question } from './asked.ts';
import { changing } from './changing.ts';
import { reading } from './reading.ts';
import { countRows, mostRows } from './rows.ts';

/** Suppliers of the register: whoever reads one row of each in one go reads more than {@link MOST}. */
const SUPPLIERS = 3300;
/**
 * Rows between two turns. A step of 40 ms is 800 rows on the clock of the test, and ends after the hundred suppliers that it was
 * at, each with some ten rows.
 */
const MOST = 3000;

/** What still reads of every supplier in one go, and why; whoever mends one takes it out here. */
const inOneGo: Readonly<Record<string, string>> = {
  'imports.preview':
    'the process that plans an import is sent what it compares with, instead of reading the file itself',
  'reminders.calendar':
    'what the file held is remembered in the same change, so that the next file can say what is gone',
  'persons.erase': 'the search is made anew, so that nothing of the person stays in its index',
};

const questions = { ...reading, ...changing };

/** Reads a stream to its end. */
async function toTheEnd(answer: unknown): Promise<void> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return;
  for await (const _step of answer as AsyncIterable<unknown>);
}

async function prepared(question: Question, known: Known): Promise<Asked | Error> {
  try {
    return await question(known);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** An error with the fields that it names. */
const said = (error: unknown): string =>
  `${String(error)} ${JSON.stringify((error as { data?: { fields?: unknown } } | null)?.data?.fields)}`;

test('every procedure has a question, or a reason why it is not asked', () => {
  const all = Object.entries(router).flatMap(([key, procedures]) =>
    Object.keys(procedures).map((name) => `${key}.${name}`),
  );
  expect(Object.keys(questions).sort()).toEqual(all.sort());
});

test('no procedure reads a row of every supplier in one go', { timeout: 300_000 }, async () => {
  countRows();
  const started: string[] = [];
  const { core, client } = testRegister(undefined, (entry) => {
    started.push(entry);
    // Cancelled at once: what is counted is what the program itself reads for it.
    const answer = { type: 'problem', code: 'cancelled', data: new Problem('cancelled').data };
    return {
      send: () => {},
      onMessage: (told) => void setImmediate(told, answer),
      onEnd: (ended) => void setImmediate(() => setImmediate(ended, 'cancelled')),
      kill: () => {},
    };
  });
  await fillRegister(core, SUPPLIERS);
  const ids = core.stored.prepare('SELECT id FROM processor ORDER BY rowid').pluck().all() as string[];
  const known: Known = { client, ids };
  await judgeAll(core);
  const found: string[] = [];
  for (const [name, question] of Object.entries(questions)) {
    const asked = await prepared(question, known);
    if (asked instanceof Error) found.push(`${name}: ${said(asked)}`);
    if (asked instanceof Error || asked.because !== undefined) continue;
    started.length = 0;
    const { most, error } = await mostRows(async () =>
      toTheEnd(await procedureOf(client, name)(asked.input)),
    );
    if (asked.elsewhere ? started.length === 0 : error !== null) found.push(`${name}: ${said(error)}`);
    if (most > MOST !== Object.hasOwn(inOneGo, name)) found.push(`${name}: ${Math.round(most)} rows`);
  }
  expect(found).toEqual([]);
});
