/**
 * Unsaved form input, stored on this computer until the form is closed, so that it survives a closed window
 * or a crash. It is offered again only for the same page and the same starting values, so that a draft never
 * overwrites something saved since.
 */
import { useEffect, useRef, useState } from 'react';
import type { DeepPartial, FieldValues, UseFormReturn } from 'react-hook-form';
import { localStateValue, saveLocalState, saveLocalStateSoon } from '../api/local-state.ts';
import { useStatus } from '../register/status.tsx';
import { type Draft, draftKey, draftOf, readDraft } from './draft-value.ts';

interface DraftOffer {
  /** A draft awaiting a decision; null = none. */
  readonly found: Draft | null;
  /** Counts the drafts taken: fields with their own text state are remounted. */
  readonly taken: number;
  readonly take: () => void;
  readonly drop: () => void;
}

/** @param isUnsaved whether the form has unsaved input. */
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
      // Saved, cancelled or left on purpose; a crash never gets here.
      watching.unsubscribe();
      saveLocalState(key, null);
    };
  }, [form, key]);
  useEffect(() => {
    // Not on opening: the previous draft still needs a decision.
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
