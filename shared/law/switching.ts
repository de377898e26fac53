/**
 * Switching of data processing services (cloud): what Regulation (EU) 2023/2854, the Data Act, allows a provider to agree.
 * It applies since 12 September 2025, to agreements from before that day as well.
 */
import type { Agreement } from '../fields/agreement.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import type { AgreementState } from './agreement.ts';
import type { DateFound } from './date-found.ts';
import { addMonths, addPeriod, type CivilDate, isRunning, type Period, subtractPeriod } from './dates.ts';
import type { Judged } from './judged.ts';

/** Art. 50: the day from which it applies. */
export const APPLIES_FROM = '2025-09-12';
/** Art. 25(2)(d): the longest notice period, in months. */
const NOTICE_MONTHS = 2;
/** Art. 25(2)(a): the longest transitional period, in calendar days. */
const TRANSITION_DAYS = 30;
/** Art. 29(1): from this day on no switching charges; until then at most what the switch costs (Art. 29(2), 29(3)). */
export const NO_CHARGES_FROM = '2027-01-12';

type Terms = Pick<
  Agreement,
  'isCloudService' | 'switchingNotice' | 'notice' | 'transitionDays' | 'switchingCharges'
>;

/** Whether the rules on switching apply to an agreement; what nobody asked is no yes. */
const applies = ({ isCloudService }: Terms, asOf: CivilDate): boolean =>
  isCloudService === true && asOf >= APPLIES_FROM;

/** Whether a period is longer than two months whenever it begins. */
function isTooLong(period: Period): boolean {
  return Array.from({ length: 12 }, (_month, at) => addMonths('2026-01-01', at)).every(
    (start) => addPeriod(start, period) > addMonths(start, NOTICE_MONTHS),
  );
}

const agreedNotice = ({ switchingNotice, notice }: Terms): Period | null => switchingNotice ?? notice;

/** Kinds of services that are provided remotely as a rule: of these it is asked whether they are cloud services. */
const cloudCategories: ReadonlySet<string | null> = new Set(['hosting', 'email', 'saas', 'backup']);

/** Whether it must be asked of the agreements of a supplier whether they are about a cloud service. */
export function mayBeCloud({ processor }: ProcessorRecord, asOf: CivilDate): boolean {
  const services = processor.services.filter((service) => isRunning(service, asOf));
  return [processor, ...services].some(({ category }) => cloudCategories.has(category));
}

/** What an agreement says of switching. `null` = the rules do not apply, or nobody asked whether they do. */
export interface SwitchingFindings {
  readonly isComplete: boolean;
  readonly isNoticeTooLong: boolean;
  readonly isTransitionTooLong: boolean;
  /** Whether charges are agreed that may not be asked any more. */
  readonly isCharged: boolean;
}

/** What of the terms for switching does not meet the Data Act (Art. 25 and 29) on a day; null = they need not. */
export function switchingFindings(terms: Terms, asOf: CivilDate): SwitchingFindings | null {
  if (!applies(terms, asOf)) return null;
  const notice = agreedNotice(terms);
  return {
    isComplete: notice !== null && terms.transitionDays !== null && terms.switchingCharges !== null,
    isNoticeTooLong: notice !== null && isTooLong(notice),
    isTransitionTooLong: (terms.transitionDays ?? 0) > TRANSITION_DAYS,
    isCharged: terms.switchingCharges === true && asOf >= NO_CHARGES_FROM,
  };
}

/**
 * By when a notice to switch must have been received to be away at the end of the running period, where that is later
 * than the day that was agreed for ending, and still to come; null = nothing is gained.
 */
export function switchBy(
  terms: Terms,
  { currentEndsOn, noticeEndsOn }: Pick<AgreementState, 'currentEndsOn' | 'noticeEndsOn'>,
  asOf: CivilDate,
): CivilDate | null {
  const agreed = agreedNotice(terms);
  const endsOn = currentEndsOn ?? noticeEndsOn;
  if (!applies(terms, asOf) || agreed === null || terms.notice === null || noticeEndsOn === null) return null;
  if (endsOn === null) return null;
  const binding = isTooLong(agreed) ? { months: NOTICE_MONTHS, days: 0 } : agreed;
  const day = subtractPeriod(endsOn, binding);
  return day > subtractPeriod(endsOn, terms.notice) && day >= asOf ? day : null;
}

/** The day from which agreed charges fall away; after it, what is still agreed is a gap of the record. */
export function switchingDates({ record, agreementStates, judgement: { asOf } }: Judged): DateFound[] {
  if (!isRunning(record.processor, asOf)) return [];
  return record.agreements.flatMap((agreement, index): DateFound[] => {
    const isOpen = agreement.switchingCharges === true && asOf < NO_CHARGES_FROM;
    if (!isOpen || !applies(agreement, asOf) || agreementStates[index]?.covered !== true) return [];
    return [
      {
        kind: 'switching-charges',
        subject: agreement.id,
        name: agreement.title,
        on: NO_CHARGES_FROM,
        article: '',
        formula: { from: null, recorded: 'switching' },
        flowId: null,
        place: null,
      },
    ];
  });
}
