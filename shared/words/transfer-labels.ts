/** Short names of the transfer verdicts and advisories (Chapter V GDPR). */

import type { Bilingual, Language } from '../schema/primitives.ts';
import type { Advisory, TransferCode } from '../schema/transfer-codes.ts';
import { bilingual } from './both.ts';
import * as en from './transfer-labels.en.ts';
import * as nl from './transfer-labels.nl.ts';

export const transferCodeLabels: Record<TransferCode, Bilingual> = bilingual(nl.codes, en.codes);
export const advisoryLabels: Record<Advisory, Bilingual> = bilingual(nl.advisories, en.advisories);

/** The reason for a verdict and what is advised; two verdicts with the same name can differ in them. */
export const verdictReason = (
  {
    transferCode,
    advisories,
  }: { readonly transferCode: TransferCode | null; readonly advisories: readonly Advisory[] },
  language: Language,
): string =>
  [
    ...(transferCode === null ? [] : [transferCodeLabels[transferCode][language]]),
    ...advisories.map((advisory) => advisoryLabels[advisory][language]),
  ].join(' · ');
