/** Procedures that write the register, or a list of it, to a file of another form. */

import { setImmediate } from 'node:timers/promises';
import { exports as contract } from '../../../shared/contract/exports.ts';
import type { ViewFormat, ViewProgress, ViewRequest } from '../../../shared/fields/view.ts';
import { deadlinesInView } from '../../../shared/law/deadline-view.ts';
import { momentOf } from '../../../shared/law/moments.ts';
import { matterKey } from '../../../shared/law/reminders.ts';
import { documentTypes } from '../../../shared/schema/document.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { fileNames } from '../../../shared/words/export.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { viewTitles } from '../../../shared/words/views.ts';
import { deadlinesUntil } from '../derived/deadlines.ts';
import { nameInFile } from '../documents/names.ts';
import { viewTable } from '../export/views/index.ts';
import { viewJson } from '../export/views/json.ts';
import { written } from '../export/writing.ts';
import { Problem } from '../ground/problem.ts';
import { ask } from '../questions/ask.ts';
import type { Core } from '../register/core.ts';
import { LastMade } from '../register/last-made.ts';
import { calendarText } from '../reminders/calendar.ts';
import type { View } from '../store/writing.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  xlsx: documentTypes.xlsx,
  ods: documentTypes.ods,
  ics: 'text/calendar',
} as const;

const fileOf = (bytes: Uint8Array, name: string, format: ViewFormat): File =>
  new File([new Uint8Array(bytes)], name, { type: mediaTypes[format] });

interface Asked {
  readonly list: ViewRequest;
  readonly format: ViewFormat;
  readonly language: Language;
  readonly asOf: string | null;
}
interface Made {
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** The supplier that it is about; empty = none. */
  readonly about: string;
}

/** The list as a file, with how many rows were read meanwhile. */
async function* viewFile(
  core: Core,
  { list, format, language, asOf }: Asked,
  signal: AbortSignal | undefined,
): AsyncGenerator<ViewProgress, Made> {
  const read = <Result>(ask: (view: View) => Result) => core.withVerdicts(asOf, signal, ask);
  if (format === 'ics') return calendarOf(core, list, language, read);
  const now = asOf === null || asOf === core.today() ? momentOf(core.now()) : null;
  const reading = { language, now, read, stored: () => core.stored, signal };
  const table = viewTable(list, reading);
  for (;;) {
    const step = await table.next();
    if (signal?.aborted) throw new Problem('cancelled');
    if (step.done) {
      const { about, rows: all } = step.value;
      const made = { rows: all.length, about };
      if (format !== 'json') {
        return { ...made, bytes: await written(step.value, format, { signal, spawnJob: core.spawnJob }) };
      }
      return { ...made, bytes: viewJson(step.value, { view: list.view, asOf: asOf ?? core.today() }) };
    }
    yield { type: 'progress', ...step.value };
    await setImmediate();
  }
}

/** The dates of the list that are open. Errors: `invalid` for any other list. */
async function calendarOf(
  core: Core,
  list: ViewRequest,
  language: Language,
  read: <Result>(ask: (view: View) => Result) => Promise<Result>,
): Promise<Made> {
  if (list.view !== 'deadlines') {
    throw new Problem('invalid', undefined, fieldProblems([{ path: ['format'], message: 'no-dates' }]));
  }
  const now = core.now().toISOString();
  return read((view) => {
    const shown = deadlinesInView(deadlinesUntil(view.connection, view.asOf, null), {
      ...list,
      handled: false,
    });
    const only = new Set(shown.map((item) => matterKey(item.processorId, item)));
    // What is given out of a part of the dates is not remembered: the rest would seem to be gone.
    const text = calendarText(view, { owner: null, language, now, isKept: false, only });
    return { rows: only.size, about: '', bytes: new TextEncoder().encode(text) };
  });
}

const finished = new LastMade<File>();

async function* makeView(
  core: Core,
  asked: Asked,
  signal: AbortSignal | undefined,
): AsyncGenerator<ViewProgress> {
  const { list, format, language, asOf } = asked;
  const { bytes, rows, about } = yield* viewFile(core, asked, signal);
  const named = [viewTitles[language][list.view], nameInFile(about), asOf ?? core.today()];
  const name = `${named.filter((part) => part !== '').join(' ')}.${format}`;
  yield { type: 'done', resultId: finished.keep(core, fileOf(bytes, name, format)), name, rows };
}

export const exports = {
  make: os.make.handler(async ({ context: { core }, input, signal }) => {
    const { asOf, bytes } = await ask(core, 'suppliers', input, { signal });
    const name = `${fileNames.suppliers[input.language]} ${asOf}.${input.format}`;
    return fileOf(bytes, name, input.format);
  }),
  view: os.view.handler(({ context: { core }, input, signal }) => makeView(core, input, signal)),
  fetch: os.fetch.handler(({ context: { core }, input }) => finished.get(core, input.resultId)),
};
