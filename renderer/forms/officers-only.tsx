import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { useMayDecide, useSharing } from '../register/sharing.ts';
import { MayChange } from '../register/use-can-write.ts';

/** Why nothing can be changed in a part that the server of a shared register keeps for the privacy officer. */
export function OfficerNote() {
  const { sharing } = useMessages();
  const mayDecide = useMayDecide();
  const right = useSharing()?.right ?? null;
  // Who may only read sees that above every page.
  if (mayDecide || right === null || right === 'reader') return null;
  return (
    <div className="notice info officer-note">
      <ShieldCheck size={20} aria-hidden className="icon" />
      <p className="reading">{sharing.officerOnly(sharing.roleNames[right])}</p>
    </div>
  );
}

/** A part that is the privacy officer's in a shared register: for others it is there to read, and says why. */
export function OfficersOnly({ children }: { readonly children: ReactNode }) {
  const mayDecide = useMayDecide();
  return (
    <MayChange value={mayDecide}>
      <OfficerNote />
      {children}
    </MayChange>
  );
}
