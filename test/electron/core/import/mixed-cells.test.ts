/** Cells that answer another question than their column asks, and headers that carry more than their words. */
import { describe, expect, it } from 'vitest';
import { plan, planCsv, problemOf } from './lists.ts';
import { told } from './told.ts';

const lines = (...given: string[]) => told(planCsv(given)).filter((line) => !line.startsWith('kept'));
const ofJson = (value: unknown) => told(plan(JSON.stringify(value), 'lijst.json'));

describe('a column of days of signing in which some cells say a state', () => {
  const days = ['1-1-2024', '2-1-2024', '3-1-2024'].map((day, at) => `Dag ${at};${day}`);

  it.each([
    ['nee', '  = missing'],
    ['nog niet', '  = missing'],
    ['concept', '  = draft'],
    ['opgevraagd', '  = requested'],
    ['ja', '  = signed'],
  ])('%s is read as the state', (words, state) => {
    for (const header of ['VO getekend', 'Getekend op']) {
      const made = planCsv([`Leverancier;${header}`, ...days, `Kade;${words}`]);
      expect(told(made).slice(-2)).toEqual(['Kade', state]);
      expect(made.result.rejected).toEqual([]);
    }
  });

  it.each([
    ['ja', 'nee', 'unknown', 2],
    ['ja', 'concept', 'unknown', 2],
    ['nee', 'ja', 'unknown', 2],
    ['aangevraagd', 'nog niet', 'requested', 0],
    ['concept', 'nee', 'draft', 0],
    ['ja', 'ja', 'signed', 0],
  ])('beside a column that asks whether there is one: %s, %s', (state, day, recorded, doubts) => {
    const { create, result } = planCsv(['Leverancier;VO;Getekend op', `Kade;${state};${day}`]);
    expect(create[0]?.agreements.map((one) => one.recorded)).toEqual([recorded]);
    expect(result.uncertain).toHaveLength(doubts);
    expect(result.rejected).toEqual([]);
  });

  it('leaves a word that is no state a rejected day, and the day of another contract alone', () => {
    expect(lines('Leverancier;Getekend op', 'Kade;morgen')).toContain('! 2 Getekend op');
    const { create, result } = planCsv(['Leverancier;Date of contract', 'Kade;12-1-2024', 'Boot;yes']);
    expect(create.map(({ agreements }) => agreements[0]?.recorded)).toEqual(['unknown', 'unknown']);
    expect(result.rejected).toHaveLength(1);
  });
});

it('the number of a note below the list is no part of a header', () => {
  expect(lines('Leverancier;Land¹;VO²', 'Kade;NL;ja')).toEqual(['Kade', '  = signed', '  > NL']);
});

describe('a country behind an answer on the EEA', () => {
  it.each([
    ['Data stored in UK/EEA?', 'Yes - UK', 'GB', 'daarbuiten'],
    ['Binnen EER', 'Ja, Duitsland', 'DE', 'overgenomen uit het antwoord'],
  ])('%s: %s is taken over where no other column names one', (header, answer, country, message) => {
    const { create, result } = planCsv([`Leverancier;${header}`, `Kade;${answer}`]);
    expect(create[0]?.flows.map((flow) => flow.country)).toEqual([country]);
    expect(result.uncertain.map((one) => one.message.nl)).toEqual([expect.stringContaining(message)]);
  });
});

it.each(['Toegang vanuit', 'Accessed from'])(
  '%s is a place also where most suppliers have none',
  (header) => {
    const { create } = planCsv([
      `Leverancier;Opslag;${header}`,
      'Kade;NL;India',
      'Boot;NL;geen toegang',
      'Vlot;NL;geen toegang',
    ]);
    expect(create[0]?.flows.map(({ country, kind }) => [country, kind])).toEqual([
      ['NL', 'storage'],
      ['IN', 'remote-access'],
    ]);
  },
);

it('an address for privacy is that of the privacy contact, also where the list has no other', () => {
  const { create } = planCsv(['Leverancier;E-mail privacy', 'Kade;privacy@kade.example']);
  expect(create[0]?.processor.contacts).toMatchObject([{ kind: 'privacy', email: 'privacy@kade.example' }]);
});

describe('nested lists', () => {
  const chained = { name: 'Kade', subprocessors: [{ name: 'Net', purpose: 'backbone', country: 'Germany' }] };

  it('say of a sub-processor more than its name, which is no other sub-processor', () => {
    const yaml =
      '- name: Kade\n  subprocessors:\n    - {name: Net, purpose: "mail, sms"}\n    - name: Blok\n';
    expect(ofJson([chained])).toContain('  + Net');
    expect(told(plan(yaml, 'lijst.yaml'))).toContain('  + Net; Blok');
  });

  it('say of the other party where it is, and of its hosting where the data are', () => {
    const of = (key: string) => [
      { [key]: { name: 'Kade', country: 'US', hosting: { country: 'IE' } } },
      { [key]: { name: 'Boot', country: 'NL', hosting: { country: 'DE' } } },
    ];
    for (const key of ['vendor', 'counterparty']) {
      expect(ofJson(of(key))).toEqual(['Kade in US', '  > IE', 'Boot in NL', '  > DE']);
    }
  });
});

it.each([
  ['lijst.toml', '[[vendor]]\nname = "Kade"\n', 'TOML'],
  ['lijst.mht', 'MIME-Version: 1.0\n\n<table><tr><th>Leverancier</table>', 'webarchief'],
  ['bericht.eml', 'Subject: lijst\n\nLeverancier;Land\nKade;NL\n', 'webarchief'],
])('%s is refused by its kind, with what to do instead', (name, content, words) => {
  expect(problemOf(() => plan(content, name)).data.message?.nl).toContain(words);
});

describe('a cell about the basis of a transfer that names none', () => {
  const told = (place: string, basis: string) =>
    planCsv(['Leverancier;Locatie;Waarborgen', `Kade;${place};${basis}`]);

  it.each(['N/A - EU', 'n.v.t., binnen EER', 'geen doorgifte', 'Keine Übermittlung', 'binnen de EU'])(
    '%s is nothing to check beside data within the EEA, and stays beside others',
    (basis) => {
      expect(told('NL', basis).result).toMatchObject({ uncertain: [], kept: [] });
      const [flow] = told('VS', basis).create[0]?.flows ?? [];
      if (!/^(N\/A|n\.v)/.test(basis)) expect(flow?.remark).toBe(`Waarborgen: ${basis}`);
    },
  );

  it('and one that names one stays', () => expect(told('NL', 'EU - SCC').result.kept).toHaveLength(1));
});
