/**
 * The overview as data: figures that add up, order that does not depend on what came first, words that fit.
 */
import { describe, expect, test } from 'vitest';
import { keptFigures } from '../../../../electron/core/report/board.ts';
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

  test('no transfer is not known while it is not recorded where the recipient is established', () => {
    const model = modelOf([supplierOf('a', { name: 'A' }, covered, home)]);
    expect(registerOf(model)[0]?.transfer).toMatchObject({ mark: 'unknown', text: 'Vestiging onbekend' });
    const [state] = model.summary.axes[1]?.classes ?? [];
    expect(state?.parts).toBe('waarvan 1 met een onbekende vestiging van de ontvanger');
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
      supplierOf(`s${at}`, { name: `S${at}` }, agreements, flows),
    );
    expect(modelOf(made).summary.lead).toBe(lead);
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

describe('risks', () => {
  const risksOf = (suppliers: readonly Judged[]) => modelOf(suppliers).urgent.risks;

  test('each kind stands there with its number and who, those that matter most first', () => {
    const suppliers = [
      supplierOf('a', { name: 'Zoek', criticality: 'high' }, covered, [{ country: 'unknown' }]),
      supplierOf('b', { name: 'Nu' }, covered, [india]),
      supplierOf('c', { name: 'Nu en belangrijk', criticality: 'high' }, covered, [
        { country: 'CN', safeguards: [] },
      ]),
      ...['Eik', 'Beuk', 'Spar'].map((name) => supplierOf(name, { name }, [], home)),
    ];
    const { rows, besides } = risksOf(suppliers);
    expect(rows.map(({ mark, count, who }) => [mark, count, who[0]])).toEqual([
      ['blocked', '2', 'Nu en belangrijk (China) en Nu (India)'],
      ['blocked', '3', 'Beuk, Eik en Spar'],
      ['ok', '0', ''],
      ['unknown', '1', 'Zoek'],
    ]);
    expect(besides).toContain('vraagt bij 1 leverancier een doorgifte om actie');
  });

  test('an agreement that renews itself because the day of notice has passed is named with its last day', () => {
    const automatic = (endsOn: string) => ({
      endsOn,
      renewal: { kind: 'automatic' as const, months: 12 },
      notice: { months: 3, days: 0 },
    });
    const who = (endsOn: string) =>
      risksOf([supplierOf('a', { name: 'A' }, [automatic(endsOn)], home)]).rows[2]?.who[0];
    expect(who(addMonths(asOf, 2))).toBe('A (22-1-2027)');
    expect(who(addMonths(asOf, 4))).toBe('');
    const silent = { endsOn: addMonths(asOf, -1), renewal: { kind: 'automatic' as const, months: null } };
    const { rows } = risksOf([supplierOf('b', { name: 'B' }, [silent], home)]);
    expect(rows[2]).toMatchObject({ mark: 'action', count: '1', who: ['B', '1 leverancier'] });
  });

  test('a long list of names gets shorter until it fits, and the others are counted', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      supplierOf(`s${at}`, { name: `S${at}` }, covered, [india]),
    );
    const who = risksOf(many).rows[0]?.who ?? [];
    expect(who).toHaveLength(9);
    expect(who[0]).toMatch(/^S0 \(India\), .*S7 \(India\) en nog 4 andere$/);
    expect(who.at(-2)).toBe('S0 (India) en nog 11 andere');
    expect(who.at(-1)).toBe('12 leveranciers');
  });

  test('of an empty register no risk is said to be absent', () => {
    const { rows, besides } = risksOf([]);
    expect(rows.map(({ mark, count }) => [mark, count])).toEqual(
      rows.map(() => ['unknown', 'niets vastgelegd']),
    );
    expect(besides).toBe('');
    expect(modelOf([]).summary.figures.map(({ mark }) => mark)).not.toContain('ok');
  });
});

describe('the coming quarter', () => {
  const quarterOf = (suppliers: readonly Judged[]) => modelOf(suppliers).urgent.quarter;
  const last = addMonths(asOf, 3);

  test.each([
    [asOf, 1],
    [last, 1],
    [addDays(last, 1), 0],
  ])('an agreement that ends on %s: %i', (endsOn, amount) => {
    const { rows } = quarterOf([supplierOf('a', { name: 'A' }, [fixed(endsOn)], home)]);
    expect(rows.map(({ what }) => what)).toEqual(amount === 0 ? [] : ['Einde van de overeenkomst']);
  });

  test('what has passed is one line, reviews are counted, the rest stands by day', () => {
    const suppliers = [
      supplierOf('a', { name: 'Later', owner: 'O' }, [fixed(addDays(asOf, 20))], home),
      supplierOf('b', { name: 'Eerst' }, [fixed(addDays(asOf, 10))], home),
      supplierOf('c', { name: 'Verlopen' }, [fixed(addDays(asOf, -10))], home),
    ];
    const { rows, overdue } = quarterOf(suppliers);
    expect(rows.filter(({ supplier }) => supplier !== 'Verlopen')).toEqual([
      { date: '2-12-2026', supplier: 'Eerst', what: 'Einde van de overeenkomst', owner: 'geen eigenaar' },
      { date: '12-12-2026', supplier: 'Later', what: 'Einde van de overeenkomst', owner: 'O' },
    ]);
    expect(overdue).toMatch(/^Te laat zijn \d+ termijnen, de oudste sinds /);
    expect(modelOf(suppliers).urgent.risks.besides).toMatch(/Er zijn \d+ beoordelingen over tijd\./);
    expect(JSON.stringify(rows)).not.toContain('beoordeling');
  });

  test('how many were left out is said for each number of rows', () => {
    const suppliers = Array.from({ length: 30 }, (_, at) =>
      supplierOf(`s${at}`, { name: `S${at}` }, [fixed(addDays(asOf, at))], home),
    );
    const { rows, more } = quarterOf(suppliers);
    expect(more).toHaveLength(rows.length + 1);
    expect(more[rows.length]).toMatch(/^En nog 6 termijnen/);
    expect(more[rows.length - 1]).toMatch(/^En nog 7 termijnen/);
  });
});

describe('where the data are', () => {
  test('places stand worst first with their suppliers; the picture has each of them, and no text', () => {
    const { map } = modelOf([
      supplierOf('a', { name: 'A<script>' }, covered, [{}, india]),
      supplierOf('b', { name: 'B' }, covered, [{ country: 'unknown' }]),
      supplierOf('c', { name: 'C' }, covered, home),
    ]).urgent;
    expect(map.rows.map(({ place, count }) => [place, count])).toEqual([
      ['India', '1'],
      ['Onbekend', '1'],
      ['Nederland', '2'],
    ]);
    expect(map.alternative).toContain('2 plaatsen');
    expect(map.picture).toContain('#b3261e');
    expect(map.picture).not.toMatch(/<text|script/);
    expect(modelOf([]).urgent.map.rows).toEqual([]);
  });
});

describe('against the overview of before', () => {
  const now = variedSuppliers();
  const { board } = overviewOf(now);
  const before = { asOf: '2026-08-31', figures: { ...keptFigures(board), suppliers: 28, blocked: 6 } };
  const changes = (given: OverviewInput['before']) =>
    modelOf(now, { before: given }).summary.figures.map(({ change }) => change);

  test('each figure says what changed', () => {
    expect(changes(before)).toEqual(['+3', 'gelijk', '−2', 'gelijk', 'gelijk', 'gelijk']);
    expect(modelOf(now, { before }).summary.compared).toContain('31-8-2026');
    expect(modelOf(now, { before }).summary.axes[0]?.columns).toHaveLength(3);
  });

  test('what was not counted then has no change, and neither has anything in the first overview', () => {
    expect(changes({ asOf: '2026-08-31', figures: { blocked: 4 } })).toEqual(['', '', 'gelijk', '', '', '']);
    expect(changes(null)).toEqual(['', '', '', '', '', '']);
    expect(modelOf(now).summary.axes[0]?.columns).toHaveLength(2);
  });
});

describe('decisions asked', () => {
  test('each kind once, gravest first, with its ground', () => {
    const { rows } = modelOf(variedSuppliers()).summary.decisions;
    expect(rows.map((row) => row.article)).toEqual([
      'art. 44 AVG',
      'art. 28 lid 3 AVG',
      'art. 28 lid 3 onder g AVG',
      'overeenkomst',
      'overeenkomst',
      'art. 5 lid 2 AVG',
    ]);
    expect(rows[3]?.text[0]).toContain('Hostwaard B.V. (11-12-2026), Bellijst Marketing B.V. (14-1-2027)');
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
