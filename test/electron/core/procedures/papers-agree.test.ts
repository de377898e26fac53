/** What goes out says of a supplier on a day what its row in the list says: the calendar file, the register on paper, the dossier and the extract. */
import { expect, test } from 'vitest';
import { article30Extract } from '../../../../electron/core/article30/extract.ts';
import { article30Facts } from '../../../../electron/core/article30/facts.ts';
import { judgedOn } from '../../../../electron/core/derived/judging.ts';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { calendarText } from '../../../../electron/core/reminders/calendar.ts';
import { groundsOf, overviewInput } from '../../../../electron/core/report/collect.ts';
import { dossierModel } from '../../../../electron/core/report/dossier.ts';
import { readDossier } from '../../../../electron/core/report/dossier-facts.ts';
import { overviewModel } from '../../../../electron/core/report/model.ts';
import { addDays, isRunning } from '../../../../shared/law/dates.ts';
import { standingOf } from '../../../../shared/law/recipients.ts';
import { assessedResult, shownStatus } from '../../../../shared/law/stated.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { publishWords } from '../../../../shared/words/publish.ts';
import { terms } from '../../../../shared/words/ui-terms.ts';
import { anyRegister } from '../any-register.ts';
import { type TestRegister, testRegister } from '../registers.ts';

type Rows = Awaited<ReturnType<TestRegister['client']['processors']['list']>>['rows'];

/** The events of a calendar file that are not cancelled, by their day. */
const daysOf = (ics: string) =>
  ics
    .split('BEGIN:VEVENT')
    .filter((event) => event.includes('STATUS:CONFIRMED'))
    .map((event) => /DTSTART;VALUE=DATE:(\d{4})(\d{2})(\d{2})/.exec(event)?.slice(1).join('-'))
    .sort();

async function calendarAgrees({ core, client }: TestRegister, asOf: string | null) {
  const { deadlines } = await client.outlook.deadlines({ asOf });
  const open = deadlines.filter(({ handledOn }) => handledOn === null);
  const request = { owner: null, now: '2026-11-22T11:00:00.000Z', isKept: false } as const;
  for (const language of ['nl', 'en'] as const) {
    const ics = await core.withVerdicts(asOf, undefined, (view) =>
      calendarText(view, { ...request, language }),
    );
    expect(daysOf(ics)).toEqual(open.map(({ due }) => due).sort());
  }
}

async function registerAgrees({ core }: TestRegister, asOf: string | null, rows: Rows) {
  const input = await overviewInput(core, { asOf, annexes: ['register'] });
  for (const language of ['nl', 'en'] as const) {
    const [annex] = overviewModel({ ...input, language }).annexes;
    const printed = (annex?.rows ?? []).map((cells) => {
      const text = cells.map((cell) => ('date' in cell ? cell.date : cell.text));
      return [text[0], text[2], text[4], text[6]].join(' | ');
    });
    const listed = rows.map((row) =>
      [
        row.name,
        terms[language].status[shownStatus(row)],
        row.noticeDeadline === null ? '' : formatDate(row.noticeDeadline, language),
        terms[language].result[assessedResult(row)],
      ].join(' | '),
    );
    expect(printed.sort()).toEqual(listed.sort());
  }
}

async function dossiersAgree({ core, client }: TestRegister, asOf: string | null, rows: Rows) {
  const { attention } = await client.attention.list({ asOf });
  for (const row of rows) {
    const model = await core.withVerdicts(asOf, undefined, async (view) => {
      const facts = await readDossier(view, core.stored, { processorId: row.id, language: 'en' });
      return dossierModel({ ...groundsOf(core, view), ...facts, language: 'en' });
    });
    expect([model.agreement.text, model.transfer.text]).toEqual([
      terms.en.status[shownStatus(row)],
      terms.en.result[assessedResult(row)],
    ]);
    const own = attention.filter(({ processorId }) => processorId === row.id);
    expect(model.attention.rows.map(({ nextStep }) => nextStep).sort()).toEqual(
      own.map(({ nextStep }) => nextStep.en).sort(),
    );
  }
}

/** That there is no transfer is said in the extract where the list says it, and of nobody of whom it is not known. */
async function extractAgrees({ core }: TestRegister, asOf: string | null, rows: Rows) {
  await core.withVerdicts(asOf, undefined, (view) => {
    const extract = article30Extract({ ...article30Facts(view), language: 'nl' });
    const told = judgedOn(view).filter((one) =>
      ['processor', 'joint-controller', 'independent-controller', 'sub-processor'].includes(standingOf(one)),
    );
    const lines = extract.parts.flatMap(({ columns, rows: cells }) =>
      cells.map((row) => ({
        name: row[0]?.text,
        transfers: row[columns.findIndex(({ key }) => key === 'transfers')],
      })),
    );
    expect(lines.map(({ name }) => name).sort()).toEqual(
      told.map(({ record }) => record.processor.name).sort(),
    );
    for (const { name, transfers } of lines) {
      const row = rows.find((one) => one.name === name);
      if (row === undefined) throw new Error('a supplier of the extract stands in the list');
      const saysNone = transfers?.text === publishWords.nl.noTransfer;
      const shown = assessedResult(row);
      if (saysNone) expect([name, shown]).toEqual([name, 'none']);
      if (shown === 'unsure') expect([name, transfers?.state]).toEqual([name, 'missing']);
      if (shown === 'blocked') expect([name, transfers?.state]).toEqual([name, 'missing']);
    }
  });
}

const registers: Record<string, () => Promise<TestRegister>> = {
  'the example': async () => {
    const register = testRegister();
    await writeExample(register.core, null);
    return register;
  },
  'any register': () => anyRegister(21),
  'another one': () => anyRegister(34),
};

test.each(Object.entries(registers))('of %s the papers say what the list says', async (_name, make) => {
  const register = await make();
  const today = register.core.today();
  for (const asOf of [null, addDays(today, 45), '2028-02-29']) {
    const { rows } = await register.client.processors.list({ asOf, limit: 1000 });
    expect(rows.length).toBeGreaterThan(1);
    await calendarAgrees(register, asOf);
    await registerAgrees(register, asOf, rows);
    await dossiersAgree(register, asOf, rows.filter((row) => isRunning(row, asOf ?? today)).slice(0, 40));
    await extractAgrees(register, asOf, rows);
  }
});
