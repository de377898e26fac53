/** A supplier's new list of sub-processors, compared with its chain as it is known (Art. 28(2) GDPR). */
import { type AnnouncementInput, announcementFields } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type { DraftFlow, PlannedDifference, StatedCell } from '../../../shared/fields/import.ts';
import type { ChainComparison, ChainDifference } from '../../../shared/fields/list-changes.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { SubProcessor, SubProcessorInput } from '../../../shared/fields/sub-processor.ts';
import { type CivilDate, isRunning } from '../../../shared/law/dates.ts';
import { entityKey } from '../../../shared/law/names.ts';

/** What the list says of one sub-processor, and what the register has of it. */
export interface ListedSubProcessor {
  readonly known: SubProcessor | null;
  readonly input: SubProcessorInput;
  /** Rows of the list that name it; none = the list does not. */
  readonly rows: readonly number[];
  readonly services: readonly string[];
  /** The flows as its rows give them, those that the register has included. */
  readonly flows: readonly DraftFlow[];
  /** Its words that no field holds. */
  readonly stated: readonly StatedCell[];
}

export type ComparedSupplier = Pick<ProcessorRecord, 'chain' | 'flows' | 'announcements'>;

/** The comparison, and what each difference writes once a person keeps it. */
export interface Compared {
  readonly comparison: Omit<ChainComparison, 'isTaken' | 'matter' | 'until'>;
  readonly planned: PlannedDifference[];
}

type Link = ComparedSupplier['chain'][number];
type Flow = ComparedSupplier['flows'][number];

/** @param on day of the list: from it the term to object counts, and it is the last day of what is gone. */
export function compareChain(
  supplier: ComparedSupplier,
  listed: readonly ListedSubProcessor[],
  on: CivilDate,
): Compared {
  const running = supplier.chain.filter((link) => isRunning(link, on));
  const flows = supplier.flows.filter(
    ({ subProcessorId, endedOn }) => subProcessorId !== null && endedOn === null,
  );
  const named = listed.filter(({ rows }) => rows.length > 0);
  const differences: ChainDifference[] = [];
  const planned: PlannedDifference[] = [];
  let same = 0;
  const add = (difference: ChainDifference, writes: Omit<PlannedDifference, 'key'>) => {
    differences.push(difference);
    planned.push({ key: difference.key, ...writes });
  };

  for (const one of named) {
    const { input, rows, services } = one;
    const about = { name: input.name, service: services.join('; '), rows: [...rows] };
    const becomes = placesOf(one.flows);
    if (!running.some(({ subProcessorId }) => subProcessorId === one.known?.id)) {
      const waiting = supplier.announcements.find(
        ({ name, decision }) => decision !== 'accepted' && entityKey(name) === entityKey(input.name),
      );
      const change = waiting ? 'announced' : 'added';
      const key = `${change}:${rows[0]}`;
      const difference: ChainDifference = { key, change, ...about, was: [], becomes };
      if (waiting) differences.push(difference);
      else add(difference, { ...nothing, announce: announcementsOf(one, becomes, on) });
      continue;
    }
    // A place of support is not gone because a list names the places of storage.
    const kinds = new Set(one.flows.map(({ kind }) => kind));
    const own = flows.filter(
      ({ subProcessorId, kind }) => subProcessorId === one.known?.id && kinds.has(kind),
    );
    const said = becomes.filter((country) => country !== 'unknown');
    const gone = own.filter(({ country }) => !said.includes(country));
    const fresh = one.flows.filter(
      ({ country }) => country !== 'unknown' && !own.some((flow) => flow.country === country),
    );
    // A list that names no place, or only words that are none, says nothing of where the data are.
    if (said.length === 0 || (gone.length === 0 && fresh.length === 0)) {
      same += 1;
      continue;
    }
    add(
      { key: `moved:${rows[0]}`, change: 'moved', ...about, was: placesOf(own), becomes: said },
      { ...nothing, endFlows: idsOf(gone), subProcessorId: one.known?.id ?? null, addFlows: [...fresh] },
    );
  }

  const stillNamed = new Set(named.flatMap(({ known }) => (known === null ? [] : [known.id])));
  const left = running.filter(
    ({ parentLinkId, subProcessorId }) => parentLinkId === null && !stillNamed.has(subProcessorId),
  );
  for (const [id, links] of Map.groupBy(left, ({ subProcessorId }) => subProcessorId)) {
    const own = flows.filter(({ subProcessorId }) => subProcessorId === id);
    const ended = withUnder(links, running);
    add(
      {
        key: `gone:${id}`,
        change: 'gone',
        name: links[0]?.subProcessor.name ?? '',
        service: links.map(({ service }) => service).join('; '),
        rows: [],
        was: placesOf(own),
        becomes: [],
      },
      { ...nothing, endLinks: idsOf(ended), endFlows: idsOf(flowsThatEnd(ended, running, flows)) },
    );
  }
  return { comparison: { on, same, differences }, planned };
}

const nothing = { announce: null, endLinks: [], endFlows: [], subProcessorId: null, addFlows: [] };

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
const placesOf = (flows: readonly Pick<DraftFlow, 'country'>[]): string[] => [
  ...new Set(flows.map(({ country }) => country)),
];

/** One announcement for each place; what nobody said where it goes has one without. */
function announcementsOf(
  { known, input, services, stated }: ListedSubProcessor,
  places: readonly string[],
  on: CivilDate,
): NonNullable<PlannedDifference['announce']> {
  const announcements = (places.length === 0 ? [null] : places).map(
    (country): AnnouncementInput => ({
      ...emptyOf(announcementFields),
      name: input.name,
      announcedOn: on,
      service: services.join('; '),
      country,
    }),
  );
  return { subProcessor: known === null ? input : null, announcements, addStated: [...stated] };
}

/** The links with those under them: what a sub-processor engaged ends with it. */
function withUnder(links: readonly Link[], running: readonly Link[]): Link[] {
  const ended = new Map(links.map((link) => [link.id, link]));
  for (let before = -1; before < ended.size; ) {
    before = ended.size;
    for (const link of running) {
      if (link.parentLinkId !== null && ended.has(link.parentLinkId)) ended.set(link.id, link);
    }
  }
  return [...ended.values()];
}

/** Flows of sub-processors that no other running link brings. */
function flowsThatEnd(ended: readonly Link[], running: readonly Link[], flows: readonly Flow[]): Flow[] {
  const gone = new Set(ended.map(({ id }) => id));
  const kept = new Set(running.filter(({ id }) => !gone.has(id)).map(({ subProcessorId }) => subProcessorId));
  const those = new Set(ended.map(({ subProcessorId }) => subProcessorId).filter((id) => !kept.has(id)));
  return flows.filter(({ subProcessorId }) => subProcessorId !== null && those.has(subProcessorId));
}
