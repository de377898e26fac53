/** Accepting an announced sub-processor (Art. 28(2) GDPR): the decision, and the chain as it is from then on. */
import { emptySubProcessor, type SubProcessor } from '../../../shared/fields/sub-processor.ts';
import { announcedFlow } from '../../../shared/law/announcements.ts';
import { type CivilDate, isRunning } from '../../../shared/law/dates.ts';
import { entityKey, foldText } from '../../../shared/law/names.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { entities, type FieldsOf, readAll, type Stored } from '../store/entities.ts';
import { saveLoose, savePart } from '../store/parts.ts';
import { requireRecord, saveRecord } from '../store/records.ts';
import { toLoose } from '../store/supplier-records.ts';
import type { Writing } from '../store/writing.ts';

/** What was decided. `replacesLinkId`: the link that ends with it, of a replacement or a change of location. */
export interface Acceptance {
  readonly id: string;
  readonly version: number;
  readonly decidedOn: CivilDate;
  readonly intoChain: boolean;
  readonly replacesLinkId: string | null;
}

/** The sub-processor of that name; its spelling does not count, nor that of its legal form. Null = none. */
export function subProcessorNamed(connection: Connection, name: string): SubProcessor | null {
  const key = entityKey(name);
  const found = readAll(connection, entities.sub_processor).find(
    ({ fields }) => entityKey(fields.name) === key,
  );
  return found ? toLoose(found) : null;
}

/**
 * Records the consent and, if asked, puts the sub-processor into the chain: a link that is authorised on that day, a flow
 * to the place that was announced, and the end of what it replaces. Errors: `not-found`, `conflict` (changed since, or
 * accepted already), `invalid` (a link that is no running one of this supplier, or of an announcement that replaces none).
 */
export function acceptAnnouncement(writing: Writing, acceptance: Acceptance): void {
  const { id, version, decidedOn } = acceptance;
  const announcement = requireRecord(writing.connection, entities.announcement, id);
  const { processorId, fields } = announcement;
  if (processorId === null) throw new Problem('not-found');
  if (fields.decision === 'accepted') throw new Problem('conflict');
  const input = { ...fields, decision: 'accepted' as const, decidedOn };
  savePart(writing, entities.announcement, { id, version, processorId, input });
  const replaced = replacedLink(writing, processorId, fields, acceptance);
  if (acceptance.intoChain) intoChain(writing, processorId, fields, decidedOn, replaced);
}

type Announced = FieldsOf<'announcement'>;
type StoredLink = Stored<FieldsOf<'chain_link'>>;

function replacedLink(
  { connection }: Writing,
  processorId: string,
  { change }: Announced,
  { replacesLinkId, intoChain, decidedOn }: Acceptance,
): StoredLink | null {
  if (replacesLinkId === null) return null;
  const found = readAll(connection, entities.chain_link, processorId).find(
    (link) => link.id === replacesLinkId && isRunning(link.fields, decidedOn),
  );
  if (found === undefined || change === 'new' || !intoChain) {
    throw new Problem(
      'invalid',
      undefined,
      fieldProblems([{ path: ['replacesLinkId'], message: 'unknown-record' }]),
    );
  }
  return found;
}

function intoChain(
  writing: Writing,
  processorId: string,
  announced: Announced,
  on: CivilDate,
  replaced: StoredLink | null,
): void {
  const { connection } = writing;
  const fresh = { id: null, version: null };
  const subProcessorId =
    subProcessorNamed(connection, announced.name)?.id ??
    saveLoose(writing, entities.sub_processor, { ...fresh, input: emptySubProcessor(announced.name) }).id;
  const running = readAll(connection, entities.chain_link, processorId).filter((link) =>
    isRunning(link.fields, on),
  );
  const there = running.find(
    (link) =>
      link.id !== replaced?.id &&
      link.fields.endedOn === null &&
      link.fields.subProcessorId === subProcessorId &&
      foldText(link.fields.service) === foldText(announced.service),
  );
  if (there) {
    const input = { ...there.fields, authorisedOn: there.fields.authorisedOn ?? on };
    savePart(writing, entities.chain_link, { id: there.id, version: there.version, processorId, input });
  } else {
    const input = {
      subProcessorId,
      parentLinkId: replaced?.fields.parentLinkId ?? null,
      service: announced.service,
      authorisedOn: on,
      contractSeenOn: null,
      endedOn: null,
    };
    savePart(writing, entities.chain_link, { ...fresh, processorId, input });
  }
  if (replaced) endReplaced(writing, processorId, replaced, running, subProcessorId, on);
  const flow = announcedFlow(announced, subProcessorId);
  // What has an end of its own, today's included, does not stand for what is authorised from now on.
  const isThere = readAll(connection, entities.data_flow, processorId).some(
    ({ fields }) =>
      fields.subProcessorId === subProcessorId && fields.country === flow?.country && fields.endedOn === null,
  );
  if (flow && !isThere) savePart(writing, entities.data_flow, { ...fresh, processorId, input: flow });
  hasSubProcessors(writing, processorId);
}

/**
 * The last day of what is replaced is the day of the decision. Flows of another sub-processor end with its link; those of
 * the same one elsewhere end by themselves, unless another link of it may be what they belong to.
 */
function endReplaced(
  writing: Writing,
  processorId: string,
  replaced: StoredLink,
  running: readonly StoredLink[],
  subProcessorId: string,
  on: CivilDate,
): void {
  const { id, version, fields } = replaced;
  savePart(writing, entities.chain_link, { id, version, processorId, input: { ...fields, endedOn: on } });
  const isOnly = !running.some(
    (link) => link.id !== id && link.fields.subProcessorId === fields.subProcessorId,
  );
  if (fields.subProcessorId !== subProcessorId || !isOnly) return;
  for (const flow of readAll(writing.connection, entities.data_flow, processorId)) {
    if (flow.fields.subProcessorId !== subProcessorId || !isRunning(flow.fields, on)) continue;
    const input = { ...flow.fields, endedOn: on };
    savePart(writing, entities.data_flow, { id: flow.id, version: flow.version, processorId, input });
  }
}

/** A chain that has a link contradicts "no sub-processors". */
function hasSubProcessors({ connection, change }: Writing, processorId: string): void {
  const { id, version, fields } = requireRecord(connection, entities.processor, processorId);
  if (fields.hasSubProcessors !== false) return;
  const now = { ...fields, hasSubProcessors: true };
  saveRecord(connection, entities.processor, { id, version, processorId: null, fields: now }, change);
}
