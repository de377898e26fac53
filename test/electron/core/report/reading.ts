/** Reads a PDF back with the poppler tools, as another program would. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text without white space, because lines wrap anywhere in a cell. */
export const squashed = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');

function poppler(pdf: Uint8Array, command: string, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'overview-'));
  try {
    const file = join(folder, 'overview.pdf');
    writeFileSync(file, pdf);
    const toScreen = command === 'pdftotext' ? ['-'] : [];
    return execFileSync(command, [...args, file, ...toScreen], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The output of `pdfinfo` for a PDF, by label; the size of each page under `Page 1 size`. */
export function infoOf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = poppler(pdf, 'pdfinfo', '-f', '1', '-l', '9999').split('\n');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).replace(/ +/g, ' ').trim(), line.slice(colon + 1).trim()];
    }),
  );
}

/** The structure tree as `pdfinfo -struct` prints it. */
export const structureOf = (pdf: Uint8Array) => poppler(pdf, 'pdfinfo', '-struct');

/**
 * Like {@link structureOf}, with its text; takes time in proportion to the tables: for small registers only.
 */
export const structureWithText = (pdf: Uint8Array) => poppler(pdf, 'pdfinfo', '-struct-text');

/** All text in content order, {@link squashed}. */
export const textOf = (pdf: Uint8Array) => squashed(poppler(pdf, 'pdftotext', '-raw'));

/** The words as they stand between spaces and ends of lines: one that is torn is two. */
export const wordsOf = (pdf: Uint8Array): ReadonlySet<string> =>
  new Set(poppler(pdf, 'pdftotext', '-raw').split(/\s+/u));

/** The text of the landscape pages only: those of the register, with the words whole that were torn at the end of a line. */
export function registerOf(pdf: Uint8Array): string {
  const landscape = [...infoOf(pdf)].flatMap(([label, value]) => {
    const page = /^Page (\d+) size$/.exec(label)?.[1];
    const [width = 0, height = 0] = value.split(' x ').map(Number.parseFloat);
    return page !== undefined && width > height ? [page] : [];
  });
  const [first, last] = [landscape[0], landscape.at(-1)];
  if (first === undefined || last === undefined) throw new Error('the PDF has no landscape page');
  return squashed(poppler(pdf, 'pdftotext', '-raw', '-f', first, '-l', last)).replaceAll('\u00ad', '');
}

/** A word where it is printed, in points from the upper left corner of its page. */
interface PrintedWord {
  readonly text: string;
  readonly page: { readonly number: number; readonly width: number; readonly height: number };
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

function printedWords(pdf: Uint8Array): PrintedWord[] {
  let page = { number: 0, width: 0, height: 0 };
  const words: PrintedWord[] = [];
  for (const line of poppler(pdf, 'pdftotext', '-bbox').split('\n')) {
    const size = /<page width="([\d.]+)" height="([\d.]+)">/.exec(line);
    if (size !== null) page = { number: page.number + 1, width: Number(size[1]), height: Number(size[2]) };
    const word =
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (word === null) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = word.slice(1, 5).map(Number);
    words.push({ text: word[5] ?? '', page, box: [left, top, right, bottom] });
  }
  return words;
}

/** Words that extend beyond their page. */
export const outsideOf = (pdf: Uint8Array): string[] =>
  printedWords(pdf)
    .filter(({ box: [left, top, right, bottom], page }) =>
      [left < 0, top < 0, right > page.width, bottom > page.height].some(Boolean),
    )
    .map(({ text }) => text);

/** Words that stand in one line and run into each other, two by two. */
export function collidingIn(pdf: Uint8Array): string[] {
  const words = printedWords(pdf);
  return words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other) => {
      if (one.page.number !== other.page.number) return [];
      const [left, top, right, bottom] = one.box;
      const [otherLeft, otherTop, otherRight, otherBottom] = other.box;
      // Half a line: lines stand closer to each other than the boxes of their letters are high.
      const height = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
      const isSameLine = height > (bottom - top) / 2;
      const isInto = Math.min(right, otherRight) - Math.max(left, otherLeft) > 0.5;
      return isSameLine && isInto ? [`${one.text} ${other.text}`] : [];
    }),
  );
}

/** The command that checks how a PDF is built; not every machine has it. */
const checker = 'qpdf';

/** Why no PDF can be checked on this machine, or null if it can. */
export const missingChecker = (): string | null =>
  spawnSync(checker, ['--version']).error === undefined ? null : `${checker} is not on this machine`;

/** What the checker says of a PDF; throws if it finds a fault. */
export const checked = (pdf: Uint8Array) => poppler(pdf, checker, '--check');
