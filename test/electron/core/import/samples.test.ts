import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../../../../shared/fields/flow.ts';
import { fixture, place, plan, statedIn } from './lists.ts';

const byName = (made: ReturnType<typeof plan>, name: string) => {
  const found = made.create.find(({ processor }) => processor.name === name);
  if (!found) throw new Error(`${name} was not made`);
  return found;
};
const places = (made: ReturnType<typeof plan>, name: string) =>
  byName(made, name).flows.map(({ country, kind }) => `${country} ${kind}`);

describe("the office's own sheet", () => {
  const sources = ['leveranciers-kantoor.csv', 'leveranciers-kantoor.xlsx'];

  it.each(sources)('%s: every row is a supplier or adds to one', (name) => {
    const made = plan(fixture(name), name);
    const { created, updated, skipped, rows } = made.result;
    expect({ created, updated, skipped, rows: rows.length }).toEqual({
      created: 14,
      updated: 1,
      skipped: 0,
      rows: 15,
    });
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 15 }, (_, index) => index + 5));
    expect(made.result.unmapped).toEqual(['Nr']);
  });

  it.each(sources)('%s: what cannot be taken over is named by row and column', (name) => {
    const { result } = plan(fixture(name), name);
    expect(result.rejected.map(place)).toEqual([[17, 'Datum getekend', '32-1-2025']]);
    const padded = name.endsWith('.xlsx') ? ['5 KvK-nr', '16 KvK-nr'] : [];
    expect(new Set(result.uncertain.map(({ row, column }) => `${row} ${column}`))).toEqual(
      new Set([
        ...padded,
        '12 VO getekend?',
        '17 Leverancier',
        '17 Loopt tot',
        '17 Locatie gegevens',
        '19 Locatie gegevens',
      ]),
    );
  });

  it.each(sources)('%s: two services of one supplier, one agreement, one contact', (name) => {
    const { rows, processor, agreements, flows } = byName(plan(fixture(name), name), 'Hostwaard B.V.');
    expect(rows).toEqual([5, 16]);
    expect(processor.kvk).toBe('01234567');
    expect(processor.services).toEqual([
      { name: 'Webhosting en e-mail', category: 'hosting', endedOn: null },
      { name: 'Domeinen .nl', category: 'domain', endedOn: null },
    ]);
    expect(processor.contacts).toEqual([
      { kind: 'general', name: 'J. de Vries', email: 'privacy@hostwaard.example', phone: '' },
    ]);
    expect(agreements).toHaveLength(1);
    expect(agreements[0]).toMatchObject({
      recorded: 'signed',
      signedOn: '2024-03-12',
      endsOn: '2027-03-11',
      notice: { months: 3, days: 0 },
    });
    expect(flows).toHaveLength(1);
  });

  it.each(sources)('%s: places as they are meant', (name) => {
    const made = plan(fixture(name), name);
    expect(places(made, 'Cloudrekenaar BV')).toEqual(['NL storage', 'IE storage']);
    expect(places(made, 'Nieuwsbriefje Inc.')).toEqual(['US storage']);
    expect(places(made, 'HelpDesk Go Ltd')).toEqual(['GB storage', 'IN support']);
    expect(places(made, 'Café Analytics OÜ')).toEqual(['EE storage', 'DE storage']);
    expect(places(made, 'PrintPartner')).toEqual([]);
    expect(places(made, 'Backupbunker Caribbean N.V.')).toEqual(['BQ storage']);
    expect(places(made, 'Zürich Secure AG')).toEqual(['CH storage']);
    expect(places(made, 'PayrollPro São Paulo Ltda')).toEqual(['BR storage']);
    const video = byName(made, 'Videovergader GmbH').flows;
    expect(video.map(({ country, remark, dpf }) => [country, remark, dpf])).toEqual([
      ['DE', '', null],
      ['US', 'sub; DPF', null],
    ]);
    const odd = made.create.find(({ rows }) => rows.includes(17));
    expect(odd?.processor.name).toMatch(/^=HYPERLINK\("http:\/\/evil\.example"[;,]"Klik"\)$/);
    expect(odd?.flows).toMatchObject([{ country: 'unknown', statedLocation: 'Atlantis' }]);
    expect(odd?.agreements).toMatchObject([{ recorded: 'signed', signedOn: null, endsOn: null }]);
  });

  it.each(sources)('%s: states of the agreement as they are meant', (name) => {
    const made = plan(fixture(name), name);
    const agreement = (supplier: string) => byName(made, supplier).agreements[0];
    expect(agreement('Nieuwsbriefje Inc.')?.recorded).toBe('missing');
    expect(agreement('HelpDesk Go Ltd')?.recorded).toBe('requested');
    expect(agreement('PayrollPro São Paulo Ltda')?.recorded).toBe('negotiation');
    expect(agreement('PrintPartner')).toMatchObject({ recorded: 'not-required', notRequiredReason: null });
    expect(agreement('Accountant Janssen')).toMatchObject({
      recorded: 'not-required',
      notRequiredReason: 'independent-controller',
    });
    expect(byName(made, 'Accountant Janssen').processor.role).toBe('independent-controller');
    expect(agreement('Café Analytics OÜ')?.signedOn).toBe('2025-02-28');
    expect(agreement('Zürich Secure AG')?.notice).toEqual({ months: 0, days: 30 });
    expect(agreement('Videovergader GmbH')).toMatchObject({
      endsOn: '2026-05-04',
      renewal: { kind: 'automatic', months: 12 },
      notice: { months: 3, days: 0 },
    });
  });

  it('gives the same suppliers from CSV and XLSX', () => {
    const [csv, xlsx] = sources.map((name) => plan(fixture(name), name).create);
    // What is doubted is told apart: a number cell is doubted where a text is not.
    const withoutFormula = (made: typeof csv) =>
      made?.filter(({ rows }) => !rows.includes(17)).map(({ stated: _, ...planned }) => planned);
    expect(withoutFormula(xlsx)).toEqual(withoutFormula(csv));
  });
});

describe('published lists', () => {
  it('takes over ten sub-processors from a CSV', () => {
    const made = plan(fixture('subprocessors-hey.csv'), 'subprocessors-hey.csv');
    expect(made.create).toHaveLength(10);
    expect(places(made, 'Amazon Web Services')).toEqual(['US storage']);
    expect(byName(made, 'AppSignal').flows).toMatchObject([{ country: 'unknown', statedLocation: 'EU' }]);
    expect(made.result.uncertain.map(place)).toEqual([[11, 'Location', 'EU']]);
    expect(made.result.rejected).toEqual([]);
  });

  it('keeps the day of a list as words, never as a signature', () => {
    const made = plan(fixture('subprocessors-hey.csv'), 'subprocessors-hey.csv');
    const { create } = made;
    expect(create.flatMap(({ agreements }) => agreements)).toEqual([]);
    const said = statedIn(made).filter((words) => !words.startsWith('Location'));
    expect(new Set(said)).toEqual(new Set(['Last updated: 2023-06-08']));
    expect(said).toHaveLength(create.length);
  });

  it('takes over eleven sub-processors from a JSON', () => {
    const made = plan(fixture('subprocessors-liza-chat.json'), 'subprocessors-liza-chat.json');
    expect(made.create).toHaveLength(11);
    expect(byName(made, 'UpCloud Oy').processor.country).toBe('FI');
    expect(byName(made, 'UpCloud Oy').flows).toMatchObject([
      {
        country: 'unknown',
        statedLocation: 'At the customer-selected location: A) EU · Germany, B) USA, C) Singapore',
      },
    ]);
    expect(places(made, 'Cordnet OÜ')).toEqual(['NL storage', 'DE storage']);
    expect(places(made, 'Brevo GmbH')).toEqual(['DE storage', 'BE storage']);
    expect(places(made, 'Mistral AI SAS')).toEqual(['FR storage']);
    expect(byName(made, 'seven GmbH & Co. KG').processor.purposes).toBe('SMS delivery');
    expect(made.result.uncertain.map(place)).toEqual([
      [1, 'data_location', 'At the customer-selected location: A) EU · Germany, B) USA, C) Singapore'],
      [2, 'data_location', 'At the customer-selected location: A) EU · Germany, B) USA, C) Singapore'],
    ]);
  });

  it('leaves everything that a list cannot know open', () => {
    const made = plan(fixture('subprocessors-hey.csv'), 'subprocessors-hey.csv');
    const { subProcessorId: _whose, ...nothing } = emptyFlow;
    expect(byName(made, 'Sentry').flows[0]).toEqual({
      ...nothing,
      entity: '',
      country: 'US',
      statedLocation: 'United States',
    });
  });
});
