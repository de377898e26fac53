/** Marks of Markdown around the words of a cell: a link, bold, italics, code. */
import type { Cell } from './cells/cell.ts';

const link = /^\[((?:[^\]\\]|\\.)*)\]\(\s*<?((?:[^()\s>]|\([^()\s]*\))+)>?(?:\s+"[^"]*")?\s*\)$/;
/** "Plain Docs (https://…)", "Plain Docs <https://…>": how exports of notes write a page that a cell refers to. */
const behind = /^([^(<]*\S)\s+(?:\((?=.*\)$)|<(?=.*>$))(https?:\/\/[^\s()<>]+)[)>]$/;
/** `<a href="https://…">Plain Docs</a>`, as a web page has it. */
const anchor = /^<a\s[^<>]*\bhref\s*=\s*["']?(?<to>[^"'\s<>]+)["']?[^<>]*>(?<words>[^<>]+)<\/a>$/i;
/** "[[Plain Docs]]", "[[plain|Plain Docs]]", "[Plain Docs][1]": links that name no address. */
const without = /^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$|^\[([^[\]]+)\]\[[^[\]]*\]$/;
const around = /^(\*\*\*|\*\*|__|\*|_|`)(?=\S)(.*\S)\1$/s;

/** The cell without marks around its words; the address of a link stays beside them. */
export function unmarked(cell: Cell): Cell {
  if (cell.kind !== 'text') return cell;
  let text = cell.text;
  let address = cell.link;
  for (let depth = 0; depth < 4; depth++) {
    const [, words, to] = link.exec(text) ?? behind.exec(text) ?? [];
    if (words !== undefined && to !== undefined) {
      address ??= to;
      text = words.trim() || to;
      continue;
    }
    const tagged = anchor.exec(text)?.groups;
    if (tagged?.to !== undefined && tagged.words !== undefined) {
      address ??= tagged.to;
      text = tagged.words.trim();
      continue;
    }
    const [, paged, referring] = without.exec(text) ?? [];
    const inner = paged ?? referring ?? around.exec(text)?.[2];
    if (inner === undefined) break;
    text = inner;
  }
  if (text === cell.text) return cell;
  return { ...cell, text, ...(address !== undefined && { link: address }) };
}
