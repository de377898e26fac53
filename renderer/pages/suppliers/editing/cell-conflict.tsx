import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Conflict } from '../../../forms/conflict.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import type { Editing } from './use-editing.ts';

/** Two values of one cell, and the choice between them; leaving it takes what the register holds. */
export function CellConflict({ editing }: { readonly editing: Editing }) {
  const { grid } = useMessages();
  const { clash } = editing;
  if (clash === null) return null;
  const { change, now } = clash;
  const { field } = change;
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && editing.takeTheirs(clash)}>
      <Modal className="modal wide">
        <Dialog className="dialog">
          <Heading slot="title" level={2} className="text">
            {grid.conflictTitle(change.name)}
          </Heading>
          <Conflict
            entity="processor"
            mine={{ [field]: change.after }}
            theirs={{ [field]: now[field] }}
            onKeepMine={() => editing.keepMine(clash)}
            onTakeTheirs={() => editing.takeTheirs(clash)}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
