/** The codes of transfer verdicts (Chapter V GDPR), their articles, and which result is worse. */

import type { FlowFacts } from '../fields/flow.ts';
import type { Advisory, TransferCode } from '../schema/transfer-codes.ts';
import { type TransferResult, transferResults } from '../schema/transfer-codes.ts';

type Actor = FlowFacts['actor'];

/** The article that a code stands on where a processor imports, in the notation of `formatArticle`. */
const transferArticles: Record<TransferCode, string> = {
  WITHIN_EEA: '44',
  NO_SEPARATE_IMPORTER: '44',
  NO_ACTIVE_FLOWS: '44',
  NO_FLOWS_RECORDED: '28(3)(a), 30(1)(e)',
  ADEQUACY: '45',
  SCC: '46(2)(c)',
  BCR: '46(2)(b), 47',
  CODE_OF_CONDUCT: '46(2)(e)',
  CERTIFICATION: '46(2)(f)',
  AUTHORISED_CLAUSES: '46(3)(a)',
  ONWARD: '44',
  ART49: '49(1)',
  UNKNOWN_LOCATION: '28(3)(a), 30(1)(e)',
  IMPORTER_OUTSIDE_EEA: '44',
  IMPORTER_UNNAMED: '44',
  SUBPROCESSOR_NOT_LOCATED: '28(2), 28(4), 44',
  ADEQUACY_CONDITION_UNCONFIRMED: '45',
  DPF_RECHECK: '45',
  ADEQUACY_EXPIRING: '45',
  SCC_DEFECT: '46(2)(c)',
  BCR_WRONG_TYPE: '46(2)(b), 47',
  SAFEGUARD_UNPROVEN: '46(2)',
  ONWARD_UNDOCUMENTED: '28(4), 44',
  TIA_MISSING: '46(1)',
  TIA_STALE: '46(1)',
  MECHANISM_UNKNOWN: '44, 46',
  SCC_OUTDATED: '46(2)(c)',
  UNAUTHORISED_CLAUSES: '46(3)(a)',
  TIA_NEGATIVE: '46(1)',
  ART49_STRUCTURAL: '49(1)',
  NO_MECHANISM: '44',
};

/** The articles that an advisory points at, likewise. */
const advisoryArticles: Record<Advisory, string> = {
  ART49: '49(6)',
  BCR_SCOPE: '46(2)(b), 47',
  DPF_NO_FALLBACK: '45, 46',
  IMPORTER_NOT_RECORDED: '44',
  IMPORTER_UNNAMED: '44',
  LAW_CHANGED: '46(1)',
  PARENT_RISK: '28(1), 32, 44, 48',
  SCC_SCOPE_GAP: '3(2), 46(2)(c)',
  SECURITY_ABROAD: '24, 32',
};

/** What Art. 28 GDPR asks of a processor is asked of no other controller, nor of the customer for whom we process ourselves. */
const unlocated: Readonly<Partial<Record<Actor, string>>> = {
  controller: '30(1)(e), 44',
  customer: '30(2)(c), 44',
};

type ByActor = Readonly<Partial<Record<Actor, string>>>;
const elsewhere: Readonly<Partial<Record<TransferCode | Advisory, ByActor>>> = {
  UNKNOWN_LOCATION: unlocated,
  NO_FLOWS_RECORDED: unlocated,
  SUBPROCESSOR_NOT_LOCATED: unlocated,
  ONWARD_UNDOCUMENTED: { controller: '44', customer: '44' },
  PARENT_RISK: { controller: '32, 44, 48', customer: '32, 44, 48' },
};

/** The article on which a verdict stands, by who imports. */
export const transferArticle = (code: TransferCode, actor: Actor = 'processor'): string =>
  elsewhere[code]?.[actor] ?? transferArticles[code];

/** The articles of an advisory, by who imports. */
export const advisoryArticle = (advisory: Advisory, actor: Actor): string =>
  elsewhere[advisory]?.[actor] ?? advisoryArticles[advisory];

/** As lists and pictures show them. */
export const worstFirst: readonly TransferResult[] = transferResults.toReversed();

const ranks = Object.fromEntries(worstFirst.map((result, rank) => [result, rank])) as Record<
  TransferResult,
  number
>;

/** Place of a result in that order, from 0; what is not assessed comes last. */
export function resultRank(result: TransferResult | null): number {
  return result === null ? worstFirst.length : ranks[result];
}

/** Negative when `a` is the better result, positive when it is the worse one, 0 when they are equal. */
export function compareResults(a: TransferResult, b: TransferResult): number {
  return resultRank(b) - resultRank(a);
}
