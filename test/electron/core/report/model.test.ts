/**
 * The overview as data: figures that add up, order that does not depend on what came first, words that fit.
 */
import { describe, expect, test } from 'vitest';
import type { OverviewInput } from '../../../../electron/core/report/context.ts';
import { overviewModel } from '../../../../electron/core/report/model.ts';
import { addDays, addMonths } from '../../../../shared/law/dates.ts';
import { type Judged, judged } from '../../../../shared/law/judged.ts';
import { agreementStatuses } from '../../../../shared/schema/agreement.ts';
import { transferResults } from '../../../../shared/schema/transfer-codes.ts';
import { asOf, manySuppliers, overviewOf, supplierOf, variedSuppliers } from './fixture.ts';

const modelOf = (suppliers: readonly Judged[], changes: Partial<OverviewInput> = {}) =>
  overviewModel({ ...overviewOf(suppliers), language: 'nl', ...changes });
/** The rows of the register by what their cells say. */
const registerOf = (model: ReturnType<typeof modelOf>) =>
  (model.annexes[0]?.rows ?? []).map((cells) => {
    const [name, services, agreement, until, noticeBy, places, transfer, owner] = cells.map((cell) =>
      cell.kind === 'date' ? { kind: cell.kind, text: cell.date } : cell,
    );
    return { name, services, agreement, until, noticeBy, places, transfer, owner };
  });
const fixed = (endsOn: string) => ({ endsOn, renewal: { kind: 'none' as const, months: null } });
/** The supplier with another verdict. */
const having = (base: Judged, verdict: Partial<Judged['verdict']>): Judged =>
  Object.defineProperty(judged(base.record, base.judgement), 'verdict', {
    value: { ...base.verdict, ...verdict },
  });
const covered = [{}];
const home = [{}];
const india = { country: 'IN', safeguards: [] };

describe('the two axes', () => {
  test.each([variedSuppliers(), manySuppliers(500)])(
    'each axis counts every supplier in use once',
    (...suppliers) => {
      const inUse = suppliers.filter(({ record }) => record.processor.endedOn === null).length;
      const { axes } = modelOf(suppliers).summary;
      expect(axes).toHaveLength(2);
      for (const axis of axes) {
        expect(axis.classes.reduce((sum, entry) => sum + entry.count, 0)).toBe(inUse);
        expect(axis.classes.every((entry) => entry.count > 0)).toBe(true);
      }
    },
  );

  test('every status and every result has a class, a mark and a word of its own', () => {
    const base = supplierOf('a', { name: 'A' });
    for (const agreementStatus of [...agreementStatuses, 'no-agreement' as const]) {
      const [row] = registerOf(modelOf([having(base, { agreementStatus })]));
      expect(row?.agreement).toMatchObject({
        text: expect.stringMatching(/\p{L}/u),
        mark: expect.stringMatching(/^(ok|action|preparing|blocked|unknown|none)$/),
      });
    }
    const words = transferResults.map((transferResult) => {
      return registerOf(modelOf([having(base, { transferResult })]))[0]?.transfer?.text;
    });
    expect(new Set(words).size).toBe(transferResults.length);
  });

  test('a transfer that is not allowed leaves the agreement in order, and the reverse', () => {
    const [transfer, agreement] = [
      modelOf([supplierOf('a', { name: 'A' }, covered, [india])]),
      modelOf([supplierOf('a', { name: 'A', country: 'NL' }, [], home)]),
    ].map((model) => registerOf(model)[0]);
    expect(transfer).toMatchObject({ agreement: { mark: 'ok' }, transfer: { mark: 'blocked' } });
    expect(agreement).toMatchObject({ agreement: { mark: 'blocked' }, transfer: { mark: 'none' } });
  });

  test('a transfer that is in order says nothing of a recipient of which nobody knows where it is established', () => {
    const abroad = [...home, { ...home[0], country: 'CH', entity: 'Zug AG' }];
    const model = modelOf([supplierOf('a', { name: 'A' }, covered, abroad)]);
    expect(registerOf(model)[0]?.transfer).toMatchObject({ mark: 'unknown', text: 'Vestiging onbekend' });
    expect(model.summary.axes[1]?.classes.map(({ label }) => label)).toEqual(['Vestiging onbekend']);
  });

  test('no transfer is not known while it is not recorded where the recipient is established', () => {
    const model = modelOf([supplierOf('a', { name: 'A' }, covered, home)]);
    expect(registerOf(model)[0]?.transfer).toMatchObject({ mark: 'unknown', text: 'Vestiging onbekend' });
    expect(model.summary.axes[1]?.classes).toMatchObject([
      { mark: 'unknown', label: 'Vestiging onbekend', count: 1 },
    ]);
  });

  test('the last day of a supplier counts as in use, the day after does not', () => {
    const ends = (endedOn: string) =>
      modelOf([supplierOf('a', { name: 'A', endedOn }, covered, home)]).summary;
    expect(ends(asOf).lead).not.toContain('beëindigd');
    expect(ends(addDays(asOf, -1)).lead).toContain('1 beëindigde leverancier');
    expect(ends(addDays(asOf, -1)).axes.flatMap((axis) => axis.classes)).toEqual([]);
  });

  type Parts = [Parameters<typeof supplierOf>[2], Parameters<typeof supplierOf>[3]];
  test.each<[string, Parts[], string]>([
    [
      'no problem',
      [[covered, home]],
      'Voor de ene verwerker is de verwerkersovereenkomst geregeld of niet nodig. Geen enkele doorgifte buiten de EER vraagt nu om actie.',
    ],
    [
      'blocked',
      [
        [covered, home],
        [[], [india]],
      ],
      'Voor 1 van de 2 verwerkers is de verwerkersovereenkomst geregeld of niet nodig. Doorgifte buiten de EER is bij 1 niet toegestaan.',
    ],
    [
      'action',
      [
        [covered, [{ country: 'unknown' }]],
        [covered, home],
      ],
      'Voor alle 2 verwerkers is de verwerkersovereenkomst geregeld of niet nodig. Doorgifte buiten de EER vraagt bij 1 om actie.',
    ],
  ])('the first sentence says it: %s', (_, suppliers, lead) => {
    const made = suppliers.map(([agreements, flows], at) =>
      supplierOf(`s${at}`, { name: `S${at}`, country: flows === home ? 'NL' : 'IN' }, agreements, flows),
    );
    expect(modelOf(made).summary.lead).toBe(lead);
  });

  test('a service that has ended is not listed as one of the supplier', () => {
    const service = (name: string, endedOn: string | null) => ({ id: name, name, category: null, endedOn });
    const services = [
      service('Salaris', null),
      service('Verzuim', addDays(asOf, -1)),
      service('Verlof', asOf),
    ];
    const [row] = registerOf(modelOf([supplierOf('a', { name: 'A', services }, covered, home)]));
    expect(row?.services).toMatchObject({ text: 'Salaris; Verlof' });
  });

  test('the first sentence says of which suppliers it is not certain that there is no transfer', () => {
    const { lead } = modelOf([supplierOf('a', { name: 'A' }, covered, home)]).summary;
    expect(lead).toContain(
      'Geen enkele doorgifte buiten de EER waarvan het register weet, vraagt nu om actie.',
    );
    expect(lead).toContain('Bij 1 leverancier staat niet vast of er doorgifte is');
  });

  test('the first sentence counts as the figures and the bar do, joint controllers too', () => {
    const joint = { country: 'NL', role: 'joint-controller' } as const;
    const made = [
      supplierOf('a', { name: 'A', country: 'NL' }, covered, home),
      supplierOf('b', { name: 'B', country: 'NL' }, [], home),
      supplierOf('c', { name: 'C', ...joint }, covered, home),
      supplierOf('d', { name: 'D', country: 'NL', role: 'independent-controller' }, [], home),
    ];
    const { lead, figures, axes } = modelOf(made).summary;
    expect(lead).toContain('Voor 2 van de 3 verwerkers en gezamenlijke verwerkingsverantwoordelijken is');
    expect(figures[1]?.value).toBe('1');
    expect(axes[0]?.classes.map(({ count }) => count)).toEqual([2, 1, 1]);
    const other = { country: 'NL', role: 'independent-controller' } as const;
    const [first] = modelOf([supplierOf('e', { name: 'E', ...other }, [], [india])]).summary.lead.split('. ');
    expect(first).toBe('Geen van de leveranciers heeft een verwerkersovereenkomst nodig');
    const gone = modelOf([supplierOf('f', { name: 'F', endedOn: addDays(asOf, -1) }, covered, home)]);
    expect(gone.summary.lead).toMatch(/^Er is geen leverancier in gebruik\. Daarnaast staat er 1 beëindigde/);
  });

  test('suppliers that are controllers themselves are counted apart, never as missing', () => {
    const model = modelOf([
      supplierOf('a', { name: 'A', country: 'NL', role: 'independent-controller' }, [], home),
    ]);
    const marks = model.summary.axes.map((axis) => axis.classes.map((entry) => entry.mark));
    expect(marks).toEqual([['listed'], ['none']]);
    expect(model.summary.decisions.rows).toEqual([]);
    expect(registerOf(model)[0]?.name).toMatchObject({ below: 'zelfstandige verwerkingsverantwoordelijke' });
  });
});

describe('order', () => {
  test('does not depend on the order of the data', () => {
    const suppliers = variedSuppliers();
    const given = overviewOf(suppliers, ['register', 'attention', 'transfers', 'decisions']);
    const { attention, ...reversed } = overviewOf(suppliers.toReversed(), given.annexes);
    expect(overviewModel({ ...reversed, attention: attention.toReversed(), language: 'nl' })).toEqual(
      overviewModel({ ...given, language: 'nl' }),
    );
  });

  test('names are sorted as Dutch readers expect, numbers in them as numbers', () => {
    const names = ['Zorg', 'école', 'Eik', 'b 10', 'B 9', 'Ångström'];
    const rows = registerOf(modelOf(names.map((name, at) => supplierOf(`s${at}`, { name }))));
    expect(rows.map((row) => row.name?.text)).toEqual(['Ångström', 'B 9', 'b 10', 'école', 'Eik', 'Zorg']);
  });
});

describe('decisions asked', () => {
  test('each kind once, gravest first, with its ground', () => {
    const { rows } = modelOf(variedSuppliers()).summary.decisions;
    expect(rows.map((row) => row.article)).toEqual([
      'art. 44 AVG',
      // A joint controller is among them.
      'art. 26 lid 1 en 28 lid 3 AVG',
      'overeenkomst',
      'overeenkomst',
      'art. 5 lid 2 AVG',
    ]);
    expect(rows[2]?.text[0]).toContain('Hostwaard B.V. (11-12-2026), Bellijst Marketing B.V. (14-1-2027)');
  });

  test('a supplier that has ended and did not confirm deletion is asked for it', () => {
    const ended = { ...fixed(addDays(asOf, -30)), noticeGivenOn: addMonths(asOf, -6) };
    const { rows } = modelOf([
      supplierOf('a', { name: 'Voorbij', endedOn: addDays(asOf, -30) }, [ended], home),
    ]).summary.decisions;
    expect(rows[0]).toMatchObject({
      text: [
        'Laat Voorbij bevestigen dat de gegevens zijn gewist of terugbezorgd.',
        'Laat 1 leverancier bevestigen dat de gegevens zijn gewist of terugbezorgd.',
      ],
      article: 'art. 28 lid 3 onder g AVG',
    });
  });

  test('an endless name is cut in the summary and whole in the register; its date stays', () => {
    const name = 'Lang'.repeat(100);
    const model = modelOf([supplierOf('a', { name, owner: 'O' }, [fixed(addDays(asOf, 10))], home)]);
    expect(model.summary.decisions.rows[0]?.text[0]).toMatch(/: (Lang){9}Lan… \(2-12-2026\)\.$/);
    expect(JSON.stringify([model.summary, model.urgent])).not.toContain('Lang'.repeat(10));
    expect(registerOf(model)[0]?.name?.text).toBe(name);
  });

  test('none where all is in order', () => {
    const model = modelOf([supplierOf('a', { name: 'A', owner: 'O' }, covered, home)]);
    expect(model.summary.decisions).toMatchObject({ rows: [], empty: 'Er worden geen besluiten gevraagd.' });
  });

  test('a long list of names stays short', () => {
    const suppliers = Array.from({ length: 12 }, (_, at) =>
      supplierOf(`s${at}`, { name: `S${at}`, owner: 'O' }, [], home),
    );
    const { text = [] } = modelOf(suppliers).summary.decisions.rows[0] ?? {};
    expect(text[3]).toBe(
      'Geef opdracht om een geldige verwerkersovereenkomst te sluiten met S0, S1, S2, S3, S4 en nog 7 andere, of om te stoppen met deze verwerking.',
    );
  });
});

test('decisions asked before stand with their outcome, open ones first, none from after the day', () => {
  const { decided } = overviewModel({ ...overviewOf(variedSuppliers()), language: 'nl' }).summary;
  expect(decided.rows.map(({ question, outcome, by }) => [question, outcome, by])).toEqual([
    ['Een tweede back-up?', 'Nog te besluiten', ''],
    ['Stoppen met nieuwsbrieven via de VS?', 'Akkoord', 'Bestuur, 1-9-2026'],
  ]);
});

describe('the register', () => {
  test('shows where the data are on the day, an unknown place with its words', () => {
    const flows = [
      { country: 'NL' },
      { country: 'NL', kind: 'backup' as const },
      { country: 'US', endedOn: addDays(asOf, -1) },
      { country: 'DE', endedOn: asOf },
      { country: 'unknown', statedLocation: 'customer-selected' },
    ];
    const places = (language: 'nl' | 'en') =>
      registerOf(modelOf([supplierOf('a', { name: 'A' }, [], flows)], { language }))[0]?.places?.text;
    expect(places('nl')).toBe('Nederland, Duitsland, onbekend (“customer-selected”)');
    expect(places('en')).toBe('Netherlands, Germany, unknown (“customer-selected”)');
    expect(registerOf(modelOf([supplierOf('a', { name: 'A' })]))[0]?.places?.text).toBe('niet vastgelegd');
  });

  test('an agreement without an end says so; one that is not required has none to say', () => {
    const until = (agreement: object) =>
      registerOf(modelOf([supplierOf('a', { name: 'A' }, [agreement])]))[0]?.until?.text;
    expect(until({})).toBe('onbepaald');
    expect(until({ renewal: { kind: 'none', months: null } })).toBe('onbekend');
    expect(until(fixed('2027-03-31'))).toBe('31-3-2027');
    expect(until({ recorded: 'not-required', signedOn: null })).toBe('');
    expect(until({ recorded: 'requested', signedOn: null })).toBe('');
  });
});

test('English and Dutch say as much: the same lists, no sentence in the wrong language', () => {
  const suppliers = variedSuppliers();
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shape(entry)]));
    }
    return typeof value === 'string' ? value !== '' : value;
  };
  const given = overviewOf(suppliers, ['register', 'attention', 'transfers', 'decisions']);
  const english = overviewModel({ ...given, language: 'en' });
  const dutch = overviewModel({ ...given, language: 'nl' });
  // Language apart; names sort alike in this fixture.
  expect(shape({ ...english, language: '' })).toEqual(shape({ ...dutch, language: '' }));
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts);
  expect(texts(english).join('\n')).not.toMatch(/\b(AVG|leverancier|overeenkomst|doorgifte|uiterlijk)\b/);
  expect(texts(dutch).join('\n')).not.toMatch(/\b(GDPR|supplier|agreement|transfer|overdue)\b/);
});
