import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../shared/explained/attention.ts';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { Announcement } from '../../../shared/fields/evidence.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { addDays } from '../../../shared/law/dates.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { TODAY } from '../law/facts.ts';
import { agreement, announcement, checked, on, processor, record, review } from '../law/records.ts';

function supplier(
  terms: Partial<Agreement> | null,
  told: Partial<Announcement> = {},
  changes: Partial<ProcessorRecord> = {},
  asOf = TODAY,
) {
  return judged(
    checked(
      record({
        agreements: terms === null ? [] : [agreement(terms)],
        announcements: [announcement(told)],
        reviews: [review()],
        ...changes,
      }),
    ),
    on(asOf),
  );
}

const about = (one: ReturnType<typeof supplier>) =>
  attentionOf(one).filter(({ code }) => code === 'objection' || code.startsWith('announcement-'));
const said = (one: ReturnType<typeof supplier>) =>
  about(one).map(({ urgency, code, due }) => [urgency, code, due].filter(Boolean).join(' '));
const objections = (one: ReturnType<typeof supplier>) =>
  deadlines(one)
    .filter(({ kind }) => kind === 'objection')
    .map(({ due }) => due);

describe('an announced sub-processor', () => {
  it('under specific authorisation waits for consent, without a day, until it is decided', () => {
    const specific = { subProcessorAuthorisation: 'specific', objectionDays: 30 } as const;
    const one = supplier(specific);
    expect(said(one)).toEqual(['now announcement-consent']);
    expect(objections(one)).toEqual([]);
    expect(about(one)[0]?.reason.nl).toContain('mag die pas na uw schriftelijke toestemming inschakelen');
    expect(about(one)[0]?.reason.nl).toContain('(art. 28 lid 2 AVG)');
    expect(said(supplier(specific, {}, {}, '2029-01-01'))).toEqual(['now announcement-consent']);
    expect(said(supplier(specific, { decision: 'accepted', decidedOn: TODAY }))).toEqual([]);
    const later = { decision: 'accepted', decidedOn: addDays(TODAY, 1) } as const;
    expect(said(supplier(specific, later))).toEqual(['now announcement-consent']);
  });

  it('under general authorisation without a term asks for the term', () => {
    const one = supplier({ subProcessorAuthorisation: 'general' }, { objectionUntil: null });
    expect(said(one)).toEqual(['now announcement-term']);
    expect(about(one)[0]?.nextStep.nl).toContain('Zoek de termijn op');
    expect(about(one)[0]?.nextStep.en).toContain('Look up the term');
    const agreed = { subProcessorAuthorisation: 'general', objectionDays: 14 } as const;
    expect(said(supplier(agreed, { objectionUntil: null }))).toEqual(['soon objection 2026-12-04']);
  });

  it('whose term has passed could be objected to', () => {
    const general = { subProcessorAuthorisation: 'general' } as const;
    const [item] = about(supplier(general, { objectionUntil: addDays(TODAY, -1) }));
    expect(item?.urgency).toBe('now');
    expect(item?.reason.nl).toContain('bezwaar kon tot en met 21-11-2026');
    expect(item?.reason.en).toContain('you could object through');
    const [open] = about(supplier(general, { objectionUntil: TODAY }));
    expect(open?.reason.nl).toContain('bezwaar kan tot en met 22-11-2026');
  });

  it('asks which authorisation holds where that is not recorded, once, with the day that is known', () => {
    expect(said(supplier({}, { objectionUntil: null }))).toEqual(['now announcement-regime']);
    expect(said(supplier(null, { objectionUntil: null }))).toEqual(['now announcement-regime']);
    const known = supplier({});
    expect(said(known)).toEqual(['now announcement-regime 2026-12-01']);
    expect(objections(known)).toEqual(['2026-12-01']);
    expect(about(known)[0]?.reason.nl).toContain('algemene of een specifieke toestemming');
  });

  it('of a controller, or of a supplier that has stopped, asks nothing that was never agreed', () => {
    const controller = { processor: processor({ role: 'independent-controller' }) };
    expect(said(supplier({}, { objectionUntil: null }, controller))).toEqual([]);
    const stopped = { processor: processor({ endedOn: addDays(TODAY, -1) }) };
    expect(said(supplier({ subProcessorAuthorisation: 'specific' }, {}, stopped))).toEqual([]);
    const future = { announcedOn: addDays(TODAY, 1), objectionUntil: null };
    expect(said(supplier({ subProcessorAuthorisation: 'general' }, future))).toEqual([]);
  });
});
