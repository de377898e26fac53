import { UserPen } from 'lucide-react';
import { createContext, useContext, useEffect, useRef } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { useChangesSince } from '../register/sharing.ts';

/** What the form is about was removed while it is open. */
export const RecordGone = createContext(false);

interface ChangedMeanwhileProps {
  readonly entity: string;
  /** Identity of the record; null where its kind has only one. */
  readonly id: string | null;
  /** The register holds a later version than the one that the form was opened with. */
  readonly isNewer: boolean;
}

/** That somebody changed or removed the record while its form is open, and that what is typed stays. */
export function ChangedMeanwhile({ entity, id, isNewer }: ChangedMeanwhileProps) {
  const { sharing } = useMessages();
  // What is kept with a supplier, such as a contact person, counts as a change of the supplier.
  const last = useChangesSince().changes.findLast(
    (change) =>
      (change.entity === entity && (id === null || change.entityId === id)) ||
      (entity === 'processor' && change.processorId === id),
  );
  const isGone = useContext(RecordGone);
  const isTold = isGone || isNewer;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTold && said.current) keepFocusInView(said.current);
  }, [isTold]);
  return (
    <div ref={said} role="status" className="changed-meanwhile told">
      {isTold && (
        <p className="notice info tight">
          <UserPen size={20} aria-hidden className="icon" />
          <span className="text">
            {(isGone ? sharing.removedWhileTyping : sharing.changedWhileTyping)(
              last?.who ?? sharing.somebody,
            )}
          </span>
        </p>
      )}
    </div>
  );
}

/** What appears at the bottom must not cover the field in which somebody types. */
function keepFocusInView(said: HTMLElement): void {
  const field = document.activeElement;
  if (!field || !said.closest('form')?.contains(field)) return;
  if (field.getBoundingClientRect().bottom > said.getBoundingClientRect().top) {
    field.scrollIntoView({ block: 'center' });
  }
}
