/** Whether the stored verdicts and search words follow from the records. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { findingSentences, type NamedRecord } from '../../../shared/words/history.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { decidedBySupplier } from '../store/reminders.ts';
import { recordsBehind } from '../store/supplier-records.ts';
import { verify } from '../store/verify.ts';
import { hasAllWords, isDerivedFresh, judgedDay, judgementOn } from './judging.ts';
import { hasWords } from './search-words.ts';
import { areSumsRight } from './sums.ts';
import { isVerdictOf, storedRows } from './verdict-rows.ts';

type Findings = VerifyResult['findings'];

/** Suppliers read at a time. */
const BATCH = 100;
/** More findings say nothing new. */
const MOST = 20;

/**
 * Verifies a register with what is stored of its verdicts on a day and its search words; writes nothing.
 */
export function verifyWhole(connection: Connection, asOf: CivilDate): VerifyResult {
  const result = verify(connection);
  // Nothing follows from records that are in question.
  const derived = result.ok ? verifyDerived(connection, asOf) : [];
  return { ...result, ok: result.ok && derived.length === 0, findings: [...result.findings, ...derived] };
}

/**
 * Judges every supplier on a day and compares with what is stored for it; writes nothing. Verdicts of another
 * day, list or policy are not compared: they are judged anew before anybody sees them. At most 20 findings.
 */
export function verifyDerived(connection: Connection, asOf: CivilDate): Findings {
  const found: Findings = [];
  compare(connection, asOf, (detail) => found.push({ check: 'verdicts', line: null, detail }));
  return found.slice(0, MOST);
}

/** Whether the stored verdicts follow from the records on the day of which they are, and the search words too. */
export function areDerivedRight(connection: Connection): boolean {
  const day = judgedDay(connection);
  return day === null || verifyDerived(connection, day).length === 0;
}

function compare(
  connection: Connection,
  asOf: CivilDate,
  found: (detail: Findings[number]['detail']) => void,
): void {
  const [withVerdicts, withWords] = [isDerivedFresh(connection, asOf), hasAllWords(connection)];
  if (!withVerdicts && !withWords) return;
  const judgement = judgementOn(connection, asOf);
  let suppliers = 0;
  let after = 0;
  for (;;) {
    const batch = recordsBehind(connection, after, BATCH, 'searched');
    const ids = batch.map(({ id }) => id);
    const decided = decidedBySupplier(connection, ids);
    const rows = storedRows(connection, ids);
    for (const { id, record } of batch) {
      if (record === null) continue;
      suppliers += 1;
      const about: NamedRecord = { kind: 'processor', id, name: record.processor.name };
      const stored = rows.get(id);
      const known = { judgement, decided: decided(id), stored };
      if (withVerdicts && !isVerdictOf(connection, record, known)) {
        found(findingSentences.record('verdict', about));
      }
      if (withWords && (stored === undefined || !hasWords(connection, stored.row, record))) {
        found(findingSentences.record('words', about));
      }
    }
    const last = batch.at(-1);
    if (!last) break;
    after = last.rowid;
  }
  if (withVerdicts && (hasStrangers(connection, suppliers) || !areSumsRight(connection)))
    found(findingSentences.strangeVerdicts);
}

/** Whether there are rows of suppliers that are not there. */
function hasStrangers(connection: Connection, suppliers: number): boolean {
  const strangers = `SELECT (SELECT count(*) FROM verdict) <> ?
    OR EXISTS (SELECT 1 FROM verdict_place WHERE row NOT IN (SELECT row FROM verdict))
    OR EXISTS (SELECT 1 FROM flow_verdict WHERE row NOT IN (SELECT row FROM verdict))
    OR EXISTS (SELECT 1 FROM deadline WHERE row NOT IN (SELECT row FROM verdict))
    OR EXISTS (SELECT 1 FROM search WHERE rowid NOT IN (SELECT row FROM verdict))`;
  return statement(connection, strangers).pluck().get(suppliers) === 1;
}
