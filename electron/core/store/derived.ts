/**
 * The derived tables: verdicts and search words per supplier, that SQL filters and sorts on. They may be dropped at
 * any time, are rebuilt on change, and stand in no history and no export.
 */
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { countryName } from '../../../shared/domain/jurisdictions.ts';
import { foldText } from '../../../shared/domain/names.ts';
import {
  agreementOrder,
  effectiveFlows,
  type Judgement,
  judgeRecord,
} from '../../../shared/domain/verdict.ts';
import type { PolicyRecord } from '../../../shared/schema/organisation.ts';
import type { ProcessorRecord, TransferResult } from '../../../shared/schema/record.ts';
import { allRecords, readRecord } from './aggregate.ts';
import type { Connection } from './connection.ts';
import { lawKey, listOn } from './countries.ts';
import { entities, readStored, statement } from './entities.ts';

/** Worst first, as the list of transfers shows them; what is not assessed comes last. */
export const transferRank: Record<TransferResult, number> = { blocked: 0, action: 1, ok: 2, none: 3 };
const NOT_ASSESSED = 4;

/** The organisation's choices as stored. */
export function readPolicy(connection: Connection): PolicyRecord {
  const stored = readStored(connection, entities.policy, 'policy');
  if (!stored) throw new Error('a register without policy');
  return { ...stored.fields, version: stored.version } as PolicyRecord;
}

/** Under which day, list and policy this register judges. */
export function judgementOn(connection: Connection, asOf: CivilDate): Judgement {
  const { version: _version, ...policy } = readPolicy(connection);
  return { asOf, list: listOn(connection, asOf), policy };
}

/** Whether the verdicts are those of the day, under the list and the policy of now. */
export function isDerivedFresh(connection: Connection, asOf: CivilDate): boolean {
  const state = statement(
    connection,
    'SELECT as_of, list_version, policy_version FROM verdict_state',
  ).get() as { as_of: string; list_version: string; policy_version: number } | undefined;
  return (
    state?.as_of === asOf &&
    state.list_version === lawKey(connection) &&
    state.policy_version === readPolicy(connection).version
  );
}

/** Brings all verdicts to the day, the list and the policy of now, when they are not; true when it had to. */
export function refreshDerived(connection: Connection, asOf: CivilDate): boolean {
  if (isDerivedFresh(connection, asOf)) return false;
  const policyVersion = readPolicy(connection).version;
  connection.transaction(() => {
    connection.exec(
      'DELETE FROM verdict; DELETE FROM verdict_place; DELETE FROM flow_verdict; DELETE FROM search;',
    );
    connection.exec('DELETE FROM search_key;');
    const judgement = judgementOn(connection, asOf);
    for (const record of allRecords(connection)) writeDerived(connection, record, judgement);
    statement(connection, 'DELETE FROM verdict_state').run();
    statement(
      connection,
      'INSERT INTO verdict_state (id, as_of, list_version, policy_version) VALUES (1, ?, ?, ?)',
    ).run(asOf, lawKey(connection), policyVersion);
  })();
  return true;
}

/** Judges suppliers anew after a change; must run inside the transaction of that change. */
export function refreshDerivedOf(
  connection: Connection,
  processorIds: Iterable<string>,
  asOf: CivilDate,
): void {
  const ids = [...processorIds];
  // All are forgotten before any is judged: a part that went from one supplier to another stands nowhere twice.
  for (const id of ids) forget(connection, id);
  const judgement = judgementOn(connection, asOf);
  for (const id of ids) {
    const record = readRecord(connection, id);
    if (record) writeDerived(connection, record, judgement);
  }
}

function forget(connection: Connection, processorId: string): void {
  for (const table of ['verdict', 'flow_verdict', 'verdict_place']) {
    statement(connection, `DELETE FROM ${table} WHERE processor_id = ?`).run(processorId);
  }
  removeWords(connection, processorId);
}

function removeWords(connection: Connection, processorId: string): void {
  const known = statement(connection, 'SELECT row FROM search_key WHERE processor_id = ?').get(processorId) as
    | { row: number }
    | undefined;
  if (!known) return;
  statement(connection, 'DELETE FROM search WHERE rowid = ?').run(known.row);
  statement(connection, 'DELETE FROM search_key WHERE processor_id = ?').run(processorId);
}

/**
 * Takes a supplier's words out of the search, those of the past too: an index keeps removed words until it is
 * tidied up, so it is made anew. Whoever calls this has the supplier judged anew in the same transaction.
 */
export function forgetWords(connection: Connection, processorId: string): void {
  removeWords(connection, processorId);
  statement(connection, "INSERT INTO search (search) VALUES ('rebuild')").run();
}

function writeDerived(connection: Connection, record: ProcessorRecord, judgement: Judgement): void {
  const { processor } = record;
  const verdict = judgeRecord(record, judgement);
  const nameSort = foldText(processor.name);
  const places = placesOf(record, judgement.asOf);
  statement(
    connection,
    `INSERT INTO verdict (processor_id, name_sort, owner_sort, agreement_status, agreement_rank, agreement_id, covered,
       current_ends_on, notice_deadline, transfer_result, transfer_rank, transfer_code, advisories, places)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    processor.id,
    nameSort,
    foldText(processor.owner),
    verdict.agreementStatus,
    agreementOrder.indexOf(verdict.agreementStatus),
    verdict.agreementId,
    verdict.covered ? 1 : 0,
    verdict.currentEndsOn,
    verdict.noticeDeadline,
    verdict.transferResult,
    verdict.transferResult === null ? NOT_ASSESSED : transferRank[verdict.transferResult],
    verdict.transferCode,
    JSON.stringify(verdict.advisories),
    JSON.stringify(places),
  );
  const place = statement(connection, 'INSERT INTO verdict_place (processor_id, place) VALUES (?, ?)');
  for (const code of places) place.run(processor.id, code);
  const flowVerdicts = new Map(verdict.flows.map((entry) => [entry.flowId, entry]));
  const insertFlow = statement(
    connection,
    `INSERT INTO flow_verdict (flow_id, processor_id, name_sort, result, rank, code, advisories)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const flow of record.flows) {
    const judged = flowVerdicts.get(flow.id);
    const rank = judged ? transferRank[judged.result] : NOT_ASSESSED;
    insertFlow.run(
      flow.id,
      processor.id,
      nameSort,
      judged?.result ?? null,
      rank,
      judged?.code ?? null,
      JSON.stringify(judged?.advisories ?? []),
    );
  }
  const inserted = statement(connection, 'INSERT INTO search (words) VALUES (?)').run(searchWords(record));
  statement(connection, 'INSERT INTO search_key (processor_id, row) VALUES (?, ?)').run(
    processor.id,
    inserted.lastInsertRowid,
  );
}

/** Where the data are on the day: the places of the flows that have not ended, in the order recorded. */
function placesOf(record: ProcessorRecord, asOf: CivilDate): string[] {
  const running = effectiveFlows(record).filter((flow) => flow.endedOn === null || flow.endedOn >= asOf);
  return [...new Set(running.map((flow) => flow.country))];
}

/** All that a person would type to find this supplier, countries in both languages. */
function searchWords(record: ProcessorRecord): string {
  const { processor, flows, chain, agreements } = record;
  const codes = [processor.country, processor.parentCountry, ...flows.map((flow) => flow.country)];
  return [
    processor.name,
    processor.kvk,
    processor.foreignNumber,
    processor.owner,
    processor.website,
    processor.purposes,
    processor.remark,
    ...processor.tags,
    ...processor.dataCategories,
    ...processor.dataSubjects,
    ...processor.services.map((service) => service.name),
    ...processor.contacts.flatMap((contact) => [contact.name, contact.email, contact.phone]),
    ...agreements.flatMap((agreement) => [agreement.title, agreement.remark]),
    ...flows.flatMap((flow) => [flow.entity, flow.statedLocation, flow.remark]),
    ...chain.flatMap((link) => [link.subProcessor.name, link.service]),
    ...codes.flatMap((code) => (code === null ? [] : [countryName(code, 'nl'), countryName(code, 'en')])),
  ]
    .filter(Boolean)
    .join('\n');
}
