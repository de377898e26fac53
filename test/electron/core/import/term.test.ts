/** How long an agreement runs, as people write it: counted from its beginning where that is known, asked about always. */
import { describe, expect, it } from 'vitest';
import { planCsv, statedIn } from './lists.ts';

/** What a row says of its agreement, and whether the cell with the term is asked about. */
function agreementOf(header: string, cells: string, column: string) {
  const { create, result } = planCsv([`Leverancier;VO;${header}`, `Acme;ja;${cells}`]);
  const agreement = create[0]?.agreements[0];
  if (!agreement) throw new Error('no agreement');
  const { signedOn, effectiveOn, endsOn, renewal, notice } = agreement;
  const level = (['uncertain', 'rejected'] as const).find((one) =>
    result[one].some((found) => found.column === column),
  );
  return {
    start: effectiveOn ?? signedOn,
    endsOn,
    renewal: renewal.kind === 'none' ? null : [renewal.kind, renewal.months],
    notice: notice && [notice.months, notice.days],
    level: level ?? null,
    kept: create[0]?.stated.some((one) => one.column === column) ?? false,
  };
}

describe('a term in a cell that asks for the end', () => {
  it.each<[string, string | null, [string, number | null] | null, [number, number] | null]>([
    ['1 jaar, daarna stilzwijgend', '2025-01-31', ['automatic', null], null],
    ['1 jaar stilzwijgend', '2025-01-31', ['automatic', null], null],
    ['36 mnd', '2027-01-31', null, null],
    ['3 jr', '2027-01-31', null, null],
    ['looptijd 24 maanden, opzegtermijn 3 mnd', '2026-01-31', null, [3, 0]],
    ['2 jaar met stilzwijgende verlenging van telkens 1 jaar', '2026-01-31', ['automatic', 12], null],
    ['12 months rolling', '2025-01-31', ['automatic', 12], null],
    ['36 months, then month-to-month', '2027-01-31', ['automatic', 1], null],
    ['initial term 2 years, renews annually unless 60 days notice', '2026-01-31', ['automatic', 12], [0, 60]],
    ['4 jaar + 2x1 jaar optie', '2028-01-31', null, null],
    ['onbepaalde tijd, opzegtermijn 1 maand', null, ['indefinite', null], [1, 0]],
    ['onbepaalde tijd, opzegtermijn 30 dagen', null, ['indefinite', null], [0, 30]],
  ])('%s', (words, endsOn, renewal, notice) => {
    const expected = { start: '2024-02-01', endsOn, renewal, notice, level: 'uncertain', kept: true };
    expect(agreementOf('Ingangsdatum;Looptijd', `1-2-2024;"${words}"`, 'Looptijd')).toEqual(expected);
    expect(agreementOf('Getekend op;Einddatum', `1-2-2024;"${words}"`, 'Einddatum')).toEqual(expected);
    // Without its beginning no day is counted.
    expect(agreementOf('Looptijd', `"${words}"`, 'Looptijd')).toEqual({
      ...expected,
      start: null,
      endsOn: null,
    });
  });

  it('is counted from the day that its words name, and from no other', () => {
    const days = (words: string) =>
      agreementOf('Getekend op;Ingangsdatum;Einddatum', `15-1-2024;1-2-2024;${words}`, 'Einddatum').endsOn;
    expect(days('1 jaar na ondertekening')).toBe('2025-01-14');
    expect(days('1 jaar na ingangsdatum')).toBe('2025-01-31');
    expect(
      agreementOf('Ingangsdatum;Einddatum', '1-2-2024;1 jaar na ondertekening', 'Einddatum').endsOn,
    ).toBeNull();
    expect(
      agreementOf('Ingangsdatum;Einddatum', '1-2-2024;24 maanden na 1-1-2025', 'Einddatum'),
    ).toMatchObject({
      ...{ endsOn: null, level: 'rejected', kept: true },
    });
  });

  it('has its unit from the header, and from nothing else', () => {
    expect(agreementOf('Ingangsdatum;Looptijd (maanden)', '1-2-2024;36', 'Looptijd (maanden)').endsOn).toBe(
      '2027-01-31',
    );
    expect(agreementOf('Ingangsdatum;Looptijd', '1-2-2024;36', 'Looptijd')).toMatchObject({
      endsOn: null,
      level: 'rejected',
    });
  });

  it('beside a last day says how it goes on and when notice is given, and is no renewal itself', () => {
    expect(
      agreementOf('Einddatum', '"31-12-2026, opzegtermijn 3 maanden, stilzwijgend 1 jaar"', 'Einddatum'),
    ).toMatchObject({
      ...{ endsOn: '2026-12-31', renewal: ['automatic', 12], notice: [3, 0], level: 'uncertain', kept: true },
    });
  });

  it('of a first and a last day is both', () => {
    for (const words of [
      '1-1-2023 t/m 31-12-2026',
      '01-01-2023 – 31-12-2026',
      '1 jan 2023 tot en met 31 dec 2026',
    ])
      expect(agreementOf('Looptijd', words, 'Looptijd')).toMatchObject({
        start: '2023-01-01',
        endsOn: '2026-12-31',
        level: null,
      });
  });

  it('gives way to a column of its own, which says less only where it says no more than yes', () => {
    const renewal = (term: string, own: string) =>
      agreementOf('Ingangsdatum;Looptijd;Verlenging', `1-2-2024;${term};${own}`, 'Looptijd').renewal;
    expect(renewal('12 months rolling', 'ja')).toEqual(['automatic', 12]);
    expect(renewal('12 months rolling', 'nee')).toBeNull();
    expect(renewal('12 months rolling', 'stilzwijgend 6 maanden')).toEqual(['automatic', 6]);
  });

  it('in the cell of the state is words beside it', () => {
    const { create } = planCsv(['Leverancier;VO', '"Acme";"ja, looptijd 3 jaar"']);
    expect(create[0]?.agreements[0]).toMatchObject({ recorded: 'signed', endsOn: null });
    expect(create[0]?.stated[0]?.words).toBe('ja, looptijd 3 jaar');
  });
});

describe('a term that is counted from something else than the signing', () => {
  const endOf = (cell: string) =>
    planCsv(['Leverancier;VO;Getekend op;Loopt tot', `Kade;ja;1-2-2026;${cell}`]);

  it.each(['1 jaar na oplevering', '3 years after go-live', '3 Jahre nach Abnahme', '1 an après livraison'])(
    '%s gives no day, and is kept',
    (cell) => {
      const made = endOf(cell);
      expect(made.create[0]?.agreements[0]?.endsOn).toBeNull();
      expect(statedIn(made)).toEqual([`Loopt tot: ${cell}`]);
      expect(made.result.uncertain).toHaveLength(1);
    },
  );

  it.each([
    ['3 jaar na ondertekening', '2029-01-31'],
    ['3 ans après signature', '2029-01-31'],
    ['1,5 jaar', '2027-07-31'],
    ['1½ jaar', '2027-07-31'],
  ])('and %s gives one', (cell, endsOn) => expect(endOf(cell).create[0]?.agreements[0]?.endsOn).toBe(endsOn));
});
