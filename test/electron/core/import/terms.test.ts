import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../electron/core/import/cells/cell.ts';
import { readEnd as endIn } from '../../../../electron/core/import/cells/end.ts';
import { readNotice, readRenewal } from '../../../../electron/core/import/cells/terms.ts';
import { number, planCsv, statedIn, text } from './lists.ts';

const readEnd = (cell: Cell) => endIn(cell, '');

const levels = (reading: { remarks: readonly { level: string }[] }) =>
  reading.remarks.map(({ level }) => level);

describe('terms', () => {
  it.each([
    ['3 maanden', 3, 0],
    ['3 mnd', 3, 0],
    ['3 mnd.', 3, 0],
    ['1 maand', 1, 0],
    ['een maand', 1, 0],
    ['drie maanden', 3, 0],
    ['1 kalendermaand', 1, 0],
    ['30 dagen', 0, 30],
    ['90 days', 0, 90],
    ['2 weken', 0, 14],
    ['1 jaar', 12, 0],
    ['half jaar', 6, 0],
    ['een half jaar', 6, 0],
    ['anderhalf jaar', 18, 0],
    ['1 maand voor einde contract', 1, 0],
    ["30 days' notice", 0, 30],
    ['1 maand en 14 dagen', 1, 14],
    ['3 maanden voor einde', 3, 0],
  ])('%j is a notice period', (cell, months, days) => {
    expect(readNotice(text(cell), 'Opzegtermijn')).toEqual({ value: { months, days }, remarks: [] });
  });

  it('takes the unit from the header, and rejects a number without any', () => {
    expect(readNotice(number('3'), 'Opzegtermijn (maanden)').value).toEqual({ months: 3, days: 0 });
    expect(readNotice(number('30'), 'Notice period in days').value).toEqual({ months: 0, days: 30 });
    expect(readNotice(text('3m'), 'Opzegtermijn (maanden)').value).toEqual({ months: 3, days: 0 });
    expect(readNotice(text('30 d'), 'Opzegtermijn (maanden)').value).toEqual({ months: 0, days: 30 });
    expect(levels(readNotice(text('3 j'), 'Opzegtermijn (maanden)'))).toEqual(['rejected']);
    expect(readNotice(number('3'), 'Opzegtermijn')).toMatchObject({
      value: null,
      remarks: [{ level: 'rejected' }],
    });
  });

  it.each(['kort', '1,5 maand', '-3 maanden x', 'eind van het jaar'])(
    '%j is no period or is doubted',
    (cell) => {
      expect(levels(readNotice(text(cell), 'Opzegtermijn'))).not.toEqual([]);
    },
  );

  it.each([
    ['3 Monate zum Quartalsende', 3, 'quarter'],
    ['1 maand per maandeinde', 1, 'month'],
    ['6 Monate zum Jahresende', 6, 'year'],
  ])('%j runs to the end of a period', (cell, months, towards) => {
    expect(readNotice(text(cell), 'Opzegtermijn')).toEqual({
      value: { months, days: 0, towards },
      remarks: [],
    });
  });

  it.each(['unbefristet', 'durée indéterminée', 'onbepaalde tijd'])('%j has no end', (cell) => {
    expect(readEnd(text(cell)).value).toMatchObject({ endsOn: null, renewal: { kind: 'indefinite' } });
  });

  it.each(['tacite reconduction', 'stilzwijgend verlengd', 'stillschweigende Verlängerung'])(
    '%j as an end says that it goes on, and is kept',
    (cell) => {
      const { value, remarks } = readEnd(text(cell));
      expect(value).toMatchObject({
        endsOn: null,
        renewal: { kind: 'automatic', months: null },
        words: cell,
      });
      expect(remarks).toHaveLength(1);
    },
  );

  it.each(['3/5/2026', 'zie artikel 5', '2026'])('%j says nothing of renewal', (cell) => {
    const { value, remarks } = readRenewal(text(cell));
    expect(value).toBeNull();
    expect(remarks).toEqual([expect.objectContaining({ level: 'rejected' })]);
  });

  it.each(['', 'geen', 'n.v.t.'])('%j is no notice period', (cell) => {
    expect(readNotice(text(cell), 'Opzegtermijn')).toEqual({ value: null, remarks: [] });
  });

  it.each([
    ['31-12-2026', '2026-12-31', null],
    ['4-5-2026 (stilzwijgend 1 jaar)', '2026-05-04', { kind: 'automatic', months: 12 }],
    ['4-5-2026, automatisch verlengd met 6 maanden', '2026-05-04', { kind: 'automatic', months: 6 }],
    ['31-12-2026, jaarlijks stilzwijgend verlengd', '2026-12-31', { kind: 'automatic', months: 12 }],
    ['31-12-2026 (auto-renewal 12 months)', '2026-12-31', { kind: 'automatic', months: 12 }],
    ['onbepaalde tijd', null, { kind: 'indefinite', months: null }],
    ['indefinite', null, { kind: 'indefinite', months: null }],
    ['n.v.t.', null, null],
    ['', null, null],
  ])('%j as an end', (cell, endsOn, renewal) => {
    expect(readEnd(text(cell))).toMatchObject({
      value: { endsOn, renewal, notice: null, words: '' },
      remarks: [],
    });
  });

  it('keeps words beside an end that it does not understand', () => {
    const { value, remarks } = readEnd(text('4-5-2026 (met optie op verlenging)'));
    expect(value).toMatchObject({
      endsOn: '2026-05-04',
      renewal: null,
      words: '4-5-2026 (met optie op verlenging)',
    });
    expect(remarks.map(({ level }) => level)).toEqual(['uncertain']);
  });

  it('keeps a renewal of unknown length as one', () => {
    const { value, remarks } = readEnd(text('4-5-2026 (stilzwijgend)'));
    expect(value.renewal).toEqual({ kind: 'automatic', months: null });
    expect(value.words).not.toBe('');
    expect(remarks.map(({ level }) => level)).toEqual(['uncertain']);
  });

  it.each([
    ['stilzwijgend 12 maanden', { kind: 'automatic', months: 12 }],
    ['1 jaar', { kind: 'automatic', months: 12 }],
    ['nee', { kind: 'none', months: null }],
    ['geen', { kind: 'none', months: null }],
    ['onbepaalde tijd', { kind: 'indefinite', months: null }],
  ])('%j as a renewal', (cell, expected) => {
    expect(readRenewal(text(cell))).toEqual({ value: expected, remarks: [] });
  });

  it('asks for the length of a renewal that is only said to be', () => {
    for (const words of ['ja', 'stilzwijgend', 'stilzwijgend verlengd', 'automatisch']) {
      expect(readRenewal(text(words))).toMatchObject({
        value: { kind: 'automatic', months: null },
        remarks: [{ level: 'uncertain', keeps: true }],
      });
    }
  });

  it.each(['24 maanden na 1-1-2025', '3 jaar na 1 januari 2025'])(
    '%j is counted from a day, and is not it',
    (cell) => {
      expect(readEnd(text(cell))).toMatchObject({
        value: { endsOn: null },
        remarks: [{ level: 'rejected' }],
      });
    },
  );

  it('an option to renew is no renewal', () => {
    expect(readRenewal(text('2 x 12 maanden optie'))).toMatchObject({
      value: null,
      remarks: [{ level: 'rejected' }],
    });
  });
});

describe('the last day', () => {
  it.each([
    ['31-12-2024 (verlengd tot 31-12-2027)', '2027-12-31'],
    ['31-12-2027 (opzeggen voor 1-10-2027)', '2027-12-31'],
    ['verlopen sinds 1-1-2026', '2026-01-01'],
    ['opgezegd per 31-12-2026', '2026-12-31'],
  ])('of two, or behind its end, %s: %s, with a doubt', (cell, endsOn) => {
    const { value, remarks } = readEnd(text(cell));
    expect(value).toMatchObject({ endsOn, hasEnded: false, words: cell });
    expect(remarks).not.toEqual([]);
  });

  it.each(['31-12-2024, 31-12-2027', '1-10-2027 (verlengd 31-12-2024)'])('%s does not say it', (cell) => {
    expect(levels(readEnd(text(cell)))).toEqual(['rejected']);
  });

  it.each(['9999-12-31', '31-12-2999', 'tot nader order'])('%s never comes', (cell) => {
    expect(readEnd(text(cell)).value.renewal?.kind).toBe('indefinite');
  });

  it.each([
    ['ja', 'verlopen', 'unknown'],
    ['ja', 'opgezegd', 'unknown'],
    ['', 'verlopen', 'unknown'],
    ['nee', 'verlopen', 'missing'],
    ['aangevraagd', 'vervallen', 'requested'],
  ])('"%s" whose end is "%s": %s', (state, end, recorded) => {
    const made = planCsv(['Leverancier;VO getekend?;Einddatum', `A;${state};${end}`, 'B;ja;31-12-2027']);
    expect(made.create[0]?.agreements.map((agreement) => agreement.recorded)).toEqual([recorded]);
    expect(statedIn(made)).toContain(`Einddatum: ${end}`);
  });
});

describe('halves, numbers in words and a choice of numbers', () => {
  const noticeOf = (cell: string) => readNotice(text(cell), 'Opzegtermijn');

  it.each([
    ['1/2 jaar', 6, 0],
    ['½ jaar', 6, 0],
    ['1½ jaar', 18, 0],
    ['1,5 jaar', 18, 0],
    ['1.5 years', 18, 0],
    ['sixty days', 0, 60],
    ['dertig dagen', 0, 30],
    ['dreißig Tage', 0, 30],
  ])('%s', (cell, months, days) => expect(noticeOf(cell)).toEqual({ value: { months, days }, remarks: [] }));

  it.each([
    ['drie', { months: 3, days: 0 }],
    ['1 (per einde kwartaal)', { months: 1, days: 0, towards: 'quarter' }],
    ['a', null],
  ])('%s below a unit', (cell, value) =>
    expect(readNotice(text(cell), 'Opzegtermijn (in maanden)').value).toEqual(value),
  );

  it.each(['3/6 maanden', '1 tot 3 maanden', '1-3 maanden', '3 of 6 maanden', '2,5 maanden', '1/4 jaar'])(
    '%s names no period',
    (cell) => {
      const { value, remarks } = noticeOf(cell);
      expect(value).toBeNull();
      expect(remarks.map(({ level }) => level)).toEqual(['rejected']);
    },
  );
});
