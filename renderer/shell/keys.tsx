/**
 * The keys of every page: `?` shows them with those that the current page registered, F1 opens the help, F6 goes to the
 * next area, `/` to the search field, Ctrl+Z takes back what was just done.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { addresses } from '../router/addresses.ts';
import { navigate } from '../router/router.ts';
import { Button } from '../ui/button.tsx';
import { isDialogOpen } from '../ui/dialog.tsx';
import { undoNow } from '../ui/toast.tsx';
import { goToArea } from './areas.ts';

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, what: string])[];
}

let told: readonly KeyGroup[] = [];
let isOpen = false;
const listeners = new Set<() => void>();

function change(run: () => void): void {
  run();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Registers a page's shortcuts, for as long as it is mounted. The same array must be given until they change. */
export function useKeys(groups: readonly KeyGroup[]): void {
  useEffect(() => {
    change(() => {
      told = groups;
    });
    return () =>
      change(() => {
        if (told === groups) told = [];
      });
  }, [groups]);
}

/** Opens the panel with the shortcuts. */
export function showKeys(): void {
  change(() => {
    isOpen = true;
  });
}

const takesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

const undoesItself = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[data-own-undo]') !== null;

/** What a key does on any page; what a key of a text field is stays there. */
function actionOf({ key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent): (() => void) | null {
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'z' && !shiftKey && !altKey) {
    // A text field has an undo of its own, and so has a list in which cells are changed.
    return takesText(target) || undoesItself(target) ? null : undoNow();
  }
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'F6') return () => goToArea(shiftKey ? -1 : 1);
  if (key === 'F1') return () => navigate(addresses.help);
  if (takesText(target)) return null;
  if (key === '?') return showKeys;
  return key === '/' ? goToSearch : null;
}

/** The field in which the page is searched; where it has none, the button that searches everything. */
function goToSearch(): void {
  const field = document.querySelector<HTMLElement>('main input[type="search"], main [role="searchbox"]');
  (field ?? document.querySelector<HTMLElement>('.search-button'))?.focus();
}

/** Hears the keys of every page, and shows them. */
export function Keys() {
  const { shell, common, help } = useMessages();
  const open = useSyncExternalStore(subscribe, () => isOpen);
  const page = useSyncExternalStore(subscribe, () => told);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const action = actionOf(event);
      if (action === null || isDialogOpen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      action();
    }
    // Before the messages, which know F6 themselves and only their own area.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
  const close = () =>
    change(() => {
      isOpen = false;
    });
  const everywhere: KeyGroup = {
    title: shell.keysEverywhere,
    keys: [
      ['Ctrl K', shell.keySearch],
      ['/', shell.keySearchPage],
      ['F6', shell.keyArea],
      ['Shift F6', shell.keyAreaBack],
      ['↑ ↓', shell.keyGroup],
      ['Alt ↓', shell.keyCalendar],
      ['F1', shell.keyHelpPage],
      ['?', shell.keyHelp],
      ['Ctrl S', shell.keySave],
      ['Ctrl Z', shell.keyUndo],
      ['Tab', shell.keyTab],
    ],
  };
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={open}
      onOpenChange={(wanted) => !wanted && close()}
    >
      <Modal className="modal broad">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {shell.keysTitle}
          </Heading>
          <div className="key-groups">
            {[everywhere, ...page].map((group) => (
              <section key={group.title}>
                <h3>{group.title}</h3>
                <dl className="keys">
                  {group.keys.map(([keys, what]) => (
                    <div key={keys}>
                      <dt>
                        <kbd>{keys}</kbd>
                      </dt>
                      <dd>{what}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <div className="actions end">
            <Button
              look="quiet"
              onPress={() => {
                close();
                navigate(addresses.help);
              }}
            >
              {help.title}
            </Button>
            <Button onPress={close}>{common.close}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
