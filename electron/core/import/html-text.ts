/** What a cell of a page says: the text that a browser shows of it, with a line for what stands on a line of its own. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { struck } from './struck.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements that begin and end a line. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'head',
  'noscript',
  'svg',
  'math',
]);
/** How wikis name the signs of their cells. */
const signs: Readonly<Record<string, string>> = { '(tick)': '✔', '(error)': '✘', '(cross)': '✘' };
/** The mark of a note below the table, which is no part of the word before it. */
const referenceMark = /^\s*\[?[\d*†‡§,\s]{1,5}\]?\s*$/;

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** The value of an attribute; null where the element has none. */
export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Whether a browser leaves the element out. */
export const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== null ||
  /(^|;)\s*display\s*:\s*none\b/i.test(attribute(element, 'style') ?? '');

/** The letter that a name or number such as `&euml;` stands for; one that names nothing stays as it is. */
export function letterOf(name: string): string {
  const [found] = parseFragment(name).childNodes;
  return found !== undefined && 'value' in found ? found.value : name;
}

/** What is known of a whole page when its cells are read. */
export interface Page {
  /** Tables within a cell that are read on their own. */
  readonly own: ReadonlySet<Element>;
  /** Classes by which its styles put a line through words. */
  readonly struckClasses: ReadonlySet<string>;
}

/** The text of a cell. @param isInStruck whether what is around it is struck out */
export function textOf(cell: Element, page: Page, isInStruck = false): string {
  const [only] = cell.childNodes;
  const isGone = isInStruck || isStruck(cell, page);
  // As most cells are.
  if (!isGone && only !== undefined && cell.childNodes.length === 1 && 'value' in only)
    return oneLine(only.value).trim();
  const parts: string[] = [];
  for (const child of cell.childNodes) collect(child, parts, page);
  if (isGone) markStruck(parts, 0);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The line breaks of the source are spaces, as in a browser. */
const oneLine = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

function collect(node: Node, parts: string[], page: Page): void {
  if ('value' in node) {
    parts.push(oneLine(node.value));
    return;
  }
  if (!isElement(node) || unseen.has(node.tagName) || page.own.has(node) || isHidden(node)) return;
  const said = instead(node, page);
  if (said !== null) {
    parts.push(said);
    return;
  }
  const isBlock = blocks.has(node.tagName);
  if (isBlock) parts.push('\n');
  const from = parts.length;
  for (const child of node.childNodes) collect(child, parts, page);
  if (node.tagName === 'sup' && referenceMark.test(parts.slice(from).join(''))) parts.length = from;
  if (isStruck(node, page)) markStruck(parts, from);
  if (isBlock) parts.push('\n');
  else if (node.tagName === 'td' || node.tagName === 'th') parts.push(' ');
}

const struckNames: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

/** Whether a browser shows an element with a line through its words. */
export const isStruck = (element: Element, { struckClasses }: Page): boolean =>
  struckNames.has(element.tagName) ||
  lineThrough.test(attribute(element, 'style') ?? '') ||
  (struckClasses.size > 0 &&
    (attribute(element, 'class') ?? '').split(/\s+/).some((name) => struckClasses.has(name)));

const lineThrough = /(^|[;{])\s*text-decoration(-line)?\s*:[^;}]*\bline-through\b/i;

/** The classes by which the styles of a page put a line through words, as programs write them that make a page of a sheet. */
export function struckClassesOf(text: string): ReadonlySet<string> {
  const rules = /line-through/i.test(text) ? text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi) : [];
  const named = [...rules].flatMap(([, styles = '']) =>
    [...styles.matchAll(/([^{}]+)(\{[^{}]*\})/g)].flatMap(([, names = '', rule = '']) =>
      lineThrough.test(rule) ? [...names.matchAll(/(?:^|[\s,>])\w*\.([\w-]+)\s*(?=,|$)/g)] : [],
    ),
  );
  return new Set(named.flatMap(([, name = '']) => name || []));
}

/** Marks words as struck out, once. */
function markStruck(parts: string[], from: number): void {
  parts.push(struck(parts.splice(from).join('')));
}

/** What stands for an element that says something without a text of its own; null for any other. */
function instead(element: Element, page: Page): string | null {
  switch (element.tagName) {
    case 'br':
      return '\n';
    case 'img': {
      const words = attribute(element, 'alt') ?? '';
      return signs[words] ?? words;
    }
    case 'time':
      return element.childNodes.length === 0 ? attribute(element, 'datetime') : null;
    case 'input':
      return inputText(element);
    case 'select':
      return chosenText(element, page);
    default:
      return null;
  }
}

/** A box that is not ticked in the page may have been ticked since it was loaded: it says nothing. */
function inputText(element: Element): string {
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  if (type === 'checkbox') return attribute(element, 'checked') === null ? '' : '✔';
  return type === 'text' || type === 'date' || type === 'url' ? (attribute(element, 'value') ?? '') : '';
}

/** What is chosen of a list of choices; where the page does not say it, all of them, on lines of their own. */
function chosenText(element: Element, page: Page): string | null {
  const options = element.childNodes.filter(
    (node): node is Element => isElement(node) && node.tagName === 'option',
  );
  const chosen = options.filter((option) => attribute(option, 'selected') !== null);
  return (chosen.length > 0 ? chosen : options).map((option) => textOf(option, page)).join('\n');
}

/** The address that a cell of one link leads to; null of any other cell. */
export function linkOf(cell: Element, text: string, page: Page): string | null {
  const [link, other] = elementsIn(cell, 'a');
  if (link === undefined || other !== undefined) return null;
  const address = attribute(link, 'href') ?? '';
  return /^https?:\/\/\S+$/i.test(address) && textOf(link, page) === text ? address : null;
}

/** All elements of one name within another, in their order. */
export function elementsIn(element: Element, name: string, found: Element[] = []): Element[] {
  for (const node of element.childNodes) {
    if (!isElement(node)) continue;
    if (node.tagName === name) found.push(node);
    elementsIn(node, name, found);
  }
  return found;
}
