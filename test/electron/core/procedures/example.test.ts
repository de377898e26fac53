import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { agreementStatuses } from '../../../../shared/schema/agreement.ts';
import { flowKinds, mechanisms } from '../../../../shared/schema/flow.ts';
import { roles } from '../../../../shared/schema/processor.ts';
import { advisories, transferCodes, transferResults } from '../../../../shared/schema/transfer-codes.ts';
import { type TestRegister, testRegister } from '../registers.ts';

/** A register with the example, made at noon of a day. */
async function exampleOn(day: string): Promise<TestRegister> {
  const register = testRegister(`${day}T11:00:00.000Z`);
  await writeExample(register.core, null);
  return register;
}

const missing = (all: readonly string[], seen: Iterable<string | null | undefined>): string[] => {
  const found = new Set(seen);
  return all.filter((value) => !found.has(value));
};

const days = ['2026-11-22', '2027-03-28', '2027-08-31', '2028-02-29', '2031-01-01'];

test.each(days)(
  'the example made on %s shows every status, result, reason, advisory and role',
  async (day) => {
    const { client } = await exampleOn(day);
    const { rows } = await client.processors.list({ limit: 1000 });
    const { rows: flows } = await client.flows.list({ limit: 1000 });
    const codes = [...rows.map((row) => row.transferCode), ...flows.map((row) => row.verdict?.code)];

    expect(
      missing(
        [...agreementStatuses, 'no-agreement'],
        rows.map((row) => row.agreementStatus),
      ),
    ).toEqual([]);
    expect(
      missing(
        transferResults,
        rows.map((row) => row.transferResult),
      ),
    ).toEqual([]);
    expect(
      missing(
        roles,
        rows.map((row) => row.role),
      ),
    ).toEqual([]);
    // A decision that lapses within half a year is a fact of the country list, not of the example.
    expect(missing(transferCodes, codes)).toEqual(['ADEQUACY_EXPIRING']);
    expect(
      missing(
        advisories,
        flows.flatMap((row) => row.verdict?.advisories ?? []),
      ),
      // The law that changed is a fact of the country list, and a later TIA knows it.
    ).toEqual(day < '2027-01-01' ? [] : ['LAW_CHANGED']);
    expect(
      missing(
        flowKinds,
        flows.map((row) => row.flow.kind),
      ),
    ).toEqual([]);
    const used = flows.flatMap(({ flow }) => (flow.safeguards ?? []).map((entry) => entry.mechanism));
    expect(missing(mechanisms, used)).toEqual([
      'scc-2004-915',
      'scc-2001-497',
      'uk-addendum',
      'dpf-onward',
      'onward-contract',
    ]);
  },
);

test.each(days)(
  'the example made on %s shows a breach whose clock runs, another parent and switching',
  async (day) => {
    const { client } = await exampleOn(day);
    const { rows } = await client.processors.list({ limit: 1000 });
    const records = await Promise.all(rows.map(({ id }) => client.processors.get({ id })));
    expect(records.flatMap(({ breachStates }) => breachStates)).toMatchObject([
      { authority: 'open', notice: 'late', ownHours: 72, agreed: [{ hours: 24 }] },
    ]);
    const { attention } = await client.attention.list({});
    expect(attention[0]).toMatchObject({ code: 'breach', urgency: 'now' });
    expect(attention.filter(({ code }) => code === 'parent-change')).toHaveLength(1);
    const agreements = records.flatMap(({ agreementStates }) => agreementStates);
    expect(agreements.filter(({ switching }) => switching.length > 0)).toHaveLength(1);
  },
);

test('in the last half year of the British decision the example shows that too', async () => {
  const { client } = await exampleOn('2026-11-22');
  const { rows } = await client.flows.list({ limit: 1000, asOf: '2031-09-01' });
  expect(
    rows.filter((row) => row.verdict?.code === 'ADEQUACY_EXPIRING').map((row) => row.flow.country),
  ).toEqual(['GB', 'GB']);
});

test('some forty suppliers, complete ones and bare ones, in one change that verifies', async () => {
  const { client } = await exampleOn('2026-11-22');
  const { rows } = await client.processors.list({ limit: 1000 });
  expect(rows.length).toBeGreaterThanOrEqual(30);
  expect(rows.length).toBeLessThanOrEqual(45);

  const records = await Promise.all(rows.map(({ id }) => client.processors.get({ id })));
  // Units: the share of what is known, from 0 to 100.
  const scores = records.map(({ completeness }) => completeness.score).sort((a, b) => a - b);
  expect(scores.at(0)).toBeLessThan(30);
  expect(scores.at(-1)).toBeGreaterThan(90);
  const checked = records.flatMap(({ checklists }) => checklists.filter(({ answered }) => answered > 0));
  expect(checked.some(({ gaps }) => gaps.length === 0)).toBe(true);
  expect(checked.some(({ gaps }) => gaps.some(({ required }) => required))).toBe(true);

  const { lines } = await client.register.history({ limit: 1000 });
  expect(new Set(lines.filter((line) => line.processorId).map((line) => `${line.at} ${line.why}`)).size).toBe(
    1,
  );
  const { ok, findings } = await client.register.verify();
  expect(findings).toEqual([]);
  expect(ok).toBe(true);
});

test('sub-processors are shared, and a chain goes two levels deep', async () => {
  const { client } = await exampleOn('2026-11-22');
  const { rows } = await client.processors.list({ limit: 1000 });
  const records = await Promise.all(rows.map(({ id }) => client.processors.get({ id })));
  const users = new Map<string, Set<string>>();
  let deepest = 0;
  for (const { record } of records) {
    const links = new Map(record.chain.map((link) => [link.id, link]));
    for (const link of record.chain) {
      const known = users.get(link.subProcessor.name) ?? new Set();
      users.set(link.subProcessor.name, known.add(record.processor.id));
      let depth = 1;
      for (let above = link.parentLinkId; above !== null; above = links.get(above)?.parentLinkId ?? null)
        depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  expect(deepest).toBe(2);
  expect([...users.values()].filter((suppliers) => suppliers.size > 1).length).toBeGreaterThanOrEqual(2);
  const known = await client.subProcessors.list();
  expect(
    missing(
      known.map((sub) => sub.name),
      users.keys(),
    ),
  ).toEqual([]);
});

test('every address in it is one that cannot exist', async () => {
  const { client } = await exampleOn('2026-11-22');
  const { rows } = await client.processors.list({ limit: 1000 });
  for (const { id } of rows) {
    const { record } = await client.processors.get({ id });
    for (const { email } of record.processor.contacts) expect(email).toMatch(/\.example$/);
    if (record.processor.website !== '')
      expect(record.processor.website).toMatch(/^https:\/\/[a-z-]+\.example$/);
    if (record.processor.kvk !== null) expect(record.processor.kvk).toMatch(/^00000\d{3}$/);
  }
});

test('an organisation that was named keeps its name', async () => {
  const named = await exampleOn('2026-11-22');
  expect((await named.client.organisation.get()).name).toBe('Stichting Proef');
  const { client } = named;
  await client.register.create({ file: `${named.file}2`, example: true });
  expect((await client.organisation.get()).name).toBe('Stichting Welzijn Voorbeeldstad');
});

test('an example that cannot be written leaves nothing behind', async () => {
  const { core } = testRegister();
  const before = core.status();
  // Fault injected: the disk has no room for more than a few pages beyond the empty register.
  const { connection } = core.view();
  const pages = Number(connection.pragma('page_count', { simple: true }));
  connection.pragma(`max_page_count = ${pages + 2}`);
  await expect(writeExample(core, null)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  connection.pragma('max_page_count = 1073741823');
  expect(core.status()).toEqual(before);
});
