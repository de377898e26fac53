import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { holdAddress } from '../router/router.ts';
import { Decision } from './dialog.tsx';

/** Asks for confirmation before a page with unsaved input is left, also when the tab is closed. */
export function UnsavedGuard({ isDirty }: { readonly isDirty: boolean }) {
  const { common } = useMessages();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!isDirty) return undefined;
    return holdAddress((go) => setLeave(() => go));
  }, [isDirty]);
  return (
    <Decision
      isOpen={leave !== null}
      title={common.unsavedTitle}
      confirm={common.unsavedLeave}
      cancel={common.unsavedStay}
      isDangerous
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
