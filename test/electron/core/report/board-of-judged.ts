/** The facts of the pages for the board from records that were judged one by one, beside those of the derived tables. */
import { worstOf } from '../../../../electron/core/derived/places.ts';
import { type BoardFacts, quarterEnd } from '../../../../electron/core/report/board.ts';
import { breachMatters } from '../../../../shared/law/breaches.ts';
import { hasUnknownPlace } from '../../../../shared/law/counting.ts';
import { isRunning } from '../../../../shared/law/dates.ts';
import { endOfHours } from '../../../../shared/law/deadlines.ts';
import type { Judged } from '../../../../shared/law/judged.ts';
import { hasOpenMatter } from '../../../../shared/law/open-matters.ts';
import { mattersOf } from '../../../../shared/law/reminders.ts';

import type { PlaceResults } from '../../../../shared/schema/outlook.ts';

/** What the board's pages look at, from suppliers that were just judged instead of the derived tables. */
export function boardFactsOf(suppliers: readonly Judged[], asOf: string): BoardFacts {
  return {
    suppliers: suppliers.map((supplier) => {
      const { record, verdict, runningFlows, unlocatedLinks, flows, assessments, agreementStates } = supplier;
      const { processor } = record;
      const counting = agreementStates[record.agreements.findIndex(({ id }) => id === verdict.agreementId)];
      const { noticeEndsOn = null, currentEndsOn = null } = counting ?? {};
      const isMissed = noticeEndsOn !== null && currentEndsOn !== null && noticeEndsOn > currentEndsOn;
      const blocked = flows.filter((_flow, at) => assessments[at]?.result === 'blocked');
      return {
        ...verdict,
        id: processor.id,
        name: processor.name,
        owner: processor.owner,
        role: processor.role,
        isImportant: processor.criticality === 'high',
        isInUse: isRunning(processor, asOf),
        hasFlows: runningFlows.length > 0,
        hasUnknownPlace: hasUnknownPlace({ runningFlows, unlocatedLinks }),
        missedUntil: isMissed ? currentEndsOn : null,
        hasOpenBreach: breachMatters(supplier).length > 0,
        hasOpenMatter: processor.owner === '' && hasOpenMatter(supplier),
        isToCheck: processor.statedInList.length > 0,
        blockedIn: [...new Set(blocked.map(({ country }) => country))].sort(),
      };
    }),
    dates: suppliers.flatMap((supplier) =>
      mattersOf(supplier)
        .filter(({ due }) => due <= quarterEnd(asOf))
        .map(({ kind, due, name, processorId, formula }) => ({
          ...{ kind, due, name, processorId, dueAt: endOfHours({ formula }) },
          supplier: supplier.record.processor.name,
          owner: supplier.record.processor.owner,
        })),
    ),
    places: placesOf(suppliers),
  };
}

function placesOf(suppliers: readonly Judged[]): PlaceResults[] {
  const places = new Map<string, Pick<PlaceResults, 'results' | 'unsure'> & { suppliers: Set<string> }>();
  for (const { flows, assessments, record } of suppliers) {
    for (const [at, flow] of flows.entries()) {
      const assessment = assessments[at];
      if (!assessment) continue;
      const known = places.get(flow.country) ?? {
        results: { none: 0, ok: 0, action: 0, blocked: 0 },
        unsure: 0,
        suppliers: new Set(),
      };
      known.results[assessment.result] += 1;
      known.unsure += assessment.advisories.includes('IMPORTER_NOT_RECORDED') ? 1 : 0;
      known.suppliers.add(record.processor.id);
      places.set(flow.country, known);
    }
  }
  return [...places].map(([place, { results, unsure, suppliers: of }]) => ({
    place,
    results,
    unsure,
    suppliers: of.size,
    worst: worstOf({ results, unsure }),
  }));
}
