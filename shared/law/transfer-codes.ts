/** The codes of transfer verdicts (Chapter V GDPR), their articles, and which result is worse. */

import type { Advisory, TransferCode } from '../schema/transfer-codes.ts';
import { type TransferResult, transferResults } from '../schema/transfer-codes.ts';

/** The article that a code stands on, in the notation of `formatArticle`. */
export const transferArticles: Record<TransferCode, string> = {
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

/** The articles that an advisory points at. */
export const advisoryArticles: Record<Advisory, string> = {
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
