/** Sentences of every transfer verdict (Chapter V GDPR): reason and next step. */

import type { Bilingual } from '../schema/primitives.ts';
import type { TransferCode } from '../schema/transfer-codes.ts';
import { bilingual } from './both.ts';
import * as en from './transfer-verdicts.en.ts';
import * as nl from './transfer-verdicts.nl.ts';
import type { TransferWords } from './transfer-words.ts';

export type { TransferWords } from './transfer-words.ts';

/** Reason and next step, built from the values that they name. */
export interface Sentences {
  /** Without a full stop: the article follows in brackets. */
  readonly reason: (words: TransferWords) => Bilingual;
  readonly nextStep: (words: TransferWords) => Bilingual;
}

const steps = bilingual(nl.steps, en.steps);
const {
  WITHIN_EEA,
  ART49_STRUCTURAL,
  ADEQUACY,
  SCC,
  BCR,
  CODE_OF_CONDUCT,
  CERTIFICATION,
  AUTHORISED_CLAUSES,
  ADEQUACY_CONDITION_UNCONFIRMED,
  IMPORTER_OUTSIDE_EEA,
  ...others
} = bilingual(nl.verdicts, en.verdicts);

/** What is still to be done for a safeguard that would carry the transfer without the decision. */
export const { completeFallback } = steps;

const reviewTia = ({ tiaReviewOn }: TransferWords): Bilingual =>
  tiaReviewOn === null ? steps.nothingToDo : steps.reviewTia(tiaReviewOn);

const keepDecision = ({ recheckOn, lastDay }: TransferWords): Bilingual => {
  if (recheckOn !== null) return ADEQUACY.recheckDpf(recheckOn);
  return lastDay === null ? steps.nothingToDo : ADEQUACY.watchRenewal(lastDay);
};

function unconfirmed({ needsDpf, dpf }: TransferWords): Sentences {
  const { condition, notOnList, withoutHr } = ADEQUACY_CONDITION_UNCONFIRMED;
  if (!needsDpf) return condition;
  return dpf === null || dpf.status === null ? notOnList : withoutHr;
}

function withinEea({ isImporterKnown, noAccess }: TransferWords): Sentences {
  if (!isImporterKnown) return WITHIN_EEA.notRecorded;
  return noAccess === null ? WITHIN_EEA.inside : WITHIN_EEA.noAccess;
}

const importerOutside = ({ isAccessPossible }: TransferWords): Sentences =>
  isAccessPossible ? IMPORTER_OUTSIDE_EEA.reaching : IMPORTER_OUTSIDE_EEA.notAsked;

const structural = ({ isToJustify }: TransferWords): Sentences =>
  isToJustify ? ART49_STRUCTURAL.toJustify : ART49_STRUCTURAL.cannot;

/** Sentences of which the words choose. */
const chosen = (choose: (words: TransferWords) => Sentences): Sentences => ({
  reason: (words) => choose(words).reason(words),
  nextStep: (words) => choose(words).nextStep(words),
});

export const verdictSentences: Record<TransferCode, Sentences> = {
  ...others,
  ADEQUACY: { reason: ADEQUACY.reason, nextStep: keepDecision },
  SCC: { ...SCC, nextStep: reviewTia },
  BCR: { ...BCR, nextStep: reviewTia },
  CODE_OF_CONDUCT: { ...CODE_OF_CONDUCT, nextStep: reviewTia },
  CERTIFICATION: { ...CERTIFICATION, nextStep: reviewTia },
  AUTHORISED_CLAUSES: { ...AUTHORISED_CLAUSES, nextStep: reviewTia },
  ADEQUACY_CONDITION_UNCONFIRMED: chosen(unconfirmed),
  WITHIN_EEA: chosen(withinEea),
  IMPORTER_OUTSIDE_EEA: chosen(importerOutside),
  ART49_STRUCTURAL: chosen(structural),
};
