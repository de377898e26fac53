/** Announced sub-processors (Art. 28(2) GDPR): what each that is not decided on waits for, and the last day to object. */
import type { Agreement } from '../fields/agreement.ts';
import type { Announcement } from '../fields/evidence.ts';
import { emptyOf } from '../fields/field.ts';
import { emptyFlow, type FlowInput } from '../fields/flow.ts';
import { chainFields, emptySubProcessor, type SubProcessor } from '../fields/sub-processor.ts';
import type { AnnouncementMatter } from '../schema/evidence.ts';
import type { DateFound, DeadlineFormula } from './date-found.ts';
import { addDays, type CivilDate, isRunning } from './dates.ts';
import { type Judged, judged } from './judged.ts';
import type { FlowAssessment } from './transfer.ts';
import { type EffectiveFlow, isProcessor } from './verdict.ts';

/** Last day on which who is told of a change on a day may object to it. */
export const lastDayToObject = (toldOn: CivilDate, days: number): CivilDate => addDays(toldOn, days);

/** Whether a change holds while it may still be objected to: objecting is to be possible beforehand (Art. 28(2) GDPR). */
export function isWithinObjection(
  toldOn: CivilDate,
  days: number | null,
  effectiveOn: CivilDate | null,
): boolean {
  return days !== null && effectiveOn !== null && effectiveOn <= lastDayToObject(toldOn, days);
}

/** An announcement without a decision on the day. `until` = last day to object; null where none is known or counts. */
export interface OpenAnnouncement {
  readonly announcement: Announcement;
  readonly matter: AnnouncementMatter;
  readonly until: CivilDate | null;
  readonly formula: DeadlineFormula;
}

const recorded: DeadlineFormula = { from: null, recorded: 'objection' };

/**
 * What was agreed about new sub-processors. An announcement does not say for which service it is: of agreements that differ the
 * strictest counts, so that no term is lost.
 */
export function agreedOn({ reliedAgreements }: Judged): {
  readonly regime: Agreement['subProcessorAuthorisation'];
  readonly objectionDays: number | null;
} {
  const agreed = reliedAgreements
    .map(({ agreement }) => agreement)
    .filter(({ recorded: state }) => state !== 'not-required');
  const regimes = agreed.map(({ subProcessorAuthorisation }) => subProcessorAuthorisation);
  const days = agreed.flatMap(({ objectionDays }) => objectionDays ?? []);
  const isKnown = regimes.length > 0 && !regimes.includes(null);
  return {
    regime: regimes.includes('specific') ? 'specific' : isKnown ? 'general' : null,
    objectionDays: days.length === 0 ? null : Math.min(...days),
  };
}

/**
 * Every announcement of a running supplier, made by the day and not decided on by then, in record order. Under specific
 * authorisation silence is a refusal, under general authorisation consent (EDPB Guidelines 07/2020).
 */
export function openAnnouncements(supplier: Judged): OpenAnnouncement[] {
  const { record, judgement } = supplier;
  const { asOf } = judgement;
  if (!isRunning(record.processor, asOf)) return [];
  const { regime, objectionDays } = agreedOn(supplier);
  return record.announcements.flatMap((announcement): OpenAnnouncement[] => {
    const { announcedOn, objectionUntil, decision, decidedOn } = announcement;
    const isDecided = decision !== 'open' && (decidedOn === null || decidedOn <= asOf);
    if (announcedOn > asOf || isDecided) return [];
    if (regime === 'specific') return [{ announcement, matter: 'consent', until: null, formula: recorded }];
    const isCounted = objectionUntil === null && objectionDays !== null;
    const until = isCounted ? addDays(announcedOn, objectionDays) : objectionUntil;
    const formula: DeadlineFormula = isCounted
      ? { from: announcedOn, plus: { months: 0, days: objectionDays } }
      : recorded;
    // A controller engages its own processors: there nothing was authorised that could be looked up.
    if (!isProcessor(record.processor.role)) {
      return until === null ? [] : [{ announcement, matter: 'objection', until, formula }];
    }
    if (regime === null) return [{ announcement, matter: 'regime', until, formula }];
    return [{ announcement, matter: until === null ? 'term' : 'objection', until, formula }];
  });
}

/** The last days to object. Where nobody recorded what was authorised, a day that is known counts. */
export function objectionDates(one: Judged): DateFound[] {
  return openAnnouncements(one).flatMap(({ announcement, until, formula }): DateFound[] =>
    until === null
      ? []
      : [
          {
            kind: 'objection',
            subject: announcement.id,
            name: announcement.name,
            on: until,
            article: '28(2)',
            formula,
            flowId: null,
            place: null,
          },
        ],
  );
}

/** The flow that an announced sub-processor brings; null where the announcement does not say where the data go. */
export function announcedFlow(
  { name, country }: Pick<Announcement, 'name' | 'country'>,
  subProcessorId: string,
): FlowInput | null {
  return country === null
    ? null
    : { ...emptyFlow, actor: 'sub-processor', entity: name, country, subProcessorId };
}

/** What an announced sub-processor would bring: the verdict on its flow, or that nobody knows where it has the data. */
export type AnnouncedVerdict =
  | { readonly flow: EffectiveFlow; readonly assessment: FlowAssessment }
  | { readonly flow: null; readonly assessment: null };

/**
 * Assesses an announced sub-processor as if it were in the chain, with nothing recorded of it but its place.
 * @param known the sub-processor of that name in the register, null = none. Null where it changes no verdict: it is
 * established in the EEA and the announcement names no place.
 */
export function announcedVerdict(
  { record, judgement }: Judged,
  announcement: Announcement,
  known: SubProcessor | null,
): AnnouncedVerdict | null {
  const subProcessor = known ?? { ...emptySubProcessor(announcement.name), id: announcement.id, version: 1 };
  const input = announcedFlow(announcement, subProcessor.id);
  const own = { id: announcement.id, version: 1, processorId: record.processor.id };
  const link = { ...emptyOf(chainFields), ...own, subProcessorId: subProcessor.id, subProcessor };
  const alone = judged(
    { ...record, flows: input === null ? [] : [{ ...input, ...own }], chain: [link] },
    judgement,
  );
  const [flow] = alone.flows;
  const [assessment] = alone.assessments;
  if (flow !== undefined && assessment) return { flow, assessment };
  return alone.unlocatedLinks.length > 0 ? { flow: null, assessment: null } : null;
}
