/** What the desktop asks when something stands in the way: one question at a time, each over its window. */
import { app, BrowserWindow, dialog, type MessageBoxOptions, type WebContents } from 'electron';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { language } from './language.ts';

type Words = keyof typeof desktopSentences;

interface Question {
  readonly message: Words;
  readonly detail?: string;
  /** What happens without an answer, and what is done otherwise. */
  readonly buttons: readonly [stay: Words, go: Words];
  readonly type: MessageBoxOptions['type'];
}

function optionsOf({ message, detail = '', buttons, type = 'warning' }: Question): MessageBoxOptions {
  const words = language();
  return {
    type,
    title: app.getName(),
    message: desktopSentences[message][words],
    detail,
    buttons: buttons.map((button) => desktopSentences[button][words]),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}

let isAsking = false;

/** Whether the person chose the second answer; false without asking while another question is open. */
export async function ask(contents: WebContents, question: Question): Promise<boolean> {
  const window = BrowserWindow.fromWebContents(contents);
  if (isAsking || window === null || window.isDestroyed()) return false;
  isAsking = true;
  try {
    return (await dialog.showMessageBox(window, optionsOf(question))).response === 1;
  } finally {
    isAsking = false;
  }
}

/** Says over the window that something did not go well. */
export function tell(contents: WebContents, message: Words): void {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null || window.isDestroyed()) return;
  const text = desktopSentences[message][language()];
  void dialog.showMessageBox(window, { type: 'warning', title: app.getName(), message: text });
}

/**
 * Asks before input that was not saved is left behind: Chromium itself only keeps the window, without a word. Drafts
 * of it are kept in any case.
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(
      window,
      optionsOf({
        type: 'question',
        message: 'unsaved',
        detail: desktopSentences.unsavedKept[language()],
        buttons: ['stay', 'close'],
      }),
    );
    if (answer === 1) event.preventDefault();
  });
}

/** Offers to load a page anew that has crashed or no longer answers. */
export function watchPage(window: BrowserWindow, address: string, log: (line: string) => void): void {
  const { webContents } = window;
  let isEnding = false;
  const offer = async (message: 'pageGone' | 'pageHangs') => {
    if (!(await ask(webContents, { type: 'warning', message, buttons: ['wait', 'reload'] }))) return;
    if (message === 'pageHangs') {
      isEnding = true;
      webContents.forcefullyCrashRenderer();
    }
    await window.loadURL(address);
    isEnding = false;
  };
  const failed = (error: unknown) => log(`the page was not loaded again: ${String(error)}`);
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (isEnding || reason === 'clean-exit') return;
    log(`the page ended: ${reason}, exit code ${exitCode}`);
    offer('pageGone').catch(failed);
  });
  webContents.on('preload-error', (_event, _path, error) =>
    log(`the preload script failed: ${error.message}`),
  );
  window.on('unresponsive', () => {
    log('the page does not answer');
    offer('pageHangs').catch(failed);
  });
}
