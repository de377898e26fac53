/** What a cell of a page says: the text that a browser shows of it, with a line for what stands on a line of its own. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

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

/** The text of a cell. @param skipped tables within it that are read on their own */
export function textOf(cell: Element, skipped: ReadonlySet<Element>): string {
  const [only] = cell.childNodes;
  const isGone = isStruck(cell);
  // As most cells are.
  if (!isGone && only !== undefined && cell.childNodes.length === 1 && 'value' in only)
    return oneLine(only.value).trim();
  const parts: string[] = [];
  for (const child of cell.childNodes) collect(child, parts, skipped);
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

function collect(node: Node, parts: string[], skipped: ReadonlySet<Element>): void {
  if ('value' in node) {
    parts.push(oneLine(node.value));
    return;
  }
  if (!isElement(node) || unseen.has(node.tagName) || skipped.has(node) || isHidden(node)) return;
  const said = instead(node);
  if (said !== null) {
    parts.push(said);
    return;
  }
  const isBlock = blocks.has(node.tagName);
  if (isBlock) parts.push('\n');
  const from = parts.length;
  for (const child of node.childNodes) collect(child, parts, skipped);
  if (node.tagName === 'sup' && referenceMark.test(parts.slice(from).join(''))) parts.length = from;
  if (isStruck(node)) markStruck(parts, from);
  if (isBlock) parts.push('\n');
  else if (node.tagName === 'td' || node.tagName === 'th') parts.push(' ');
}

const struckNames: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

/** Whether a browser shows an element with a line through its words. */
const isStruck = (element: Element): boolean =>
  struckNames.has(element.tagName) ||
  /(^|;)\s*text-decoration(-line)?\s*:[^;]*\bline-through\b/i.test(attribute(element, 'style') ?? '');

/** Puts the marks of Markdown around words that are struck out, once. */
function markStruck(parts: string[], from: number): void {
  const said = parts.splice(from).join('').replaceAll('~~', '').trim();
  if (said !== '') parts.push(` ~~${said}~~ `);
}

/** What stands for an element that says something without a text of its own; null for any other. */
function instead(element: Element): string | null {
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
      return chosenText(element);
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
function chosenText(element: Element): string | null {
  const options = element.childNodes.filter(
    (node): node is Element => isElement(node) && node.tagName === 'option',
  );
  const chosen = options.filter((option) => attribute(option, 'selected') !== null);
  return (chosen.length > 0 ? chosen : options).map((option) => textOf(option, new Set())).join('\n');
}

/** The address that a cell of one link leads to; null of any other cell. */
export function linkOf(cell: Element, text: string): string | null {
  const [link, other] = elementsIn(cell, 'a');
  if (link === undefined || other !== undefined) return null;
  const address = attribute(link, 'href') ?? '';
  return /^https?:\/\/\S+$/i.test(address) && textOf(link, new Set()) === text ? address : null;
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
