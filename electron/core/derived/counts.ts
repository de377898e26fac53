/** What decides where a supplier is counted, read from the derived tables. */
import type { CountedFacts } from '../../../shared/law/counting.ts';
import { parseStored } from '../ground/stored-json.ts';

/** What decides where a supplier is counted; `@asOf` is the day. */
export const FACTS = `p.role AS role, (p.ended_on IS NULL OR p.ended_on >= @asOf) AS isInUse,
  v.agreement_status AS agreementStatus, v.covered AS covered, v.transfer_result AS transferResult,
  v.transfer_code AS transferCode, v.advisories AS advisories,
  EXISTS (SELECT 1 FROM verdict_place w WHERE w.place = 'unknown' AND w.row = v.row) AS hasUnknownPlace`;

type Row = Record<keyof CountedFacts, unknown>;

/** The facts in a row that was read with {@link FACTS}. */
export const factsIn = (row: Row): CountedFacts =>
  ({
    role: row.role,
    agreementStatus: row.agreementStatus,
    transferResult: row.transferResult,
    transferCode: row.transferCode,
    isInUse: row.isInUse === 1,
    covered: row.covered === 1,
    hasUnknownPlace: row.hasUnknownPlace === 1,
    advisories: parseStored(String(row.advisories)),
  }) as CountedFacts;
