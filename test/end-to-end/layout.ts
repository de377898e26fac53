/** Layout faults with long, strange or hostile texts: detected in the page itself, described in words. */
import type { Page } from '@playwright/test';

/**
 * Faults of the page in its current state: text outside its box or truncated without a sign, overlapping
 * texts, a page that scrolls sideways, a reading direction that leaks out of a value, and elements created
 * from data.
 * @param values every text in the register that may change the reading direction; only these may fill a box
 * alone.
 */
export async function faultsOf(page: Page, values: readonly string[] = []): Promise<string[]> {
  return page.evaluate(inPage, values);
}

// Runs in the page: everything it uses is defined inside.
function inPage(values: readonly string[]): string[] {
  const BOXES =
    '.panel, .modal, .dialog, .popover, .notice, .toast, .button, .chip, .option, .input, .grid-cell, .record, .card, ' +
    '.figure, .rail, .top-bar, .banner, .letter, .state-rail, .live-verdict, .fact, .question, .mapping-row, td, th, ' +
    '.rail-item, .view-tab, .check, .step, .attention-row, .drop, .since, li, h1, h2, h3, p, dd, dt, label, main';
  const faults = new Set<string>();
  const short = (text: string) => JSON.stringify(text.trim().slice(0, 40)).replace(/[^\x20-\x7e]/g, '·');
  const nameOf = (element: Element) =>
    element.tagName.toLowerCase() + [...element.classList].map((name) => `.${name}`).join('');
  const where = (element: Element) => {
    const named = element.closest('[id]:not(#root)');
    return `${named && named !== element ? `#${named.id} ` : ''}${nameOf(element)}`;
  };

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.add(`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}`);
  for (const element of document.querySelectorAll(
    '[data-hostile], body style, body script, body iframe, base, object, embed',
  )) {
    // The bundle's own script belongs to the page.
    if (element.matches('script[src^="/assets/"], script[type="module"]')) continue;
    faults.add(`an element was made of data: ${nameOf(element)}`);
  }
  if ('hostile' in window) faults.add('a script of the data ran');

  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const within = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    const known = styles.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  const boxes = new Map<Element, DOMRect>();
  const boxOf = (element: Element) => {
    const known = boxes.get(element);
    if (known) return known;
    const box = element.getBoundingClientRect();
    boxes.set(element, box);
    return box;
  };
  const clips = (style: CSSStyleDeclaration) =>
    style.overflowX !== 'visible' || style.overflowY !== 'visible';

  /** Where a text is visible, and what is wrong in its ancestors up to the page. */
  function seen(node: Text, start: Box): { box: Box; layer: Element } | null {
    let box = start;
    let layer: Element = document.body;
    let isScrolled = false;
    for (let at = node.parentElement; at !== null && at !== document.body; at = at.parentElement) {
      const style = styleOf(at);
      const own = boxOf(at);
      if (style.clipPath !== 'none' || (own.width <= 1 && style.overflowX !== 'visible')) return null;
      if (clips(style)) {
        const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
        const sideways = box.right > own.right + 1 || box.left < own.left - 1;
        const endsWithSign = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        if (!scrolls && !isScrolled && sideways && !endsWithSign) {
          faults.add(`cut without a sign: ${where(at)} ${short(node.data)}`);
        }
        if (scrolls) isScrolled = true;
        box = within(box, own);
        if (box.left >= box.right || box.top >= box.bottom) return null;
      } else if (at.matches(BOXES) && style.display !== 'inline' && style.display !== 'contents') {
        const out = [
          box.left < own.left - 1.5 ? 'left' : '',
          box.right > own.right + 1.5 ? 'right' : '',
          box.top < own.top - 4 ? 'top' : '',
          box.bottom > own.bottom + 4 ? 'bottom' : '',
        ].filter((side) => side !== '');
        if (out.length > 0)
          faults.add(`out of its box (${out.join(', ')}): ${where(at)} ${short(node.data)}`);
      }
      if (layer === document.body && /fixed|sticky|absolute/.test(style.position)) layer = at;
    }
    return { box, layer };
  }

  const isIsolating = (element: Element) => {
    const { display, unicodeBidi } = styleOf(element);
    return !display.startsWith('inline') || display !== 'inline' || /isolate|plaintext/.test(unicodeBidi);
  };
  const TURNS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
  const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const known = values.map(flat);
  const scopes = new Map<Element, string>();

  const drawn: { box: Box; layer: Element; node: Text }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (
      parent === null ||
      node.data.trim() === '' ||
      parent.closest('script, style, textarea, select, noscript')
    )
      continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    let scope: Element = parent;
    while (!isIsolating(scope) && scope.parentElement !== null) scope = scope.parentElement;
    scopes.set(scope, (scopes.get(scope) ?? '') + node.data);
    const range = document.createRange();
    range.selectNodeContents(node);
    const whole = range.getBoundingClientRect();
    if (whole.width === 0 || whole.height === 0) continue;
    const visible = seen(node, whole);
    if (visible) drawn.push({ ...visible, node });
  }

  for (const [scope, text] of scopes) {
    if (!TURNS.test(text) || known.some((value) => value.includes(flat(text)))) continue;
    // Text in an isolate of its own characters does no harm to the sentence around it.
    const bare = flat(text.replace(/[\u2066-\u2068][^\u2066-\u2069\u202a-\u202e]*(\u2069|$)/gu, ''));
    if (!TURNS.test(bare)) continue;
    if (known.some((value) => value.includes(bare.replace(/…$/u, '')))) continue;
    faults.add(`a reading direction gets out of its value: ${where(scope)} ${short(bare)}`);
  }

  // Overlapping texts, line by line; lists are sorted by height, so that few pairs are compared.
  const MOST_LINES = 60;
  const lines = drawn.flatMap(({ box, layer, node }) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].slice(0, MOST_LINES).flatMap((line) => {
      const shown = within(line, box);
      return shown.right - shown.left > 1 && shown.bottom - shown.top > 1 ? [{ ...shown, layer, node }] : [];
    });
  });
  lines.sort((a, b) => a.top - b.top);
  for (const [index, line] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (other === undefined || other.top > line.bottom - 5) break;
      if (other.node === line.node || other.layer !== line.layer) continue;
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) < 3) continue;
      if (Math.min(line.bottom, other.bottom) - other.top < 5) continue;
      faults.add(
        `over each other: ${where(line.node.parentElement as Element)} ${short(line.node.data)} and ` +
          `${where(other.node.parentElement as Element)} ${short(other.node.data)}`,
      );
    }
  }
  return [...faults];
}
