/**
 * What was typed in a form and not saved, kept on this computer until the form is closed: a form that ends with the
 * window or the computer finds it again. Kept for the same page and the same starting values only, so that a draft
 * never slips over what was saved since.
 */
import { useEffect, useRef, useState } from 'react';
import type { DeepPartial, FieldValues, UseFormReturn } from 'react-hook-form';
import * as z from 'zod';
import { useStatus } from '../shell/status.tsx';

const kept = z.strictObject({ at: z.iso.datetime(), values: z.record(z.string(), z.unknown()) });
export type Draft = z.infer<typeof kept>;

const PREFIX = 'register.draft.';
/** Rest of the typing after which it is kept, in milliseconds. */
const REST = 300;
/** Drafts that nobody asked for again are thrown away; in milliseconds. */
const OLDEST = 30 * 24 * 60 * 60 * 1000;

/** The draft under a key; one that cannot be read or is too old is thrown away. */
export function readDraft(key: string, storage: Storage, now: number): Draft | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    const draft = kept.parse(JSON.parse(text));
    if (now - Date.parse(draft.at) <= OLDEST) return draft;
  } catch {
    // falls through: what cannot be read is no draft
  }
  storage.removeItem(key);
  return null;
}

/** @param base the values that the form starts with. */
export function draftKey(file: string | null, page: string, base: unknown): string {
  return `${PREFIX}${file ?? ''} ${page} ${digest(JSON.stringify(base))}`;
}

/** Short and not secret: it only tells one start from another (FNV-1a). */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}

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
  const [draft, setDraft] = useState(() => guarded(() => readDraft(key, localStorage, Date.now())));
  const [taken, setTaken] = useState(0);
  const unsaved = useRef(isUnsaved);
  unsaved.current = isUnsaved;

  useEffect(() => {
    let rest: ReturnType<typeof setTimeout>;
    const write = () => {
      if (!unsaved.current) return;
      const text = JSON.stringify({ at: new Date().toISOString(), values: form.getValues() });
      guarded(() => localStorage.setItem(key, text));
    };
    const watching = form.watch(() => {
      clearTimeout(rest);
      rest = setTimeout(write, REST);
    });
    return () => {
      // Saved, cancelled or left on purpose: a crash comes without this.
      clearTimeout(rest);
      watching.unsubscribe();
      guarded(() => localStorage.removeItem(key));
    };
  }, [form, key]);
  useEffect(() => {
    // Not on opening: the draft of the time before is still to be decided on.
    if (!isUnsaved) return undefined;
    return () => {
      guarded(() => localStorage.removeItem(key));
    };
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
      guarded(() => localStorage.removeItem(key));
      setDraft(null);
    },
  };
}

/** Storage can be switched off or full; then nothing is kept. */
function guarded<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch {
    return null;
  }
}
