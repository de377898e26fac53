/** Whether the file is intact, the history unbroken, and every record consistent with its history. */
import { equal } from '../../../shared/schema/equal.ts';
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { sha256 } from '../ground/digest.ts';
import type { Connection } from './connection.ts';
import { storedContent } from './document-content.ts';
import { entities, readAll, type Stored } from './entities.ts';
import { historyHead, historyLines, lineHash, type StoredLine, valueDigest } from './history.ts';
import { replay } from './replay.ts';

type Finding = VerifyResult['findings'][number];
const MAX_FINDINGS = 100;

/**
 * Checks integrity, foreign keys, the chain (changed, removed, reordered lines), the values against their
 * digests, each record against its replayed history, and each document's bytes against their digest. At most
 * 100 findings are listed.
 */
export function verify(connection: Connection): VerifyResult {
  const findings: Finding[] = [];
  const add = (finding: Finding) => {
    if (findings.length < MAX_FINDINGS) findings.push(finding);
  };
  const integrity = connection.pragma('integrity_check(20)') as { integrity_check: string }[];
  for (const { integrity_check: detail } of integrity) {
    if (detail !== 'ok') add({ check: 'integrity', line: null, detail });
  }
  for (const broken of connection.pragma('foreign_key_check') as { table: string; parent: string }[]) {
    add({ check: 'foreign-keys', line: null, detail: `${broken.table} → ${broken.parent}` });
  }
  const head = historyHead(connection);
  const state = replay(checkedChain(connection, head, add));
  for (const entity of Object.values(entities)) {
    const told = state.get(entity.name) ?? new Map<string, Stored>();
    for (const stored of readAll(connection, entity, null, true)) {
      const expected = told.get(stored.id);
      told.delete(stored.id);
      const difference = expected ? differing(stored, expected) : 'no history';
      if (difference) {
        add({ check: 'records', line: null, detail: `${entity.name} ${stored.id}: ${difference}` });
      }
    }
    for (const missing of told.keys()) {
      add({ check: 'records', line: null, detail: `${entity.name} ${missing}: record is gone` });
    }
  }
  checkDocuments(connection, add);
  return { ok: findings.length === 0, lines: head.lines, head: head.head, findings };
}

/** Reads one document at a time: together they may exceed the available memory. */
function checkDocuments(connection: Connection, add: (finding: Finding) => void): void {
  for (const { id, fields } of readAll(connection, entities.document, null, true)) {
    const bytes = storedContent(connection, fields.sha256);
    const intact = bytes !== undefined && bytes.length === fields.bytes && sha256(bytes) === fields.sha256;
    if (!intact)
      add({ check: 'documents', line: null, detail: `document ${id}: ${bytes ? 'changed' : 'gone'}` });
  }
}

function* checkedChain(
  connection: Connection,
  head: { lines: number; head: string },
  add: (finding: Finding) => void,
): Generator<StoredLine> {
  let previous = '';
  let expected = 1;
  for (const line of historyLines(connection)) {
    const isNext = line.seq === expected;
    // After a gap, a line cannot be checked against its predecessor, so it is accepted as it is.
    const isIntact = !isNext || lineHash(previous, line) === line.hash;
    if (!isNext) add({ check: 'history-chain', line: expected, detail: missing(expected, line.seq - 1) });
    if (!isIntact) {
      add({ check: 'history-chain', line: line.seq, detail: `line ${line.seq} was changed` });
    }
    const isTrue = line.salt === null || valueDigest(line.salt, line.old, line.new) === line.digest;
    if (line.salt === null) {
      if (line.erasedAt === null) {
        add({ check: 'history-values', line: line.seq, detail: `values of line ${line.seq} are gone` });
      }
    } else if (!isTrue) {
      add({ check: 'history-values', line: line.seq, detail: `values of line ${line.seq} were changed` });
    }
    previous = line.hash;
    expected = line.seq + 1;
    // A tampered line says nothing about its record, and may not even be JSON.
    if (isIntact && isTrue) yield line;
  }
  if (expected - 1 !== head.lines || previous !== head.head) {
    add({
      check: 'history-chain',
      line: expected,
      detail: `the history ends at line ${expected - 1}, line ${head.lines} was the last`,
    });
  }
}

const missing = (from: number, to: number): string =>
  from === to ? `line ${from} is missing` : `lines ${from} to ${to} are missing`;

function differing(stored: Stored, expected: Stored): string | null {
  if (stored.deleted !== expected.deleted) return 'deleted';
  if (stored.processorId !== expected.processorId) return 'processorId';
  for (const [field, value] of Object.entries(stored.fields)) {
    if (!equal(value, expected.fields[field])) return field;
  }
  return null;
}
