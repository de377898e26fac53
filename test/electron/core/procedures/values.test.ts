import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { newAgreement, newSupplier, problemOf, testRegister } from '../registers.ts';

const LAST = '2199-12-31';

/** A register with two suppliers, in which the agreement of the first holds what no form takes any more. */
async function older(notice: string) {
  const register = testRegister();
  const { client, core } = register;
  const { id } = await newSupplier(client, 'Langdurig');
  const { id: other } = await newSupplier(client, 'Polderhost');
  await newAgreement(client, id, {
    recorded: 'signed',
    signedOn: '2020-01-01',
    endsOn: '2026-12-31',
    renewal: { kind: 'automatic', months: 12 },
    notice: { months: 3, days: 0 },
  });
  core.stored.prepare('UPDATE agreement SET notice = ?').run(notice);
  // Another save has the verdicts of that supplier made anew.
  await newAgreement(client, id, { recorded: 'draft' });
  return { ...register, id, other };
}

test.each([null, LAST])(
  'a register with a notice period of 200 years is shown whole on day %s',
  async (asOf) => {
    const { client, id, other } = await older('{"months":1200,"days":36500}');
    const { rows } = await client.processors.list({ asOf });
    expect(rows.map((row) => row.id).sort()).toEqual([id, other].sort());
    const page = await client.processors.get({ id, asOf });
    const explained = page.agreementStates.find(({ status }) => status === 'active');
    expect(explained).toMatchObject({ noticeDeadline: null, formula: null });
    expect(explained?.nextStep.nl).toContain('na 2199');
    expect(page.completeness.gaps.map(({ code }) => code)).toContain('agreement.uncounted');
    await client.outlook.deadlines({ asOf });
    await client.attention.list({ asOf });
  },
);

test('the last day of the calendar can be asked for; the first one is before the register, and nothing is in order then', async () => {
  const { client } = await older('{"months":3,"days":0}');
  const asked = (asOf: string) => [
    client.processors.list({ asOf }),
    client.processors.facets({ asOf }),
    client.flows.list({ asOf }),
    client.outlook.deadlines({ asOf }),
    client.attention.list({ asOf }),
    client.reminders.open({ asOf }),
  ];
  await Promise.all(asked(LAST));
  for (const answer of asked('1900-01-01')) expect((await problemOf(answer)).code).toBe('refused');
});

test('a notice period that no calendar has is refused at the door, by name', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  const problem = await problemOf(
    newAgreement(client, id, { recorded: 'signed', notice: { months: 1200, days: 0 } }),
  );
  expect(problem).toMatchObject({ code: 'invalid', fields: [{ path: 'input.notice.months' }] });
  expect(problem.fields[0]?.message.nl).toContain('120 maanden');
});

test('a notice period that is no number empties no list', async () => {
  const { client, id, other } = await older('{"months":"veel","days":null}');
  const { rows } = await client.processors.list({ asOf: null });
  expect(rows.map((row) => row.id).sort()).toEqual([id, other].sort());
});

test('a value that no form takes is named as damage, with a reference for the log', async () => {
  const { client, file, id, log } = await older('{"months":3,"days":0}');
  const elsewhere = new Database(file);
  elsewhere.prepare('UPDATE agreement SET notice = \'{"months":-1,"days":0}\'').run();
  elsewhere.close();
  const problem = await problemOf(client.processors.get({ id }));
  expect(problem.code).toBe('corrupt');
  expect(problem.message.nl).toMatch(
    /^Overeenkomst .* is niet te lezen: .* Zet de laatste goede reservekopie terug/,
  );
  expect(log.at(-1)).toContain(String(problem.reference));
  expect(log.at(-1)).toContain('notice.months');
});
