/** A supplier's new list of sub-processors, compared with its chain as it is known (Art. 28(2) GDPR). */
import { type AnnouncementInput, announcementFields } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type { DraftFlow, PlannedDifference, StatedCell } from '../../../shared/fields/import.ts';
import type { ChainComparison, ChainDifference } from '../../../shared/fields/list-changes.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { SubProcessor, SubProcessorInput } from '../../../shared/fields/sub-processor.ts';
import { type CivilDate, isRunning } from '../../../shared/law/dates.ts';
import { entityKey, foldText, withoutLegalForm } from '../../../shared/law/names.ts';

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

/** What a comparison is made beside. */
interface Beside {
  /** Day of the list: from it the term to object counts, and it is the last day of what is gone. */
  readonly on: CivilDate;
  /** Names in the file that were not read as rows: of what stands there the list has not stopped to speak. */
  readonly notRead: readonly string[];
}

/** Whether a link goes on after a day. */
export const runsOn = (link: { readonly endedOn: CivilDate | null }, on: CivilDate): boolean =>
  isRunning(link, on) && link.endedOn !== on;

/** Compares what a list says with the chain of its supplier. */
export function compareChain(
  supplier: ComparedSupplier,
  listed: readonly ListedSubProcessor[],
  { on, notRead }: Beside,
): Compared {
  const running = supplier.chain.filter((link) => runsOn(link, on));
  const flows = supplier.flows.filter(
    ({ subProcessorId, endedOn }) => subProcessorId !== null && endedOn === null,
  );
  const named = listed.filter(({ rows }) => rows.length > 0);
  const isInChain = ({ known }: ListedSubProcessor) =>
    running.some(({ subProcessorId }) => subProcessorId === known?.id);
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
    const waiting = waitingOf(supplier, one);
    const announced = placesOf(waiting);
    const isNew = ({ country }: DraftFlow) => country === 'unknown' || !announced.includes(country);
    const alreadySaid = (becomes: string[]) =>
      differences.push({ key: `announced:${rows[0]}`, change: 'announced', ...about, was: [], becomes });
    if (!isInChain(one)) {
      const places = placesOf(one.flows);
      const fresh = placesOf(one.flows.filter((flow) => isNew(flow) && flow.country !== 'unknown'));
      if (waiting.length > 0 && fresh.length === 0) {
        alreadySaid(places);
        continue;
      }
      const becomes = waiting.length > 0 ? fresh : places;
      const difference: ChainDifference = {
        key: `added:${rows[0]}`,
        change: 'added',
        ...about,
        was: announced,
        becomes,
      };
      add(difference, { ...nothing, announce: announcementsOf(one, becomes, on) });
      continue;
    }
    // A place of support is not gone because a list names the places of storage.
    const kinds = new Set(one.flows.map(({ kind }) => kind));
    const own = flows.filter(
      ({ subProcessorId, kind }) => subProcessorId === one.known?.id && kinds.has(kind),
    );
    const { gone, fresh } = compared(own, one.flows);
    const added = fresh.filter(isNew);
    if (gone.length === 0 && added.length === 0) {
      if (fresh.length > 0) alreadySaid(placesOf(fresh));
      else same += 1;
      continue;
    }
    const becomes = placesOf([...own.filter((flow) => !gone.includes(flow)), ...added]);
    add(
      { key: `moved:${rows[0]}`, change: 'moved', ...about, was: placesOf(own), becomes },
      { ...nothing, endFlows: idsOf(gone), subProcessorId: one.known?.id ?? null, addFlows: added },
    );
  }

  const stillNamed = new Set(named.flatMap(({ known }) => (known === null ? [] : [known.id])));
  // One whose name differs in its legal form only may be the same: what is not sure ends nothing.
  const alike = new Set(
    [...notRead, ...named.flatMap((one) => (isInChain(one) ? [] : [one.input.name]))].map(withoutLegalForm),
  );
  const left = running.filter(
    ({ parentLinkId, subProcessorId }) => parentLinkId === null && !stillNamed.has(subProcessorId),
  );
  for (const [id, links] of Map.groupBy(left, ({ subProcessorId }) => subProcessorId)) {
    const name = links[0]?.subProcessor.name ?? '';
    const service = links.map((link) => link.service).join('; ');
    const was = placesOf(flows.filter(({ subProcessorId }) => subProcessorId === id));
    const about = { name, service, rows: [], was, becomes: [] };
    if (alike.has(withoutLegalForm(name))) {
      differences.push({ key: `unsure:${id}`, change: 'unsure', ...about });
      continue;
    }
    const ended = withUnder(links, running);
    add(
      { key: `gone:${id}`, change: 'gone', ...about },
      { ...nothing, endLinks: idsOf(ended), endFlows: idsOf(flowsThatEnd(ended, running, flows)) },
    );
  }
  return { comparison: { on, same, differences }, planned };
}

type Placed = { readonly country: string | null };

/** Announcements of a sub-processor that wait: for a decision, or for its place in the chain, which it never had. */
function waitingOf(
  { announcements, chain }: ComparedSupplier,
  { input, known }: ListedSubProcessor,
): readonly ComparedSupplier['announcements'][number][] {
  const wasInChain = chain.some(({ subProcessorId }) => subProcessorId === known?.id);
  return announcements.filter(
    ({ name, decision }) =>
      entityKey(name) === entityKey(input.name) && (decision !== 'accepted' || !wasInChain),
  );
}

/** The places of a sub-processor that a list no longer names, and those that it names first. */
function compared(own: readonly Flow[], listed: readonly DraftFlow[]): { gone: Flow[]; fresh: DraftFlow[] } {
  const isIn = (flow: Flow | DraftFlow, others: readonly (Flow | DraftFlow)[]) =>
    others.some(
      (other) =>
        other.country === flow.country &&
        (flow.country !== 'unknown' || foldText(other.statedLocation) === foldText(flow.statedLocation)),
    );
  const fresh = listed.filter((flow) => !isIn(flow, own));
  const named = listed.filter(({ country }) => country !== 'unknown');
  // A list that names no place says nothing of where the data are; words that nobody could read may be any of them.
  if (own.length === 0 && named.length === 0) return { gone: [], fresh: [] };
  const isRead = named.length > 0 && fresh.every(({ country }) => country !== 'unknown');
  return { gone: isRead ? own.filter((flow) => !isIn(flow, listed)) : [], fresh };
}

const nothing = { announce: null, endLinks: [], endFlows: [], subProcessorId: null, addFlows: [] };

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
const placesOf = (flows: readonly Placed[]): string[] => [
  ...new Set(flows.flatMap(({ country }) => country ?? [])),
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
