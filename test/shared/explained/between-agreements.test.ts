/** Data that run while no agreement does: after the end of one, or before another begins; and data within the EEA that others reach. */
import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../shared/explained/attention.ts';
import { explainAgreements, explainFlows } from '../../../shared/explained/states.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { judged } from '../../../shared/law/judged.ts';
import { agreement, checked, dataFlow, judgement, processor, record } from '../law/records.ts';

const of = (changes: Partial<ProcessorRecord>) => judged(checked(record(changes)), judgement);
const told = (changes: Partial<ProcessorRecord>, code: string) =>
  attentionOf(of(changes)).find((item) => item.code === code);

const ended = agreement({ endsOn: '2026-09-30', noticeGivenOn: '2026-06-01' });
const stopped = [dataFlow({ endedOn: '2026-09-30' })];

describe('an agreement that ended', () => {
  it('asks for another one while data run, and only for the deletion once they do not', () => {
    const running = told({ agreements: [ended] }, 'ended-open');
    expect(running?.article).toBe('28(3), 28(3)(g)');
    expect(running?.nextStep.nl).toMatch(/^Sluit een nieuwe overeenkomst, of stop de verwerking en vraag/);
    expect(running?.nextStep.en).toMatch(/^Conclude a new agreement, or stop the processing and ask/);
    const over = told({ agreements: [ended], flows: stopped }, 'ended-open');
    expect(over?.article).toBe('28(3)(g)');
    expect(over?.nextStep.nl).toMatch(/^Vraag Acme B\.V\. om een bevestiging/);
  });

  it('and whose deletion is confirmed is a processing without an agreement while data run', () => {
    const confirmed = { ...ended, deletionConfirmedOn: '2026-10-15' };
    expect(told({ agreements: [confirmed] }, 'ended')?.article).toBe('28(3)');
  });

  it('asks for none where another one covers', () => {
    const next = agreement({ id: 'a2', signedOn: '2026-10-01', effectiveOn: '2026-10-01' });
    const [first] = explainAgreements(of({ agreements: [ended, next] }));
    expect(first).toMatchObject({ status: 'ended-open', article: '28(3)(g)' });
    expect(first?.nextStep.nl).not.toContain('nieuwe overeenkomst');
  });

  it('asks to delete nothing where the next one is signed and only has to begin', () => {
    const expired = agreement({ endsOn: '2026-10-01' });
    const codes = (agreements: ProcessorRecord['agreements']) =>
      attentionOf(of({ agreements })).map(({ code }) => code);
    const next = agreement({ id: 'a2', signedOn: '2026-10-01', effectiveOn: '2027-01-01' });
    expect(codes([expired, next])).toContain('pending');
    expect(codes([expired, next])).not.toContain('deletion');
    // That nothing covers in between stays said.
    expect(codes([expired, next])).toContain('agreement-end');
  });
});

it('an agreement that has to begin is said to come after the data', () => {
  const pending = { agreements: [agreement({ effectiveOn: '2027-01-01' })] };
  expect(told(pending, 'pending')?.reason.nl).toContain(
    'gaat pas in op 1-1-2027, terwijl er al gegevens worden verwerkt',
  );
  expect(told({ ...pending, flows: stopped }, 'pending')?.reason.nl).not.toContain('terwijl');
});

it('data within the EEA that are judged by the law of another country are said to be reached from there', () => {
  const reached = 'De gegevens zijn in Duitsland; beoordeeld is dat Acme B.V., gevestigd in';
  const reason = (country: string, changes: Parameters<typeof dataFlow>[0] = {}) =>
    explainFlows(
      of({ processor: processor({ country }), flows: [dataFlow({ entity: '', country: 'DE', ...changes })] }),
    )[0]?.reason.nl;
  expect(reason('US')).toContain(`${reached} de Verenigde Staten, er vandaar bij kan.`);
  expect(reason('CH')).toContain(`${reached} Zwitserland, er vandaar bij kan.`);
  expect(reason('NL')).not.toContain(reached);
  // Where nothing carries it, the verdict itself says so.
  expect(reason('IN', { safeguards: null })).not.toContain(reached);
});
