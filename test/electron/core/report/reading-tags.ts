/** Reads the tag tree of a PDF back with PDF.js, as a screen reader would: what is read, in which order, as what. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the tree: its kind and what is read in it, in order. */
export interface Element {
  readonly role: string;
  readonly kids: readonly (Element | string)[];
}

interface Node {
  readonly role: string;
  readonly children: readonly (Node | { readonly type: string; readonly id: string })[];
}

/** What PDF.js finds in a document. */
export interface Tagged {
  readonly pages: number;
  readonly language: string | null;
  /** The tree as each page gives it, with the text of that page only. */
  readonly trees: readonly Element[];
  /** Bookmarks by title, with the page that they lead to, from 1. */
  readonly bookmarks: readonly (readonly [title: string, page: number])[];
  /** Text that is neither in the tree nor marked as decoration. */
  readonly loose: readonly string[];
}

/** Reads a document; for short ones, because each page gives the whole of a table. */
export async function taggedOf(pdf: Uint8Array): Promise<Tagged> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    const trees: Element[] = [];
    const loose: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = new Map<string, string>();
      const open: (string | null)[] = [];
      for (const item of items) {
        if ('str' in item) {
          const id = open.findLast((entry) => entry !== null);
          if (open.length === 0) loose.push(item.str);
          else if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
          else if (!open.includes(null)) loose.push(item.str);
        } else if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? null) : null);
      }
      const used = new Set<string>();
      const elementOf = (node: Node): Element => ({
        role: node.role,
        kids: node.children.flatMap((child): (Element | string)[] => {
          if ('role' in child) return [elementOf(child)];
          used.add(child.id);
          const text = texts.get(child.id);
          return text === undefined ? [] : [text.replace(/\s+/g, ' ').trim()];
        }),
      });
      trees.push(elementOf((await page.getStructTree()) as Node));
      for (const [id, text] of texts) if (!used.has(id)) loose.push(text);
    }
    const outline = (await document.getOutline()) ?? [];
    const bookmarks = await Promise.all(
      outline.map(async ({ title, dest }) => {
        const [reference] = Array.isArray(dest) ? dest : [];
        return [title, (await document.getPageIndex(reference)) + 1] as const;
      }),
    );
    const { info } = (await document.getMetadata()) as { info: { Language?: string | null } };
    const language = info.Language ?? null;
    return {
      pages: document.numPages,
      language,
      trees,
      bookmarks,
      loose: loose.filter((text) => text.trim() !== ''),
    };
  } finally {
    await task.destroy();
  }
}

/** The elements of a kind, in order. */
export function elementsOf(tree: Element, role: string): Element[] {
  const inside = tree.kids.flatMap((kid) => (typeof kid === 'string' ? [] : elementsOf(kid, role)));
  return tree.role === role ? [tree, ...inside] : inside;
}

/** All that is read in an element. */
export const readIn = (element: Element): string =>
  element.kids.map((kid) => (typeof kid === 'string' ? kid : readIn(kid))).join(' ');
