import { useState } from 'react';
import { inSentence, shortened } from '../../../../shared/words/in-sentence.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { tellFailure } from '../../../ui/toast.tsx';
import { useSupplier } from './supplier-context.tsx';

/** Longest that the words are beside a tick. Unit: UTF-16 code units. */
const SHOWN = 60;

/** A form that was opened from words of a list: whether saving it settles them, and doing so once it was saved. */
export function useSettleAlong() {
  const { stated } = useMessages();
  const { language } = useLanguage();
  const { view, corrected } = useSupplier();
  const [isWanted, want] = useState(true);

  async function settle() {
    if (corrected === null || !isWanted) return;
    const { id } = view.record.processor;
    try {
      const reason = stated.how.confirmed;
      await client.statedInList.settle({ id, entries: [corrected], how: 'confirmed', reason });
    } catch (error) {
      // What the form held was saved: only the words are left.
      tellFailure(problemOf(error).message[language]);
    }
  }

  const tick = corrected && (
    <Checkbox isSelected={isWanted} onChange={want}>
      {stated.settleAlong(inSentence(shortened(corrected.words, SHOWN)))}
    </Checkbox>
  );
  return { tick, settle };
}
