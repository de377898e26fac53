/**
 * The overview as data: figures that add up, order that does not depend on what came first, words that fit.
 */
import { describe, expect, test } from 'vitest';
import type { OverviewInput, ReportSupplier } from '../../../../electron/core/report/context.ts';
import { overviewModel } from '../../../../electron/core/report/model.ts';
import { addDays, addMonths } from '../../../../shared/law/dates.ts';
import { agreementStatuses } from '../../../../shared/schema/agreement.ts';
import { transferResults } from '../../../../shared/schema/transfer-codes.ts';
import { asOf, attentionOf, manySuppliers, overviewOf, supplierOf, variedSuppliers } from './fixture.ts';

const modelOf = (suppliers: readonly ReportSupplier[], changes: Partial<OverviewInput> = {}) =>
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
      const [row] = registerOf(modelOf([{ ...base, verdict: { ...base.verdict, agreementStatus } }]));
      expect(row?.agreement).toMatchObject({
        text: expect.stringMatching(/\p{L}/u),
        mark: expect.stringMatching(/^(ok|action|preparing|blocked|unknown|none)$/),
      });
    }
    const words = transferResults.map((transferResult) => {
      const verdict = { ...base.verdict, transferResult };
      return registerOf(modelOf([{ ...base, verdict }]))[0]?.transfer?.text;
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
    const { suppliers, attention, ...rest } = overviewOf(variedSuppliers());
    const model = overviewModel({ ...rest, suppliers, attention, language: 'nl' });
    const reversed = { suppliers: suppliers.toReversed(), attention: attention.toReversed() };
    expect(overviewModel({ ...rest, ...reversed, language: 'nl' })).toEqual(model);
  });

  test('names are sorted as Dutch readers expect, numbers in them as numbers', () => {
    const names = ['Zorg', 'école', 'Eik', 'b 10', 'B 9', 'Ångström'];
    const rows = registerOf(modelOf(names.map((name, at) => supplierOf(`s${at}`, { name }))));
    expect(rows.map((row) => row.name?.text)).toEqual(['Ångström', 'B 9', 'b 10', 'école', 'Eik', 'Zorg']);
  });
});

describe('risks', () => {
  test('the same matter at several suppliers is one line that names them', () => {
    const suppliers = ['Eik', 'Beuk', 'Spar'].map((name) => supplierOf(name, { name }, [], home));
    const { rows } = modelOf(suppliers).summary.risks;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      reason: 'Voor de leverancier is geen verwerkersovereenkomst vastgelegd.',
      who: 'Beuk, Eik en Spar',
      article: 'art. 28 lid 3 AVG',
    });
  });

  test('a single supplier is named in its own words', () => {
    const { rows } = modelOf([supplierOf('a', { name: 'Eik' }, [], home)]).summary.risks;
    expect(rows[0]?.reason).toBe('Voor Eik is geen verwerkersovereenkomst vastgelegd.');
  });

  test('urgent before soon, important suppliers before others; what is not shown is counted', () => {
    const suppliers = [
      supplierOf('a', { name: 'Straks', criticality: 'high' }, covered, [{ country: 'unknown' }]),
      supplierOf('b', { name: 'Nu' }, covered, [india]),
      supplierOf('c', { name: 'Nu en belangrijk', criticality: 'high' }, covered, [
        { country: 'CN', safeguards: [] },
      ]),
    ];
    const { rows } = modelOf(suppliers).summary.risks;
    expect(rows.map((row) => row.who)).toEqual(['Nu en belangrijk', 'Nu', 'Straks']);
    const places = ['CN', 'IN', 'AU', 'MX', 'ZA', 'TR', 'VN', 'EG', 'NG', 'TH'];
    const many = places.map((country) =>
      supplierOf(country, { name: country }, covered, [{ country, safeguards: [] }]),
    );
    expect(modelOf(many).summary.risks.more).toBe(
      'Nog 2 andere punten staan bij de leverancier in “Aandachtspunten per leverancier”.',
    );
  });

  test('gaps for later are no risks', () => {
    const suppliers = [supplierOf('a', { name: 'A' }, [{ recorded: 'unknown', signedOn: null }], home)];
    const model = modelOf(suppliers);
    expect(model.summary.risks.rows).toEqual([]);
    expect(model.details.suppliers.map((entry) => entry.points.length)).toEqual([1]);
  });
});

describe('deadlines of the coming quarter', () => {
  const quarter = addMonths(asOf, 3);
  const days = (endsOn: string) =>
    modelOf([supplierOf('a', { name: 'A' }, [fixed(endsOn)], home)], { attention: [] }).summary.deadlines
      .rows;

  test.each([
    [asOf, 1],
    [quarter, 1],
    [addDays(quarter, 1), 0],
    [addDays(asOf, -1), 0],
  ])('an agreement that ends on %s: %i', (endsOn, amount) => {
    expect(days(endsOn)).toHaveLength(amount);
  });

  test('an automatic renewal has its notice deadline, no end', () => {
    const automatic = {
      endsOn: addMonths(asOf, 2),
      renewal: { kind: 'automatic' as const, months: 12 },
      notice: { months: 1, days: 0 },
    };
    const { rows } = modelOf([supplierOf('a', { name: 'A' }, [automatic], home)], { attention: [] }).summary
      .deadlines;
    expect(rows).toEqual([
      {
        date: '22-12-2026',
        overdue: '',
        supplier: 'A',
        what: 'Laatste dag om de overeenkomst op te zeggen.',
        owner: 'geen eigenaar',
      },
    ]);
  });

  test('what attention says of a day is not said twice; what is overdue is marked', () => {
    const suppliers = [
      supplierOf('a', { name: 'Loopt af' }, [fixed(addDays(asOf, 10))], home),
      supplierOf('b', { name: 'Verlopen' }, [fixed(addDays(asOf, -10))], home),
    ];
    const { rows } = modelOf(suppliers).summary.deadlines;
    expect(rows.map((row) => [row.supplier, row.overdue])).toEqual([
      ['Verlopen', 'te laat'],
      ['Loopt af', ''],
    ]);
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
    expect(rows[3]?.text).toContain('Hostwaard B.V. (11-12-2026), Bellijst Marketing B.V. (14-1-2027)');
  });

  test('a supplier that has ended and did not confirm deletion is asked for it', () => {
    const ended = { ...fixed(addDays(asOf, -30)), noticeGivenOn: addMonths(asOf, -6) };
    const { rows } = modelOf([
      supplierOf('a', { name: 'Voorbij', endedOn: addDays(asOf, -30) }, [ended], home),
    ]).summary.decisions;
    expect(rows[0]).toEqual({
      text: 'Laat Voorbij bevestigen dat de gegevens zijn gewist of terugbezorgd.',
      article: 'art. 28 lid 3 onder g AVG',
    });
  });

  test('an endless name is cut in the summary and whole in the register; its date stays', () => {
    const name = 'Lang'.repeat(100);
    const model = modelOf([supplierOf('a', { name, owner: 'O' }, [fixed(addDays(asOf, 10))], home)]);
    expect(model.summary.decisions.rows[0]?.text).toMatch(/: (Lang){19}Lan… \(2-12-2026\)\.$/);
    expect(JSON.stringify(model.summary)).not.toContain('Lang'.repeat(21));
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
    expect(modelOf(suppliers).summary.decisions.rows[0]?.text).toBe(
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
  const attention = attentionOf(suppliers);
  const english = modelOf(suppliers, { language: 'en', attention });
  const dutch = modelOf(suppliers, { language: 'nl', attention });
  // Language apart; names sort alike in this fixture.
  expect(shape({ ...english, language: '' })).toEqual(shape({ ...dutch, language: '' }));
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts);
  expect(texts(english).join('\n')).not.toMatch(/\b(AVG|leverancier|overeenkomst|doorgifte|uiterlijk)\b/);
  expect(texts(dutch).join('\n')).not.toMatch(/\b(GDPR|supplier|agreement|transfer|overdue)\b/);
});
