/** What is on record of a supplier besides what is to be done: its breaches, another parent, what it agreed of switching. */
import { kinds } from '../fields/catalogue.ts';
import { processorFields } from '../fields/processor.ts';
import { isCovered } from '../law/agreement.ts';
import { isRunning } from '../law/dates.ts';
import type { Judged } from '../law/judged.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { valueText } from '../words/fields.ts';
import { both } from '../words/format.ts';
import { ui } from '../words/ui.ts';
import { explainBreaches } from './breaches.ts';
import { explainAgreements } from './states.ts';

/** A matter on record: what it is about, and what is said of it. */
export interface Noted {
  readonly processorId: string;
  readonly label: Bilingual;
  /** In the words of the register, such as the nature of a breach. */
  readonly name: string;
  readonly sentences: readonly Bilingual[];
}

/** The matters on record on the day; of a supplier that has stopped only its breaches. */
export function notedOf(judged: Judged): Noted[] {
  const { record, judgement } = judged;
  const processorId = record.processor.id;
  const breaches = explainBreaches(judged).map(({ breachId, sentences }) => ({
    processorId,
    label: kinds.breach.label,
    name: record.breaches.find(({ id }) => id === breachId)?.nature ?? '',
    sentences,
  }));
  return isRunning(record.processor, judgement.asOf)
    ? [...breaches, ...parentOf(judged), ...switchingOf(judged)]
    : breaches;
}

function parentOf({ record: { processor } }: Judged): Noted[] {
  const { nextParent } = processor;
  if (nextParent === null) return [];
  const field = processorFields.nextParent;
  const said = both((language) => valueText(field, nextParent, language));
  return said.nl === ''
    ? []
    : [{ processorId: processor.id, label: field.label, name: '', sentences: [said] }];
}

function switchingOf(judged: Judged): Noted[] {
  const { processor, agreements } = judged.record;
  const label = both((language) => ui[language].agreement.switching);
  return explainAgreements(judged).flatMap(({ agreementId, status, switching }) => {
    const name = agreements.find(({ id }) => id === agreementId)?.title ?? '';
    return isCovered(status) && switching.length > 0
      ? [{ processorId: processor.id, label, name, sentences: switching }]
      : [];
  });
}
