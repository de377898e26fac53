import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cellValue, factOf, isOfAgreement } from '../../../../shared/fields/list-columns.ts';
import { Conflict } from '../../../forms/conflict.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { hindranceOf } from '../list/fields.ts';
import type { Editing } from './use-editing.ts';

/** Two values of one cell, and the choice between them; leaving it takes the register's value. */
export function CellConflict({ editing }: { readonly editing: Editing }) {
  const { grid, forms } = useMessages();
  const { clash } = editing;
  if (clash === null) return null;
  const { change, now } = clash;
  const { field } = change;
  const name = isOfAgreement(field) ? factOf(field) : field;
  const reason = hindranceOf(now, field);
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && editing.takeTheirs(clash)}>
      <Modal className="modal wide">
        <Dialog className="dialog">
          <Heading slot="title" level={2} className="text">
            {grid.conflictTitle(change.name)}
          </Heading>
          {reason === null ? (
            <Conflict
              entity={isOfAgreement(field) ? 'agreement' : 'processor'}
              mine={{ [name]: change.after }}
              theirs={{ [name]: cellValue(now, field) }}
              onKeepMine={() => editing.keepMine(clash)}
              onTakeTheirs={() => editing.takeTheirs(clash)}
            />
          ) : (
            <>
              <p>{grid.cannotEdit[reason]}</p>
              <div className="actions end">
                <LinkButton href={addresses.supplierSection(change.id, 'agreements')}>
                  {grid.openAgreements(change.name)}
                </LinkButton>
                <Button look="primary" onPress={() => editing.takeTheirs(clash)}>
                  {forms.conflictTakeTheirs}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
