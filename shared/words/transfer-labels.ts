/** Short names of the transfer verdicts and advisories (Chapter V GDPR). */

import type { Bilingual } from '../schema/primitives.ts';
import type { Advisory, TransferCode } from '../schema/transfer-codes.ts';
import { bilingual } from './both.ts';
import * as en from './transfer-labels.en.ts';
import * as nl from './transfer-labels.nl.ts';

export const transferCodeLabels: Record<TransferCode, Bilingual> = bilingual(nl.codes, en.codes);
export const advisoryLabels: Record<Advisory, Bilingual> = bilingual(nl.advisories, en.advisories);
