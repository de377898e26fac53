import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { Button } from './button.tsx';

/** Whether a dialog asks something: until it is answered, nothing else is done. */
export const isDialogOpen = (): boolean => document.querySelector('.overlay') !== null;

interface DecisionProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel?: string;
  readonly isDangerous?: boolean;
  /** A third way out, the one that is most likely wanted. */
  readonly best?: { readonly label: string; readonly run: () => void };
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question that must be answered before anything happens; the only use of a dialog. */
export function Decision({
  isOpen,
  title,
  children,
  confirm,
  cancel,
  isDangerous = false,
  best,
  onConfirm,
  onCancel,
}: DecisionProps) {
  const { common } = useMessages();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onCancel()}>
      <Modal className="modal">
        <AriaDialog role="alertdialog" className="dialog">
          <Heading slot="title" level={2} className="text">
            {title}
          </Heading>
          <div className="text">{children}</div>
          <div className="actions end">
            <Button onPress={onCancel} autoFocus>
              {cancel ?? common.cancel}
            </Button>
            <Button look={isDangerous ? 'danger' : 'primary'} onPress={onConfirm}>
              {confirm}
            </Button>
            {best && (
              <Button look="primary" onPress={best.run}>
                {best.label}
              </Button>
            )}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
