/** The second page for the board, and what changed since the overview of before. */
import { describe, expect, test } from 'vitest';
import { keptFigures } from '../../../../electron/core/report/board.ts';
import type { OverviewInput } from '../../../../electron/core/report/context.ts';
import { overviewModel } from '../../../../electron/core/report/model.ts';
import type { Breach } from '../../../../shared/fields/breach.ts';
import { addDays, addMonths } from '../../../../shared/law/dates.ts';
import { type Judged, judged } from '../../../../shared/law/judged.ts';
import { shippedList } from '../../../../shared/law/jurisdictions.ts';
import { defaultPolicy } from '../../../../shared/law/policy.ts';
import { breach } from '../../../shared/law/records.ts';
import { asOf, overviewOf, supplierOf, variedSuppliers } from './fixture.ts';

const modelOf = (suppliers: readonly Judged[], changes: Partial<OverviewInput> = {}) =>
  overviewModel({ ...overviewOf(suppliers), language: 'nl', ...changes });
const fixed = (endsOn: string) => ({ endsOn, renewal: { kind: 'none' as const, months: null } });
const covered = [{}];
const home = [{}];
const india = { country: 'IN', safeguards: [] };

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
      ['none', '0', ''],
      ['unknown', '1', 'Zoek'],
    ]);
    expect(besides).toContain('vraagt bij 1 leverancier een doorgifte om actie');
  });

  test('with joint controllers an arrangement is asked, and no processor agreement', () => {
    const joint = supplierOf('j', { name: 'Wijkteam', role: 'joint-controller' }, [], home);
    const other = supplierOf('v', { name: 'Host' }, [], home);
    const said = (suppliers: readonly Judged[]) => {
      const model = modelOf(suppliers);
      const { label, article } = model.urgent.risks.rows[1] ?? {};
      return [
        label,
        article,
        JSON.stringify(model).match(/Geef opdracht om een [a-z ]+? te (?:sluiten|stellen)/)?.[0],
      ];
    };
    expect(said([other])).toEqual([
      'Geen geldige verwerkersovereenkomst',
      'art. 28 lid 3 AVG',
      'Geef opdracht om een geldige verwerkersovereenkomst te sluiten',
    ]);
    expect(said([joint])).toEqual([
      'Geen onderlinge regeling',
      'art. 26 lid 1 AVG',
      'Geef opdracht om een onderlinge regeling vast te stellen',
    ]);
    expect(said([joint, other])).toEqual([
      'Geen geldige overeenkomst of regeling',
      'art. 26 lid 1 en 28 lid 3 AVG',
      'Geef opdracht om een geldige verwerkersovereenkomst of onderlinge regeling te sluiten',
    ]);
  });

  test('an agreement that ended while data run is asked for anew, before proof that they are gone', () => {
    const ended = { endsOn: addMonths(asOf, -2), noticeGivenOn: addMonths(asOf, -5) };
    const asked = (flows: readonly object[]) =>
      JSON.stringify(modelOf([supplierOf('a', { name: 'Host' }, [ended], flows as never)]));
    expect(asked(home)).toContain('verwerkersovereenkomst te sluiten met Host');
    expect(asked(home)).not.toContain('Laat Host bevestigen');
    const stopped = [{ endedOn: addMonths(asOf, -2) }];
    expect(asked(stopped)).toContain('Laat Host bevestigen');
    expect(asked(stopped)).not.toContain('verwerkersovereenkomst te sluiten met Host');
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

  test('a breach that is still to be notified or told comes first, also at a supplier that has ended', () => {
    const at = (id: string, told: Partial<Breach>, input = {}) => {
      const { record } = supplierOf(id, { name: id, country: 'NL', ...input }, covered, home);
      return judged(
        { ...record, breaches: [{ ...breach(told), processorId: id }] },
        { asOf, list: shippedList, policy: defaultPolicy },
      );
    };
    const model = modelOf([
      at('Loopt', { notifiedUsAt: '2026-11-21T22:30Z' }),
      at('Gestopt', { notifiedUsAt: '2026-11-10T10:00Z' }, { endedOn: '2026-11-01' }),
      at('Hoog', {
        notifiedUsAt: '2026-11-19T10:00Z',
        authorityNotifiedAt: '2026-11-20T10:00Z',
        risk: 'high',
      }),
      at('Klaar', { notNotifiedReason: 'Geen risico' }),
    ]);
    const [first] = model.urgent.risks.rows;
    expect([first?.mark, first?.count, first?.who[0]]).toEqual([
      'blocked',
      '3',
      'Hoog, Gestopt (13-11-2026) en Loopt (24-11-2026)',
    ]);
    expect(model.urgent.quarter.rows.map(({ date }) => date)).toContain('24-11-2026 23:30');
  });

  test('0 is a good sign only where it is known', () => {
    const marks = (of: Judged) => [
      ...risksOf([of]).rows.map(({ mark }) => mark),
      modelOf([of]).summary.figures[2]?.mark,
    ];
    const known = supplierOf('a', { name: 'A', country: 'NL' }, covered, home);
    expect(marks(known)).toEqual(['ok', 'ok', 'none', 'ok', 'ok']);
    // Nobody knows where it is established, so nobody knows whether there is a transfer.
    const unsure = supplierOf('a', { name: 'A' }, covered, home);
    expect(marks(unsure)).toEqual(['unknown', 'ok', 'none', 'ok', 'unknown']);
    const unlocated = supplierOf('a', { name: 'A', country: 'NL' }, covered, [{ country: 'unknown' }]);
    expect(marks(unlocated)).toEqual(['unknown', 'ok', 'none', 'unknown', 'unknown']);
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

  test('what was not counted apart then has no change where it was among them', () => {
    const { 'transfer.unsure': _, ...figures } = keptFigures(board);
    const changesOf = (given: Record<string, number>) =>
      modelOf(now, { before: { asOf: '2026-08-31', figures: given } }).summary.axes[1]?.classes.map(
        ({ mark, change }) => [mark, change],
      );
    expect(changesOf(figures)).toContainEqual(['ok', '']);
    expect(changesOf(figures)).toContainEqual(['blocked', 'gelijk']);
    expect(changesOf(keptFigures(board))).toContainEqual(['ok', 'gelijk']);
  });

  test('what was not counted then has no change, and neither has anything in the first overview', () => {
    expect(changes({ asOf: '2026-08-31', figures: { blocked: 4 } })).toEqual(['', '', 'gelijk', '', '', '']);
    expect(changes(null)).toEqual(['', '', '', '', '', '']);
    expect(modelOf(now).summary.axes[0]?.columns).toHaveLength(2);
  });
});
