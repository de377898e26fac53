import { describe, expect, it } from 'vitest';
import { readCountryList } from '../../../shared/explained/country-list.ts';
import { explainFlow } from '../../../shared/explained/transfers.ts';
import type { AdequacyOverride } from '../../../shared/fields/override.ts';
import { countryList, shippedList, withDecision } from '../../../shared/law/jurisdictions.ts';
import { applyOverrides, compareLists } from '../../../shared/law/overrides.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import shippedFile from '../../../shared/schema/jurisdictions.json' with { type: 'json' };
import { differenceSentence } from '../../../shared/words/overrides.ts';
import { context, dpf, flow, judge, listWith, TODAY } from './facts.ts';

function override(changes: Partial<AdequacyOverride>): AdequacyOverride {
  return {
    id: 'o1',
    version: 1,
    country: 'CH',
    kind: 'suspend',
    from: '2026-11-01',
    until: null,
    condition: 'none',
    decision: '',
    reason: 'Uitspraak van het Hof',
    decidedBy: 'J. de Vries',
    decidedOn: '2026-11-01',
    ...changes,
  };
}

const under = (overrides: readonly AdequacyOverride[], asOf = TODAY, list = shippedList) => ({
  asOf,
  list: applyOverrides(list, overrides, asOf),
});

describe('suspend', () => {
  const suspended = [override({ from: '2026-11-22', decidedOn: '2026-11-10' })];
  it.each([
    ['2026-11-09', 'ok ADEQUACY'],
    ['2026-11-10', 'action ADEQUACY_EXPIRING'],
    ['2026-11-21', 'action ADEQUACY_EXPIRING'],
    ['2026-11-22', 'blocked NO_MECHANISM'],
    ['2030-01-01', 'blocked NO_MECHANISM'],
  ])('on %s: %s', (asOf, expected) => {
    expect(judge({ country: 'CH' }, under(suspended, asOf))).toBe(expected);
  });

  it('shows as the last day while it is to begin, and as no decision from then on', () => {
    const decisionOn = (asOf: string) => under(suspended, asOf).list.byCode.get('CH')?.adequacy;
    expect(decisionOn('2026-11-21')?.expires).toBe('2026-11-21');
    expect(decisionOn('2026-11-22')).toBe(null);
  });

  it('through a last day, and not after it', () => {
    const temporary = [override({ until: '2026-11-30' })];
    expect(judge({ country: 'CH' }, under(temporary, '2026-11-30'))).toBe('blocked NO_MECHANISM');
    expect(judge({ country: 'CH' }, under(temporary, '2026-12-01'))).toBe('ok ADEQUACY');
  });

  it('keeps an earlier last day of the decision itself', () => {
    const list = applyOverrides(
      listWith('CH', { expires: '2026-12-01' }),
      [override({ from: '2027-06-01' })],
      TODAY,
    );
    expect(list.byCode.get('CH')?.adequacy?.expires).toBe('2026-12-01');
  });

  it('of the decision on the United States counts for the territories under it, and not the other way round', () => {
    const facts = { country: 'PR', dpf: dpf() };
    const us = override({ country: 'US' });
    expect(judge(facts, under([us]))).toBe('blocked NO_MECHANISM');
    expect(judge({ ...facts, country: 'US' }, under([override({ country: 'PR' })]))).toBe(
      'ok ADEQUACY +DPF_NO_FALLBACK',
    );
    expect(under([us]).list.byCode.get('PR')?.override).toEqual(us);
    const apart = listWith('PR', { decision: 'Decision 2030/1' });
    expect(judge(facts, { list: applyOverrides(apart, [us], TODAY) })).toBe('ok ADEQUACY +DPF_NO_FALLBACK');
  });

  it('touches no other place, nor the list it came from', () => {
    const { list } = under(suspended);
    expect(judge({ country: 'GB' }, { list })).toBe('ok ADEQUACY');
    expect(shippedList.byCode.get('CH')?.adequacy).not.toBe(null);
    expect(list.byCode.get('GB')).toBe(shippedList.byCode.get('GB'));
  });

  it('of nothing changes nothing', () => {
    const { list } = under([override({ country: 'IN' })]);
    expect(list.byCode.get('IN')).toEqual(shippedList.byCode.get('IN'));
  });
});

describe('extend', () => {
  const longer = [override({ country: 'GB', kind: 'extend', until: '2032-12-27' })];
  it('moves the last day', () => {
    expect(judge({ country: 'GB' }, under(longer, '2031-12-28'))).toBe('ok ADEQUACY');
    expect(judge({ country: 'GB' }, under(longer, '2032-12-27'))).toBe('action ADEQUACY_EXPIRING');
    expect(judge({ country: 'GB' }, under(longer, '2032-12-28'))).toBe('blocked NO_MECHANISM');
  });
  it('may drop it', () => {
    const forever = [override({ country: 'GB', kind: 'extend', until: null })];
    expect(judge({ country: 'GB' }, under(forever, '2040-01-01'))).toBe('ok ADEQUACY');
  });
  it('needs a decision to extend, and is not told where there is none', () => {
    const none = under([override({ country: 'IN', kind: 'extend', until: '2030-01-01' })]).list;
    expect(none.byCode.get('IN')?.adequacy).toBe(null);
  });
  it('of nothing leaves the verdict as it was', () => {
    const nothing = [override({ country: 'IN', kind: 'extend', until: '2030-01-01' })];
    expect(judge({ country: 'IN' }, under(nothing))).toBe('blocked NO_MECHANISM');
  });
});

describe('add', () => {
  const added = override({
    country: 'KE',
    kind: 'add',
    from: '2026-11-20',
    until: '2030-11-20',
    decision: 'Implementing Decision (EU) 2026/999',
  });
  it('counts from its first through its last day', () => {
    expect(judge({ country: 'KE' }, under([added], '2026-11-19'))).toBe('blocked NO_MECHANISM');
    expect(judge({ country: 'KE' }, under([added], '2026-11-20'))).toBe('ok ADEQUACY');
    expect(judge({ country: 'KE' }, under([added], '2030-11-21'))).toBe('blocked NO_MECHANISM');
  });
  it('leaves the decision that counts until it applies', () => {
    const british = { ...added, country: 'GB', from: '2026-12-01', condition: 'confirm' as const };
    expect(judge({ country: 'GB' }, under([british], '2026-11-30'))).toBe('ok ADEQUACY');
    expect(judge({ country: 'GB' }, under([british], '2026-12-01'))).toBe(
      'action ADEQUACY_CONDITION_UNCONFIRMED',
    );
  });
  it('carries a condition', () => {
    const { list } = under([{ ...added, condition: 'confirm' }]);
    expect(judge({ country: 'KE' }, { list })).toBe('action ADEQUACY_CONDITION_UNCONFIRMED');
    expect(judge({ country: 'KE', conditionConfirmed: true }, { list })).toBe('ok ADEQUACY');
  });
  it('is named by its decision, or by the reason where there is none', () => {
    expect(under([added]).list.byCode.get('KE')?.adequacy?.decision).toContain('2026/999');
    const nameless = under([{ ...added, decision: '' }]).list;
    expect(nameless.byCode.get('KE')?.adequacy?.decision).toBe('Uitspraak van het Hof');
  });
  it('may be suspended, whatever was decided first', () => {
    const suspension = override({ country: 'KE', decidedOn: '2026-10-20' });
    expect(judge({ country: 'KE' }, under([added, suspension]))).toBe('blocked NO_MECHANISM');
    expect(judge({ country: 'KE' }, under([suspension, added]))).toBe('blocked NO_MECHANISM');
  });
});

it('the one decided last counts; one that is still to be decided does not', () => {
  const first = override({ country: 'GB', kind: 'extend', until: '2033-01-01', decidedOn: '2026-03-01' });
  const second = override({ country: 'GB', kind: 'extend', until: '2035-01-01', decidedOn: '2026-04-01' });
  const future = override({ country: 'GB', kind: 'suspend', decidedOn: '2026-11-23' });
  for (const order of [
    [first, second, future],
    [future, second, first],
  ]) {
    expect(under(order).list.byCode.get('GB')?.adequacy?.expires).toBe('2035-01-01');
  }
});

it('without overrides, or for a place that is not on the list, the list is as it was', () => {
  expect(applyOverrides(shippedList, [], TODAY)).toBe(shippedList);
  expect(applyOverrides(shippedList, [override({ country: 'ZZ' })], TODAY).byCode.has('ZZ')).toBe(false);
  expect(withDecision(shippedList, 'ZZ', null)).toBe(shippedList);
});

describe('the verdict tells what was decided', () => {
  const reason = (facts: Parameters<typeof flow>[0], overrides: AdequacyOverride[]) => {
    const changed = { ...context, ...under(overrides) };
    const full = flow(facts);
    return explainFlow(full, assessFlow(full, changed), changed, { name: 'Acme B.V.' }).reason;
  };
  it('when a decision is suspended', () => {
    expect(reason({ country: 'CH' }, [override({})])).toEqual({
      nl: 'Doorgifte naar Zwitserland zonder geldige basis (art. 44 AVG). Het besluit is in dit register geschorst vanaf 1-11-2026 (door J. de Vries, 1-11-2026: Uitspraak van het Hof).',
      en: 'Transfer to Switzerland without a valid basis (Art. 44 GDPR). The decision is suspended in this register from 1 Nov 2026 (by J. de Vries, 1 Nov 2026: Uitspraak van het Hof).',
    });
  });
  it('when it is extended or added and carries the flow', () => {
    const extended = override({ country: 'GB', kind: 'extend', until: '2032-12-27' });
    expect(reason({ country: 'GB' }, [extended]).nl).toContain('verlengd tot en met 27-12-2032');
    expect(reason({ country: 'GB' }, [{ ...extended, until: null }]).en).toContain(
      'last day of the decision was dropped',
    );
    const added = override({ country: 'KE', kind: 'add', decision: 'Besluit X' });
    expect(reason({ country: 'KE' }, [added]).nl).toContain('toegevoegd vanaf 1-11-2026');
  });
  it('and is silent where it plays no part', () => {
    const extended = override({ country: 'US', kind: 'extend', until: null });
    const gone = reason({ country: 'US', dpf: dpf({ status: 'inactive' }) }, [extended]);
    expect(gone.nl).not.toContain('register');
    expect(reason({ country: 'CH', separateImporter: false }, [override({})]).nl).not.toContain('geschorst');
  });
});

describe('a newer list', () => {
  const file = () => structuredClone(shippedFile);

  it('is read from its file', () => {
    const outcome = readCountryList(file());
    expect(outcome.ok && outcome.list.byCode.size).toBe(258);
  });

  it.each([
    ['no list', [], ['']],
    ['an impossible date', { ...file(), stateAsOf: '2026-02-30' }, ['stateAsOf']],
    ['no place at all', { ...file(), jurisdictions: [] }, ['jurisdictions']],
    [
      'an unknown region',
      { ...file(), jurisdictions: [{ ...file().jurisdictions[0], region: 'moon' }] },
      ['jurisdictions.0.region'],
    ],
    [
      'a code that is none',
      { ...file(), jurisdictions: [{ ...file().jurisdictions[0], iso: 'nl' }] },
      ['jurisdictions.0.iso'],
    ],
    [
      'a place twice',
      { ...file(), jurisdictions: [file().jurisdictions[0], file().jurisdictions[0]] },
      ['jurisdictions.1.iso'],
    ],
  ])('that is %s is refused with the field', (_name, input, paths) => {
    const outcome = readCountryList(input);
    expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.path)).toEqual(paths);
  });

  it('shows what it would change', () => {
    const entries = file().jurisdictions as unknown as Parameters<typeof countryList>[0]['jurisdictions'];
    const changed = entries.flatMap((entry) => {
      switch (entry.iso) {
        case 'US':
          return { ...entry, adequacy: null };
        case 'GB':
          return entry.adequacy === null
            ? []
            : { ...entry, adequacy: { ...entry.adequacy, expires: '2035-12-27' } };
        case 'KE':
          return { ...entry, region: 'adequate' as const };
        case 'IN':
          return { ...entry, aliases: ['Bharat'], notes_en: 'changed' };
        case 'NL':
          return { ...entry, aliases: [...entry.aliases].reverse(), notes_en: 'changed' };
        case 'AQ':
          return [];
        default:
          return entry;
      }
    });
    const first = entries[0];
    if (first === undefined) throw new Error('the list is empty');
    const other = countryList({
      version: '2',
      stateAsOf: '2027-01-01',
      jurisdictions: [...changed, { ...first, iso: 'ZZ' }],
    });
    const comparison = compareLists(shippedList, other);
    expect(comparison.isNewer).toBe(true);
    expect(comparison.differences.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'AQ removed',
      'GB decision',
      'IN names',
      'KE region',
      'US decision',
      'ZZ added',
    ]);
    expect(comparison.differences.map((difference) => differenceSentence(difference).nl)).toEqual([
      'Niet meer op de lijst: Antarctica.',
      'Voor het Verenigd Koninkrijk verandert het besluit: Uitvoeringsbesluit (EU) 2021/1772, verlengd door Uitvoeringsbesluit (EU) 2025/2574 van 19-12-2025, vanaf 19-12-2025 tot en met 27-12-2035.',
      'Andere namen voor India.',
      'Ander gebied voor Kenia: was derde land, wordt derde land met een besluit.',
      'Voor de Verenigde Staten vervalt het besluit Uitvoeringsbesluit (EU) 2023/1795.',
      'Nieuw op de lijst: Andorra.',
    ]);
    expect(comparison.differences.map((difference) => differenceSentence(difference).en)).toEqual([
      'No longer on the list: Antarctica.',
      expect.stringMatching(
        /^For the United Kingdom the decision changes: .* from 19 Dec 2025 through 27 Dec 2035\.$/,
      ),
      'Other names for India.',
      'Another region for Kenya: was third country, becomes third country with a decision.',
      'For the United States the decision Implementing Decision (EU) 2023/1795 ends.',
      'New on the list: Andorra.',
    ]);
    expect(
      differenceSentence({
        code: 'US',
        kind: 'added',
        before: null,
        after: shippedList.byCode.get('US') ?? null,
      }),
    ).toEqual({
      nl: 'Nieuw op de lijst: de Verenigde Staten.',
      en: 'New on the list: the United States.',
    });
    expect(comparison.differences[0]).toMatchObject({ before: { iso: 'AQ' }, after: null });
    expect(comparison.differences[5]).toMatchObject({ before: null, after: { iso: 'ZZ' } });
  });

  it('tells of a decision that is new', () => {
    const [difference] = compareLists(shippedList, listWith('KE', { expires: null })).differences;
    if (difference === undefined) throw new Error('there is a difference');
    expect(differenceSentence(difference)).toEqual({
      nl: 'Voor Kenia komt er een besluit: Besluit for the test, vanaf 1-1-2020.',
      en: 'For Kenya there is a decision: Decision for the test, from 1 Jan 2020.',
    });
  });

  it('that has other sources only changes nothing; another event does', () => {
    const places = [...shippedList.byCode.values()];
    const listed = (jurisdictions: typeof places) =>
      countryList({ version: '2', stateAsOf: shippedList.stateAsOf, jurisdictions });
    const elsewhere = places.map((place) => ({
      ...place,
      adequacy: place.adequacy && { ...place.adequacy, source: 'https://example.org/' },
      events: place.events?.map((event) => ({ ...event, source: 'https://example.org/' })),
    })) as typeof places;
    expect(places.some(({ events }) => events !== undefined && events.length > 0)).toBe(true);
    expect(compareLists(shippedList, listed(elsewhere)).differences).toEqual([]);
    const moved = places.map((place) => ({
      ...place,
      events: place.events?.map((event) => ({ ...event, on: '2026-01-01' })),
    })) as typeof places;
    const kinds = compareLists(shippedList, listed(moved)).differences.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['decision']));
    // A decision alone, of a place without acts of before.
    for (const change of [
      { expires: '2035-12-27' },
      { condition: 'confirm' as const },
      { adopted: '2001-01-01' },
    ]) {
      const found = compareLists(shippedList, listWith('CH', change)).differences;
      expect(found.map(({ code, kind }) => `${code} ${kind}`)).toEqual(['CH decision']);
    }
    expect(compareLists(shippedList, listWith('CH', { source: 'https://example.org/' })).differences).toEqual(
      [],
    );
    // By code, whichever list a place is on.
    const without = places.filter(({ iso }) => iso !== 'AQ' && iso !== 'ZW');
    const found = compareLists(listed(without), listWith('KE', { expires: null })).differences;
    expect(found.map(({ code, kind }) => `${code} ${kind}`)).toEqual(['AQ added', 'KE decision', 'ZW added']);
  });

  it('that is the same shows nothing and is not newer', () => {
    expect(compareLists(shippedList, shippedList)).toEqual({ isNewer: false, differences: [] });
  });
});
