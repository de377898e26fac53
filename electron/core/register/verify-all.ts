/** Verification of the open register: the file, its history, and what was derived from them. */
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { forgetDerived } from '../derived/judging.ts';
import { verifyDerived } from '../derived/verify-derived.ts';
import { verify } from '../store/verify.ts';
import type { Core } from './core.ts';

/**
 * Verifies the open register. Stored verdicts and search words that do not follow from the records are told,
 * and made anew where this program may write. Errors: `refused` when no register is open.
 */
export function verifyAll(core: Core): VerifyResult {
  const { stored } = core;
  const result = verify(stored);
  // Nothing follows from records that are in question.
  const derived = result.ok ? verifyDerived(stored, core.today()) : [];
  const mayWrite = stored.pragma('query_only', { simple: true }) === 0 && !stored.inTransaction;
  if (derived.length > 0 && mayWrite) forgetDerived(stored);
  return { ...result, ok: result.ok && derived.length === 0, findings: [...result.findings, ...derived] };
}
