/**
 * What was typed in a form and not saved, kept on this computer until the form is closed: a form that ends with the
 * window or the computer finds it again. Kept for the same page and the same starting values only, so that a draft
 * never slips over what was saved since.
 */
import { useEffect, useRef, useState } from 'react';
import type { DeepPartial, FieldValues, UseFormReturn } from 'react-hook-form';
import { localStateValue, saveLocalState, saveLocalStateSoon } from '../api/local-state.ts';
import { useStatus } from '../register/status.tsx';
import { type Draft, draftKey, draftOf, readDraft } from './draft-value.ts';

interface DraftOffer {
  /** A draft that waits for a decision; null = none. */
  readonly found: Draft | null;
  /** Counts the drafts taken: fields that keep their own text start anew. */
  readonly taken: number;
  readonly take: () => void;
  readonly drop: () => void;
}

/** @param isUnsaved whether the form holds what is not saved. */
export function useDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  isUnsaved: boolean,
): DraftOffer {
  const { file } = useStatus();
  const [key] = useState(() =>
    draftKey(file, location.hash.split('?', 1)[0] ?? '', form.formState.defaultValues),
  );
  const [draft, setDraft] = useState(() => readDraft(localStateValue(key)));
  const [taken, setTaken] = useState(0);
  const unsaved = useRef(isUnsaved);
  unsaved.current = isUnsaved;

  useEffect(() => {
    const asDraft = () => (unsaved.current ? draftOf(form.getValues()) : undefined);
    const watching = form.watch(() => saveLocalStateSoon(key, asDraft));
    return () => {
      // Saved, cancelled or left on purpose: a crash comes without this.
      watching.unsubscribe();
      saveLocalState(key, null);
    };
  }, [form, key]);
  useEffect(() => {
    // Not on opening: the draft of the time before is still to be decided on.
    if (!isUnsaved) return undefined;
    return () => saveLocalState(key, null);
  }, [isUnsaved, key]);

  return {
    found: draft,
    taken,
    take() {
      if (draft === null) return;
      form.reset(
        { ...form.getValues(), ...(draft.values as DeepPartial<Values>) },
        { keepDefaultValues: true },
      );
      setTaken((before) => before + 1);
      setDraft(null);
    },
    drop() {
      saveLocalState(key, null);
      setDraft(null);
    },
  };
}
