import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  assessAgreementCases,
  assessTransferCases,
  FLOWS_PER_CASE,
} from '../../../shared/explained/cases.ts';
import { agreement, flow } from '../law/facts.ts';

interface Case {
  id: string;
  title: string;
  expected: Record<string, unknown>;
}

function read(file: string): Case[] {
  return JSON.parse(readFileSync(new URL(`../../fixtures/cases/${file}`, import.meta.url), 'utf8'));
}

function verdictsOf<Verdict extends { id: string }>(
  outcome: { ok: true; verdicts: Verdict[] } | { ok: false; problems: unknown },
): Verdict[] {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.verdicts;
}

const files = [
  ['transfers.json', 16, assessTransferCases],
  ['transfers-2.json', 31, assessTransferCases],
  ['more-transfers.json', 180, assessTransferCases],
  ['further-transfers.json', 79, assessTransferCases],
  ['agreements.json', 10, assessAgreementCases],
  ['agreements-2.json', 9, assessAgreementCases],
  ['more-agreements.json', 74, assessAgreementCases],
  ['further-agreements.json', 70, assessAgreementCases],
] as const;

describe.each(files)('the cases of %s', (file, atLeast, assess) => {
  const cases = read(file);

  it('are all there, each with an identity of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(atLeast);
    const verdicts = verdictsOf<{ id: string }>(assess(cases) as never);
    expect(new Set(verdicts.map((verdict) => verdict.id)).size).toBe(cases.length);
  });

  it.each(cases.map((item) => [item.id, item.title, item] as const))('%s: %s', (id, _title, item) => {
    expect(assess([item])).toEqual({ ok: true, verdicts: [{ id, ...item.expected }] });
  });
});

const transferCase = (changes: Record<string, unknown>) => [
  { id: '1', asOf: '2026-11-22', flows: [{ ...flow(), ...changes }] },
];
const agreementCase = (changes: Record<string, unknown>) => [
  { id: '1', asOf: '2026-11-22', agreement: { ...agreement(), ...changes } },
];
const paths = (outcome: { ok: boolean; problems?: readonly { path: string }[] }) =>
  (outcome.problems ?? []).map((problem) => problem.path);

describe('malformed input names the field', () => {
  it.each([
    ['no array', { id: '1' }, ['']],
    ['null', null, ['']],
    ['text', 'flows', ['']],
    ['a case that is no object', [7], ['0']],
    ['no flows', [{ id: '1', asOf: '2026-11-22' }], ['0.flows']],
    ['an impossible date', [{ id: '1', asOf: '2026-02-29', flows: [] }], ['0.asOf']],
    ['a moment for a date', [{ id: '1', asOf: '2026-02-28T00:00:00Z', flows: [] }], ['0.asOf']],
    ['a number as identity', [{ id: 1, asOf: '2026-02-28', flows: [] }], ['0.id']],
    ['an unknown country', transferCase({ country: 'Atlantis' }), ['0.flows.0.country']],
    ['a country in small letters', transferCase({ country: 'nl' }), ['0.flows.0.country']],
    [
      'an unknown mechanism',
      transferCase({ safeguards: [{ ...{}, mechanism: 'trust' }] }),
      [
        '0.flows.0.safeguards.0.mechanism',
        '0.flows.0.safeguards.0.module',
        '0.flows.0.safeguards.0.signedOn',
        '0.flows.0.safeguards.0.annexesComplete',
        '0.flows.0.safeguards.0.authorisedOn',
      ],
    ],
    ['a wrong type', transferCase({ separateImporter: 'yes' }), ['0.flows.0.separateImporter']],
    ['a missing field', transferCase({ tia: undefined }), ['0.flows.0.tia']],
    ['a misspelt field', transferCase({ dfp: null }), ['0.flows.0.dfp']],
    [
      'an impossible date deep inside',
      transferCase({ tia: { completedOn: '2026-13-01', outcome: 'positive' } }),
      ['0.flows.0.tia.completedOn'],
    ],
    [
      'two faults in one flow',
      transferCase({ country: 'XX', kind: 'magic' }),
      ['0.flows.0.country', '0.flows.0.kind'],
    ],
  ])('%s', (_name, input, expected) => {
    const outcome = assessTransferCases(input);
    expect(outcome.ok).toBe(false);
    expect(paths(outcome)).toEqual(expected);
  });

  it('and says what to do, in words that need no form beside them', () => {
    const said = (input: unknown) => {
      const outcome = assessTransferCases(input);
      return outcome.ok ? [] : outcome.problems.map(({ message }) => [message.nl, message.en]);
    };
    expect(said({ id: '1' })).toEqual([
      ['Hier hoort een lijst van gevallen te staan: [ … ].', 'Here belongs a list of cases: [ … ].'],
    ]);
    expect(said(transferCase({ tia: undefined }))).toEqual([
      [
        'Dit veld ontbreekt. Vul het in; null waar niets is vastgelegd.',
        'This field is missing. Fill it in; null where nothing is recorded.',
      ],
    ]);
    expect(said(transferCase({ actor: 'Processor' }))).toEqual([
      [
        'Deze waarde bestaat niet. Kies uit: processor, sub-processor, controller, customer.',
        'This value does not exist. Choose from: processor, sub-processor, controller, customer.',
      ],
    ]);
    expect(said(transferCase({ country: 'nl' }))[0]?.[0]).toBe('Kies een land uit de lijst.');
    expect(said(transferCase({ separateImporter: 'yes' }))[0]?.[0]).toBe('Deze waarde past hier niet.');
  });

  it.each([
    [
      'no months at all',
      { endsOn: '2027-01-31', renewal: { kind: 'automatic', months: 0 } },
      ['0.agreement.renewal.months'],
    ],
    ['an unknown state', { recorded: 'lost' }, ['0.agreement.recorded']],
    ['an impossible day', { endsOn: '2026-04-31' }, ['0.agreement.endsOn']],
    ['a notice that is a number', { notice: 3 }, ['0.agreement.notice']],
    ['half a month', { notice: { months: 0.5, days: 0 } }, ['0.agreement.notice.months']],
  ])('agreement: %s', (_name, changes, expected) => {
    const outcome = assessAgreementCases(agreementCase(changes));
    expect(outcome.ok).toBe(false);
    expect(paths(outcome)).toEqual(expected);
  });

  it('says in both languages what to do', () => {
    const outcome = assessTransferCases(transferCase({ country: 'Atlantis' }));
    expect(outcome.ok ? [] : outcome.problems[0]?.message).toEqual({
      nl: 'Kies een land uit de lijst.',
      en: 'Choose a country from the list.',
    });
  });

  it('refuses more flows than any supplier has, and takes as many as it may', () => {
    const flows = (amount: number) => [
      { id: '1', asOf: '2026-11-22', flows: Array.from({ length: amount }, () => flow()) },
    ];
    expect(paths(assessTransferCases(flows(10_000)))).toEqual(['0.flows']);
    expect(paths(assessTransferCases(flows(FLOWS_PER_CASE + 1)))).toEqual(['0.flows']);
    expect(verdictsOf(assessTransferCases(flows(FLOWS_PER_CASE)))).toEqual([
      { id: '1', result: 'blocked', code: 'NO_MECHANISM', advisories: [] },
    ]);
  });

  it('takes a case without title or expected verdict, and an empty file', () => {
    expect(verdictsOf(assessTransferCases([{ id: 'x', asOf: '2026-11-22', flows: [], note: 1 }]))).toEqual([
      { id: 'x', result: 'action', code: 'NO_FLOWS_RECORDED', advisories: [] },
    ]);
    expect(assessAgreementCases([])).toEqual({ ok: true, verdicts: [] });
  });
});
