import { X } from 'lucide-react';
import { useEffect } from 'react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { useAddress } from '../router/router.ts';
import { Button } from './button.tsx';

interface Message {
  readonly text: string;
  readonly tone: 'ok' | 'blocked';
  readonly undo?: Undo;
}

export interface Undo {
  readonly label: string;
  readonly run: () => void;
  /** There is no other way to undo this: it stays until it is closed. */
  readonly isOnly?: boolean;
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** How long it stays readable, in milliseconds; hovering or focusing it pauses the countdown. */
const TO_READ = 6_000;
const TO_UNDO = 30_000;

/** What was told this long before a page was left, in milliseconds, is of that page; later, it is why it was left. */
const OF_THE_PAGE = 1_000;

/** Messages that leave with the page; one that undoes something when there was time to see it on the next. */
const ofThePage = new Set<string>();

/** As long as somebody is at the messages, none of them goes. */
const AT_THE_MESSAGES = '.toasts:hover, .toasts:focus-within';

function leaveWithPage(key: string): void {
  const message = queue.visibleToasts.find((toast) => toast.key === key);
  ofThePage.delete(key);
  if (message?.content.undo === undefined) {
    queue.close(key);
    return;
  }
  const leave = () => {
    if (document.querySelector(AT_THE_MESSAGES) === null) queue.close(key);
    else setTimeout(leave, OF_THE_PAGE);
  };
  setTimeout(leave, TO_READ);
}

/** By its text what is told now and cannot be undone: told again, it stands there once. */
const told = new Map<string, string>();

function add(message: Message, timeout?: number): string {
  const { text, undo } = message;
  const before = undo ? undefined : told.get(text);
  if (before !== undefined) queue.close(before);
  const key = queue.add(message, {
    ...(timeout !== undefined && { timeout }),
    onClose: () => {
      ofThePage.delete(key);
      if (told.get(text) === key) told.delete(text);
    },
  });
  if (!undo) told.set(text, key);
  // There is no other way to undo it: it does not leave by itself.
  if (!undo?.isOnly) setTimeout(() => ofThePage.add(key), OF_THE_PAGE);
  return key;
}

/** Closes the message of the last saved form, which is the last thing done no longer. */
let closeSaved: () => void = () => undefined;

/**
 * Reports what happened, visually and to a screen reader; with an undo it stays longer.
 * @returns a function that closes it, for when the next message replaces it.
 */
export function tell(text: string, undo?: Undo): () => void {
  const timeout = undo ? TO_UNDO : TO_READ;
  if (undo) closeSaved();
  const key = add({ text, tone: 'ok', ...(undo && { undo }) }, undo?.isOnly ? undefined : timeout);
  return () => queue.close(key);
}

/** Reports that a form was saved; only the last save can be undone from its message, so that no pile of them arises. */
export function tellSaved(text: string, undo: Undo | undefined): void {
  closeSaved();
  closeSaved = tell(text, undo);
}

/** What the newest message that has an undo undoes; null = none is shown. */
export function undoNow(): (() => void) | null {
  const newest = queue.visibleToasts.find(({ content }) => content.undo);
  const undo = newest?.content.undo;
  if (newest === undefined || undo === undefined) return null;
  return () => {
    queue.close(newest.key);
    undo.run();
  };
}

/** Reports what failed; it stays until it is closed, or the page is left. */
export function tellFailure(text: string): void {
  add({ text, tone: 'blocked' });
}

export function Toasts() {
  const { common, shell } = useMessages();
  const page = useAddress().path.join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what it waits for
  useEffect(
    () => () => {
      for (const key of ofThePage) leaveWithPage(key);
    },
    [page],
  );
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
