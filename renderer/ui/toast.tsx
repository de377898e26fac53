import { X } from 'lucide-react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { Button } from './button.tsx';

interface Message {
  readonly text: string;
  readonly tone: 'ok' | 'blocked';
  readonly undo?: { readonly label: string; readonly run: () => void };
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/**
 * Says what happened, for the eye and for a screen reader; one that can be undone stays until it is closed.
 * @returns closes it, where the next message takes its place.
 */
export function tell(text: string, undo?: Message['undo']): () => void {
  const key = queue.add({ text, tone: 'ok', ...(undo && { undo }) }, undo ? {} : { timeout: 6000 });
  return () => queue.close(key);
}

/** Says what did not work; it stays until it is closed. */
export function tellFailure(text: string): void {
  queue.add({ text, tone: 'blocked' });
}

export function Toasts() {
  const { common, shell } = useMessages();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={shell.notifications}>
      {({ toast }) => (
        <Toast toast={toast} className={`toast ${toast.content.tone}`}>
          <ToastContent className="toast-content">
            <Text slot="title" className="text">
              {toast.content.text}
            </Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              look="quiet"
              onPress={() => {
                toast.content.undo?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.undo.label}
            </Button>
          )}
          <AriaButton slot="close" className="button quiet icon-only" aria-label={common.close}>
            <X size={16} aria-hidden />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
