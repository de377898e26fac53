import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { holdAddress } from '../router/router.ts';
import { Decision } from './dialog.tsx';

interface UnsavedGuardProps {
  readonly isDirty: boolean;
  /** Saves the input, and gives whether that worked. */
  readonly save: () => Promise<boolean>;
}

/**
 * Holds the page for as long as leaving it would lose something, also when the tab is closed.
 * @returns how to leave after all, once the person wants to; null = nothing is asked now.
 */
export function useHeldPage(isHeld: boolean): [(() => void) | null, (leave: null) => void] {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!isHeld) return undefined;
    const release = holdAddress((go) => setLeave(() => go));
    return () => {
      release();
      setLeave(null);
    };
  }, [isHeld]);
  return [leave, setLeave];
}

/** Asks whether to save before unsaved input is left, also when the tab is closed. */
export function UnsavedGuard({ isDirty, save }: UnsavedGuardProps) {
  const { common } = useMessages();
  const [leave, setLeave] = useHeldPage(isDirty);
  return (
    <Decision
      isOpen={leave !== null}
      title={common.unsavedTitle}
      confirm={common.unsavedLeave}
      cancel={common.unsavedStay}
      isDangerous
      best={{
        label: common.unsavedSave,
        run: () => {
          setLeave(null);
          void save().then((isSaved) => isSaved && leave?.());
        },
      }}
      onConfirm={() => {
        setLeave(null);
        leave?.();
      }}
      onCancel={() => setLeave(null)}
    >
      {common.unsavedText}
    </Decision>
  );
}
