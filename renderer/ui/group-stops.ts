/** One Tab stop per group of filters; the arrow keys go through the group. */

const CONTROLS = 'input, button';

/**
 * Gives every element of a class within a container one Tab stop. As `ref` of the container; what is added to it later
 * follows.
 * @param selector of the groups.
 */
export function groupStops(selector: string): (container: HTMLElement | null) => (() => void) | undefined {
  return (container) => {
    if (container === null) return undefined;
    const lastStop = new WeakMap<HTMLElement, HTMLElement>();
    const groups = () => [...container.querySelectorAll<HTMLElement>(selector)];
    const controlsOf = (group: HTMLElement) => [...group.querySelectorAll<HTMLElement>(CONTROLS)];
    const stopAt = (group: HTMLElement, stop: HTMLElement | undefined) => {
      for (const control of controlsOf(group)) control.tabIndex = control === stop ? 0 : -1;
    };
    const settle = () => {
      for (const group of groups()) {
        const controls = controlsOf(group);
        const stop =
          controls.find((control) => control === document.activeElement) ??
          controls.find((control) => control === lastStop.get(group)) ??
          controls.find((control) => (control as HTMLInputElement).checked) ??
          controls[0];
        stopAt(group, stop);
      }
    };
    const focus = ({ target }: FocusEvent) => {
      const group = groups().find((one) => one.contains(target as Node));
      if (group === undefined) return;
      lastStop.set(group, target as HTMLElement);
      stopAt(group, target as HTMLElement);
    };
    const press = (event: KeyboardEvent) => {
      const group = groups().find((one) => one.contains(event.target as Node));
      if (group === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      const controls = controlsOf(group);
      const at = controls.indexOf(event.target as HTMLElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: controls.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      controls[to]?.focus();
    };
    const watcher = new MutationObserver(settle);
    watcher.observe(container, { childList: true, subtree: true });
    container.addEventListener('focusin', focus);
    container.addEventListener('keydown', press);
    settle();
    return () => {
      watcher.disconnect();
      container.removeEventListener('focusin', focus);
      container.removeEventListener('keydown', press);
    };
  };
}
