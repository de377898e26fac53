import { useEffect } from 'react';
import { isLost } from './use-kept-focus.ts';

/** What a person answers a question with. */
const CONTROLS = '.input:not([type="hidden"]), input[type="radio"], input[type="checkbox"], button, a[href]';

/** Longest wait for the answer to a form that was sent, in milliseconds. */
const LONGEST_WAIT = 10_000;

/** The control of an answer: of options that exclude each other the chosen one. */
export function controlOf(answer: Element): HTMLElement | null {
  const first = answer.querySelector<HTMLElement>(CONTROLS);
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  const chosen = `input[type="radio"][name="${CSS.escape(first.name)}"]:checked`;
  return answer.querySelector<HTMLElement>(chosen) ?? first;
}

/** The control of the first answer that is wrong; a choice of several is wrong as a whole, which cannot take the focus itself. */
export function firstWrong(form: HTMLElement): HTMLElement | null {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
  if (wrong === null || wrong.matches(CONTROLS)) return wrong;
  const within = wrong.querySelector<HTMLElement>('[aria-invalid="true"]');
  return within?.matches(CONTROLS) ? within : controlOf(wrong);
}

/**
 * A form that is sent and finds an answer wrong, at once or once the register has said so, gives the focus to that answer, unless
 * the person went on meanwhile.
 */
export function useWrongFocus(): void {
  useEffect(() => {
    let stop = () => {};
    const sent = ({ target: form }: Event) => {
      stop();
      if (!(form instanceof HTMLFormElement)) return;
      const at = document.activeElement;
      const look = () => {
        if (document.activeElement !== at && !isLost()) return stop();
        const wrong = firstWrong(form);
        if (wrong === null) return;
        stop();
        wrong.focus();
      };
      const watcher = new MutationObserver(look);
      const timer = setTimeout(() => stop(), LONGEST_WAIT);
      stop = () => {
        watcher.disconnect();
        clearTimeout(timer);
      };
      watcher.observe(form, { subtree: true, childList: true, attributeFilter: ['aria-invalid'] });
      // What was wrong before it was sent, and still is, changes nothing.
      requestAnimationFrame(() => requestAnimationFrame(look));
    };
    document.addEventListener('submit', sent);
    return () => {
      stop();
      document.removeEventListener('submit', sent);
    };
  }, []);
}
