/** The published list: only public facts, text that is never markup, what is unknown said, and what changed. */
import { HtmlValidate } from 'html-validate';
import { lexer, parseInline, type Tokens } from 'marked';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import type { PublicColumn, PublishRequest } from '../../../../shared/schema/publish.ts';
import { publicColumns } from '../../../../shared/schema/publish.ts';
import { newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

const request = (changes: Partial<PublishRequest> = {}): PublishRequest => ({
  list: 'processors',
  columns: [...publicColumns],
  withChain: false,
  withProcessors: false,
  language: 'nl',
  asOf: null,
  since: null,
  ...changes,
});

const textOf = async (client: Client, format: 'html' | 'md' | 'csv', changes: Partial<PublishRequest> = {}) =>
  (await client.publish.make({ ...request(changes), format })).text();

/** The rules of the validator that are about the standard and about who cannot see the page. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  elements: ['html5'],
});

async function faultsIn(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
}

test('the validator finds what is wrong', async () => {
  expect(await faultsIn('<!DOCTYPE html><html><body><p><div></p></body></html>')).not.toEqual([]);
});

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `a | b || c`,
  `[klik](https://kwaad.example) ![](x)`,
  `*vet* _schuin_ \`code\` ~~weg~~ # kop`,
  `=1+1`,
  `-- @som`,
  `https://kwaad.example www.kwaad.example ik@kwaad.example`,
  `&amp; &lt; \\`,
  `regel\n- twee\n\n# drie`,
  `\u202eomgekeerd\u0000\ufffe`,
];

test('hostile text is text in HTML, Markdown and CSV', async () => {
  const { client } = testRegister();
  for (const [at, name] of hostile.entries()) {
    const { id } = await newSupplier(client, `x ${name}`, {
      services: [{ id: `d${at}`, name, category: null, endedOn: null }],
    });
    await newFlow(client, id, { country: 'NL' });
  }
  const html = await textOf(client, 'html');
  expect(await faultsIn(html)).toEqual([]);
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag?.toLowerCase()));
  expect([...tags].sort()).toEqual(
    '!doctype body caption h1 head html main meta p section style table tbody td th thead title tr'.split(
      ' ',
    ),
  );
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ufffe]/);

  const markdown = await textOf(client, 'md');
  const table = lexer(markdown).find((token): token is Tokens.Table => token.type === 'table');
  expect(table?.rows.length).toBe(hostile.length);
  for (const row of table?.rows ?? []) {
    expect(row.length).toBe(publicColumns.length);
    for (const { tokens } of row) {
      expect(tokens.map(({ type }) => type).filter((type) => type !== 'text' && type !== 'escape')).toEqual(
        [],
      );
    }
  }
  expect(
    table?.rows.some(([name]) =>
      parseInline(name?.text ?? '')
        .toString()
        .includes('a | b || c'),
    ),
  ).toBe(true);

  const csv = Papa.parse<string[]>(await textOf(client, 'csv'), {
    delimiter: ';',
    skipEmptyLines: true,
  }).data;
  expect(csv.length).toBe(1 + hostile.length);
  expect(new Set(csv.map((row) => row.length))).toEqual(new Set([publicColumns.length + 1]));
  const services = csv.slice(1).map((row) => row[1]);
  expect(services).toContain("'=1+1");
  expect(services).toContain("'-- @som");
});

test('a list of no one is said, in every form, and is valid', async () => {
  const { client } = testRegister();
  const html = await textOf(client, 'html');
  expect(await faultsIn(html)).toEqual([]);
  expect(html).toContain('Er staan geen partijen op deze lijst.');
  expect(await textOf(client, 'md')).toContain('Er staan geen partijen op deze lijst.');
  expect(html).toContain('<html lang="nl">');
  expect(html).toContain('Verwerkers van Stichting Proef');
});

test('the name is always the first column, and the others stand in the order of the list whatever was chosen', async () => {
  const { client } = testRegister();
  const { columns } = await client.publish.preview(request({ columns: ['since', 'places'] }));
  expect(columns.map(({ key }) => key)).toEqual(['name', 'places', 'since'] satisfies PublicColumn[]);
});

const cellOf = async (
  client: Client,
  name: string,
  column: PublicColumn,
  changes: Partial<PublishRequest> = {},
) => {
  const { rows } = await client.publish.preview(request(changes));
  return rows.find(({ cells }) => cells[0] === name)?.cells[publicColumns.indexOf(column)];
};

test('what is not recorded is unknown, never within the EU, and is named before publishing', async () => {
  const { client } = testRegister();
  await newSupplier(client, 'Nergens B.V.', { country: 'NL' });
  const { id } = await newSupplier(client, 'Overal B.V.', { country: 'NL', hasSubProcessors: false });
  await newFlow(client, id, { country: 'DE' });
  await newFlow(client, id, { country: 'unknown' });
  expect(await cellOf(client, 'Nergens B.V.', 'places')).toBe('onbekend');
  expect(await cellOf(client, 'Overal B.V.', 'places')).toBe('Duitsland; onbekend');
  expect(await cellOf(client, 'Overal B.V.', 'safeguard')).toBe('onbekend');
  const { unknown, chainUnknown } = await client.publish.preview(request());
  expect(unknown.find(({ key }) => key === 'places')).toEqual({
    key: 'places',
    count: 2,
    names: ['Nergens B.V.', 'Overal B.V.'],
  });
  expect(chainUnknown).toEqual({ count: 1, names: ['Nergens B.V.'] });
  // A column that is not chosen is not warned of.
  const few = await client.publish.preview(request({ columns: ['role'] }));
  expect(few.unknown).toEqual([]);
});

async function withChain(client: Client) {
  const supplier = await newSupplier(client, 'Bovenste B.V.', { role: 'sub-processor', country: 'NL' });
  const other = await newSupplier(client, 'Tweede B.V.', { role: 'processor', country: 'NL' });
  for (const { id } of [supplier, other]) await newFlow(client, id, { country: 'NL' });
  const input = {
    name: 'Diep Ltd',
    country: 'IN',
    parentCountry: null,
    address: '',
    contact: '',
    website: '',
    remark: '',
  };
  const sub = await client.subProcessors.save({ id: null, version: null, input });
  for (const { id: processorId } of [supplier, other]) {
    await client.chain.save({
      id: null,
      version: null,
      processorId,
      input: {
        subProcessorId: sub.id,
        parentLinkId: null,
        service: 'Nachtdienst',
        authorisedOn: '2026-03-01',
        contractSeenOn: null,
        endedOn: null,
      },
    });
  }
  return { supplier, other, sub };
}

test('a list of sub-processors has ours, with their chain once each, and our own processors only when asked', async () => {
  const { client } = testRegister();
  await withChain(client);
  const names = async (changes: Partial<PublishRequest>) =>
    (await client.publish.preview(request({ list: 'sub-processors', ...changes }))).rows.map(
      ({ cells }) => cells[0],
    );
  expect(await names({})).toEqual(['Bovenste B.V.']);
  expect(await names({ withChain: true })).toEqual(['Bovenste B.V.', 'Diep Ltd']);
  expect(await names({ withChain: true, withProcessors: true })).toEqual([
    'Bovenste B.V.',
    'Diep Ltd',
    'Tweede B.V.',
  ]);
  const all = { list: 'sub-processors', withChain: true, withProcessors: true } as const;
  expect(await cellOf(client, 'Diep Ltd', 'engagedBy', all)).toBe('Bovenste B.V.; Tweede B.V.');
  expect(await cellOf(client, 'Diep Ltd', 'since', all)).toBe('1-3-2026');
  // Where the chain has no rows of its own, a sub-processor of which the place is not known makes that of the supplier unknown.
  expect(await cellOf(client, 'Bovenste B.V.', 'places', { list: 'sub-processors' })).toBe(
    'Nederland; onbekend',
  );
  expect(await cellOf(client, 'Bovenste B.V.', 'places', all)).toBe('Nederland');
  const { leftOut } = await client.publish.preview(request({ list: 'sub-processors' }));
  expect(leftOut.otherRole).toBe(1);
});

test('who has ended and who is a controller is left out and counted', async () => {
  const { client } = testRegister();
  await newSupplier(client, 'Gestopt B.V.', { endedOn: '2026-01-01' });
  await newSupplier(client, 'Zelf B.V.', { role: 'independent-controller' });
  const leeg = await newSupplier(client, 'Leeg B.V.');
  await newAgreement(client, leeg.id, { recorded: 'not-required', notRequiredReason: 'no-personal-data' });
  const { rows, leftOut } = await client.publish.preview(request());
  expect(rows).toEqual([]);
  expect(leftOut).toEqual({ ended: 1, controllers: 1, noPersonalData: 1, ownAuthority: 0, otherRole: 0 });
});

test('added, gone and changed since a day stand in each form; a day that is not before is refused', async () => {
  const { client, clock } = testRegister('2026-11-20T12:00:00.000Z');
  const stays = await newSupplier(client, 'Blijft B.V.', { country: 'NL' });
  const goes = await newSupplier(client, 'Gaat B.V.', { country: 'NL' });
  for (const { id } of [stays, goes]) await newFlow(client, id, { country: 'NL' });
  clock.now = '2026-11-25T12:00:00.000Z';
  const nothing = await client.publish.preview(request({ since: '2026-11-01' }));
  expect(nothing.changes).toEqual({ since: '2026-11-01', nothingBefore: true, changes: expect.any(Array) });
  expect(await textOf(client, 'html', { since: '2026-11-01' })).toContain(
    'Op 1-11-2026 stond nog niets in deze lijst.',
  );
  const none = await client.publish.preview(request({ since: '2026-11-21' }));
  expect(none.changes?.changes).toEqual([]);
  expect(await textOf(client, 'md', { since: '2026-11-21' })).toContain('Er is niets gewijzigd.');

  await newFlow(client, stays.id, { country: 'CH' });
  const { record } = await client.processors.get({ id: goes.id });
  const { id, version, ...input } = record.processor;
  await client.processors.save({ id, version, input: { ...input, endedOn: '2026-11-24' } });
  await newSupplier(client, 'Komt B.V.', { country: 'NL' });
  const columns: PublicColumn[] = ['name', 'places'];
  const compared = { columns, since: '2026-11-21' };
  const { changes } = await client.publish.preview(request(compared));
  expect(changes?.changes.map(({ kind, name, fields }) => [kind, name, fields])).toEqual([
    ['added', 'Komt B.V.', []],
    ['gone', 'Gaat B.V.', []],
    ['changed', 'Blijft B.V.', [{ key: 'places', before: 'Nederland', after: 'Nederland; Zwitserland' }]],
  ]);
  const html = await textOf(client, 'html', compared);
  expect(await faultsIn(html)).toEqual([]);
  expect(html).toContain('Wijzigingen sinds 21-11-2026');
  expect(html).toContain('Land van verwerking: was “Nederland”, is “Nederland; Zwitserland”');
  const csv = Papa.parse<string[]>(await textOf(client, 'csv', compared), {
    delimiter: ';',
    skipEmptyLines: true,
  }).data;
  expect(csv).toEqual([
    ['Naam', 'Land van verwerking', 'Stand op', 'Gewijzigd sinds 21-11-2026'],
    [
      'Blijft B.V.',
      'Nederland; Zwitserland',
      '25-11-2026',
      'gewijzigd: Land van verwerking: was “Nederland”, is “Nederland; Zwitserland”',
    ],
    ['Komt B.V.', 'onbekend', '25-11-2026', 'toegevoegd'],
    ['Gaat B.V.', '', '25-11-2026', 'vervallen'],
  ]);
  // A change in a column that is not published is none.
  const other = await client.publish.preview(request({ columns: ['role'], since: '2026-11-21' }));
  expect(other.changes?.changes.map(({ kind }) => kind)).toEqual(['added', 'gone']);
  const refused = await problemOf(client.publish.preview(request({ since: '2026-11-25' })));
  expect([refused.code, refused.fields[0]?.path]).toEqual(['invalid', 'since']);
});

test('since the last publication is since it was published, and not since the end of that day', async () => {
  const { client, core, clock } = testRegister('2026-11-20T09:00:00.000Z');
  await newSupplier(client, 'Eerst B.V.');
  const last = request({ since: 'last' });
  expect(await client.publish.preview(last)).toMatchObject({ changes: null, lastPublished: null });
  expect(await client.publish.record(request())).toEqual({ asOf: '2026-11-20' });
  expect((await client.publish.preview(last)).changes?.changes).toEqual([]);
  clock.now = '2026-11-20T15:00:00.000Z';
  await newSupplier(client, 'Zelfde dag B.V.');
  clock.now = '2026-11-25T12:00:00.000Z';
  const { changes, lastPublished } = await client.publish.preview(last);
  expect([changes?.since, lastPublished]).toEqual(['2026-11-20', '2026-11-20']);
  expect(changes?.changes.map(({ kind, name }) => [kind, name])).toEqual([['added', 'Zelfde dag B.V.']]);
  // In a history that does not hold that line any more, the end of the day is the nearest.
  core.stored.exec(`UPDATE report_made SET head = 'elders'`);
  expect((await client.publish.preview(last)).changes?.changes).toEqual([]);
  // The other list was not published; as of a day before the register there is no list.
  const other = await client.publish.preview(request({ list: 'sub-processors', since: 'last' }));
  expect(other.lastPublished).toBeNull();
  expect((await problemOf(client.publish.preview({ ...last, asOf: '2026-11-19' }))).code).toBe('refused');
});

test('the notice tells customers what changes and until when they may object; what is not given is a blank', async () => {
  const { client, clock } = testRegister('2026-11-20T12:00:00.000Z');
  const { supplier } = await withChain(client);
  clock.now = '2026-11-25T12:00:00.000Z';
  const asked = {
    ...request({ list: 'sub-processors', withChain: true, since: '2026-11-21' }),
    objectionDays: null,
    effectiveOn: null,
  };
  expect(await client.publish.notice(asked)).toBeNull();
  await newSupplier(client, 'Nieuw B.V.', { role: 'sub-processor' });
  await client.announcements.save({
    id: null,
    version: null,
    processorId: supplier.id,
    input: {
      name: 'Straks Ltd',
      change: 'new',
      announcedOn: '2026-11-24',
      country: 'IN',
      service: 'Helpdesk',
      objectionUntil: null,
      decision: 'open',
      decidedOn: null,
      remark: 'intern',
    },
  });
  const blank = await client.publish.notice(asked);
  expect(blank?.body).toContain('Wij schakelen in:\n- Nieuw B.V.\n  Wat deze partij doet: onbekend\n');
  expect(blank?.body).toContain(
    '- Straks Ltd, ingeschakeld door Bovenste B.V. (nieuw)\n  Wat deze partij doet: Helpdesk\n  Land van verwerking: India',
  );
  expect(blank?.body).toContain('tot en met [dag volgens uw overeenkomst]');
  expect(blank?.body).not.toContain('intern');
  const given = await client.publish.notice({ ...asked, objectionDays: 30, effectiveOn: '2027-01-01' });
  expect(given?.body).toContain('tot en met 25-12-2026 bezwaar maken');
  expect(given?.body).toContain('De wijziging gaat in op 1-1-2027.');
  expect(given?.message).toContain('X-Unsent: 1');
  const tooEarly = { ...asked, objectionDays: 30, effectiveOn: '2026-12-25' };
  expect(await problemOf(client.publish.notice(tooEarly))).toMatchObject({
    code: 'invalid',
    fields: [{ path: 'effectiveOn' }],
  });
});
