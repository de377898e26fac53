/** `?` shows the keyboard shortcuts: those of every page, and those that the current page registered. */
import { useEffect, useSyncExternalStore } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';

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

/** The panel, which responds to `?` outside text fields. */
export function Keys() {
  const { shell, common } = useMessages();
  const open = useSyncExternalStore(subscribe, () => isOpen);
  const page = useSyncExternalStore(subscribe, () => told);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takesText(event.target)) return;
      event.preventDefault();
      showKeys();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const close = () =>
    change(() => {
      isOpen = false;
    });
  const everywhere: KeyGroup = {
    title: shell.keysEverywhere,
    keys: [
      ['Ctrl K', shell.keySearch],
      ['?', shell.keyHelp],
      ['Ctrl S', shell.keySave],
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
            <Button onPress={close}>{common.close}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
