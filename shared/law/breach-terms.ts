/** Within how many hours a supplier notifies a data breach, as was agreed: per service, where agreements are for some (Art. 33(2) GDPR). */
import type { ProcessorRecord } from '../fields/record.ts';
import type { BreachTerm } from '../schema/breach.ts';
import { type Judgement, judgeAgreements } from './verdict.ts';

/**
 * The terms of the agreements that cover on a day and on which running services rely, each with what it is for where there are
 * several; without hours where the service that is worst off, or the whole supplier, has no agreement that covers.
 */
export function breachTerms(
  { processor, agreements }: Pick<ProcessorRecord, 'processor' | 'agreements'>,
  day: Pick<Judgement, 'asOf' | 'policy'>,
): BreachTerm[] {
  const { relied, counting, service } = judgeAgreements(agreements, processor.services, day);
  const terms: BreachTerm[] = relied
    .filter(({ state }) => state.covered)
    .map(({ agreement: { breachTermHours: hours, serviceIds, title } }) => {
      const services = processor.services.filter(({ id }) => serviceIds.includes(id));
      return { hours, of: services.map(({ name }) => name).join(', ') || title };
    });
  if (counting?.state.covered) return terms;
  return [...terms, { hours: null, of: service?.name ?? '' }];
}

/** The term that holds whatever the breach is about: null = no hours, undefined = they differ. */
export function onlyTerm(terms: readonly BreachTerm[]): number | null | undefined {
  const hours = new Set(terms.map((term) => term.hours));
  return hours.size > 1 ? undefined : ([...hours][0] ?? null);
}
