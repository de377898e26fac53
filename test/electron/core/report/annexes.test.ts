/** Annexes behind the pages of a report, as other programs read them back: one document, one tree, one table each. */
import { describe, expect, test } from 'vitest';
import { type Annex, dateCell, markCell, textCell } from '../../../../electron/core/report/annex.ts';
import { readAssets } from '../../../../electron/core/report/assets.ts';
import { compile } from '../../../../electron/core/report/compile.ts';
import { coverageOf } from '../../../../electron/core/report/coverage.ts';
import { overviewModel } from '../../../../electron/core/report/model.ts';
import { found, readPdf } from '../../../../electron/core/report/pdf/read.ts';
import { overviewOf, supplierOf } from './fixture.ts';
import { checked, missingChecker } from './reading.ts';
import { type Element, elementsOf, readIn, type Tagged, taggedOf } from './reading-tags.ts';

const assets = readAssets();
/** A list of names, marks, texts and days. */
function annexOf(rows: Annex['rows'], changes: Partial<Annex> = {}): Annex {
  return {
    heading: 'Lijst',
    intro: 'Wat erin staat.',
    empty: 'Er staat niets in.',
    landscape: true,
    columns: [
      { label: 'Nummer', width: { points: 50 } },
      { label: 'Naam', width: { share: 1 } },
      { label: 'Oordeel', width: { share: 1 } },
      { label: 'Uiterlijk', width: { points: 70 } },
    ],
    names: 1,
    rows,
    ...changes,
  };
}
const rowsOf = (count: number): Annex['rows'] =>
  Array.from({ length: count }, (_, at) => [
    textCell(String(at + 1)),
    textCell(`Naam ${at + 1}`, { tone: 'strong' }),
    markCell({ mark: at % 2 === 0 ? 'ok' : 'blocked', text: at % 2 === 0 ? 'In orde' : 'Niet toegestaan' }),
    dateCell(at % 3 === 0 ? '' : '1-2-2027', at % 3 === 1 ? 'te laat' : ''),
  ]);

/** The report of one supplier, with these annexes and nothing per supplier. */
function pdfOf(annexes: readonly Annex[], standard: 'ua-1' | 'a-2a' = 'ua-1'): Uint8Array {
  const model = overviewModel({
    ...overviewOf([supplierOf('a', { name: 'A' })]),
    attention: [],
    language: 'nl',
  });
  return compile({ model: { ...model, annexes }, standard, assets });
}
const cellsOf = (row: Element) => row.kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid]));
/** The rows of the table under a heading: each page gives the text of its own part of it. */
function tableUnder(heading: string, { trees, bookmarks, pages }: Tagged): string[][] {
  const at = bookmarks.findIndex(([title]) => title === heading);
  const [from, next] = [bookmarks[at]?.[1] ?? 0, bookmarks[at + 1]];
  const until = next === undefined || next[0] === closing ? pages : next[1] - 1;
  const rows: string[][] = [];
  for (const tree of trees.slice(from - 1, until)) {
    const tables = elementsOf(tree, 'Table');
    expect(tables.length).toBeLessThan(2);
    for (const [index, row] of tables.flatMap((table) => elementsOf(table, 'TR')).entries()) {
      const texts = cellsOf(row).map(readIn);
      rows[index] = (rows[index] ?? texts.map(() => '')).map((text, column) =>
        `${text} ${texts[column]}`.trim(),
      );
    }
  }
  return rows;
}
const closing = 'Waar dit overzicht op berust';

describe('one document', () => {
  // Eighteen rows fit on the first page beside what the report rests on; thirty-two on a page without it.
  test.each([1, 2, 17, 18, 19, 20, 28, 29, 30, 31, 32, 60])(
    '%i rows: one table with every row once',
    async (count) => {
      const rows = rowsOf(count);
      const pdf = pdfOf([annexOf(rows)]);
      const tagged = await taggedOf(pdf);
      const { trees, pages, loose, bookmarks, language } = tagged;
      expect(loose).toEqual([]);
      expect(language).toBe('nl');
      const [head, ...body] = tableUnder('Lijst', tagged);
      expect(head).toEqual(['Nummer', 'Naam', 'Oordeel', 'Uiterlijk']);
      expect(body).toEqual(
        rows.map(([number, name, verdict, day]) => [
          number?.kind === 'text' && number.text,
          name?.kind === 'text' && name.text,
          verdict?.kind === 'mark' && verdict.text,
          day?.kind === 'date' && `${day.date} ${day.overdue}`.trim(),
        ]),
      );
      const last = trees.at(-1);
      expect(last && elementsOf(last, 'H1').map(readIn).at(-1)).toBe(closing);
      expect(bookmarks.slice(-2).map(([title]) => title)).toEqual(['Lijst', closing]);
      expect(bookmarks.at(-1)?.[1]).toBe(pages);
    },
  );

  test('two annexes are two tables, upright and lying, and each page says which of how many it is', async () => {
    const upright = annexOf(rowsOf(50), { heading: 'Staand', landscape: false });
    const pdf = pdfOf([annexOf(rowsOf(3)), upright]);
    const tagged = await taggedOf(pdf);
    const { pages, bookmarks, loose } = tagged;
    expect(loose).toEqual([]);
    expect(tableUnder('Staand', tagged)).toHaveLength(51);
    expect(tableUnder('Lijst', tagged)).toHaveLength(4);
    expect(bookmarks.slice(-3).map(([title, page]) => [title, pages - page])).toEqual([
      ['Lijst', 2],
      ['Staand', 1],
      [closing, 0],
    ]);
  });

  test('the same data give the same bytes, other data another identifier; the file says how many pages it has', async () => {
    const [one, same, other] = [
      pdfOf([annexOf(rowsOf(40))]),
      pdfOf([annexOf(rowsOf(40))]),
      pdfOf([annexOf(rowsOf(41))]),
    ];
    expect(Buffer.from(one).equals(Buffer.from(same))).toBe(true);
    const idsOf = (pdf: Uint8Array) => {
      const text = Buffer.from(pdf).toString('latin1');
      return [
        ...(found(/\/ID\[\(([^)]*)\)\(([^)]*)\)\]/, text, 'ID').slice(1) as string[]),
        found(/<xmpMM:InstanceID>([^<]*)</, text, 'InstanceID')[1],
        found(/<xmpMM:DocumentID>([^<]*)</, text, 'DocumentID')[1],
      ];
    };
    expect(new Set(idsOf(one)).size).toBe(1);
    expect(idsOf(other)[0]).not.toBe(idsOf(one)[0]);
    const said = /<xmpTPg:NPages>(\d+)</.exec(Buffer.from(one).toString('latin1'))?.[1];
    expect(Number(said)).toBe((await taggedOf(one)).pages);
  });

  test.each([
    ['ua-1', /pdfuaid:part>1</, /pdfaid/],
    ['a-2a', /pdfaid:part>2</, /pdfuaid/],
  ] as const)(
    'as %s it claims that standard only, and a strict reader finds nothing wrong',
    (standard, claim, other) => {
      const pdf = pdfOf([annexOf(rowsOf(100))], standard);
      const text = Buffer.from(pdf).toString('latin1');
      expect(text).toMatch(claim);
      expect(text).not.toMatch(other);
      // Every colour by the profile of the document, as PDF/A asks.
      expect(text).not.toMatch(/\/Device(RGB|Gray|CMYK)/);
    },
  );

  test('a checker of how PDFs are built finds no fault', ({ skip }) => {
    skip(missingChecker() !== null, missingChecker() ?? '');
    const said = checked(pdfOf([annexOf(rowsOf(100)), annexOf([])], 'a-2a'));
    expect(said).toContain('No syntax or stream encoding errors');
  });
});

describe('what a cell holds', () => {
  test('an annex without rows says so', async () => {
    const { trees, loose } = await taggedOf(pdfOf([annexOf([])]));
    const last = trees.at(-1);
    expect(loose).toEqual([]);
    expect(last && readIn(last)).toContain('Er staat niets in.');
    expect(last && readIn(last)).not.toContain('Wat erin staat.');
  });

  test('every letter of the fonts is printed and read back as itself, or as its twin', async () => {
    const [regular, semibold] = assets.fonts.map(coverageOf);
    const letters = [...(regular?.keys() ?? [])].filter((code) => semibold?.has(code) && code > 32);
    const text = letters.map((code) => String.fromCodePoint(code)).join(' ');
    const rows = [[textCell('1'), textCell(text, { tone: 'strong' }), textCell(text), textCell('')]];
    const tagged = await taggedOf(pdfOf([annexOf(rows)]));
    const { loose } = tagged;
    const [, body = []] = tableUnder('Lijst', tagged);
    expect(loose).toEqual([]);
    // Of letters with one glyph the font names one; what differs in its form only is the same here.
    const same = (one: string) =>
      one.normalize('NFKC').replaceAll('\u2010', '-').replaceAll('\u2206', '\u0394');
    const seen = (one: string) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(one);
    for (const shown of [body[1], body[2]]) {
      const read = new Set(same(shown ?? ''));
      const asked = new Set(same(text));
      expect([...asked].filter((letter) => seen(letter) && !read.has(letter))).toEqual([]);
      expect(asked.size).toBeGreaterThan(1400);
    }
  });

  test('text of a line of its own is read with a space, a word that fits no line without one', async () => {
    const long = 'W'.repeat(90);
    const rows = [
      [textCell('1'), textCell('Een naam', { below: 'met een regel eronder' }), textCell(long), textCell('')],
    ];
    const tagged = await taggedOf(pdfOf([annexOf(rows, { landscape: false })]));
    const [, body = []] = tableUnder('Lijst', tagged);
    expect(body[1]).toBe('Een naam met een regel eronder');
    expect(body[2]?.replaceAll(' ', '')).toBe(long);
  });

  test('a word that is torn between syllables stays one cell, and the file is built as it should be', async ({
    skip,
  }) => {
    const long = 'Loonadministratiebegeleidingsovereenkomstenregistratie'.repeat(2);
    const pdf = pdfOf(
      [annexOf([[textCell('1'), textCell(long), textCell(''), textCell('')]], { landscape: false })],
      'a-2a',
    );
    const tagged = await taggedOf(pdf);
    expect(tagged.loose).toEqual([]);
    const [, body = []] = tableUnder('Lijst', tagged);
    expect(body[1]?.replaceAll(/[\s\u00ad-]/g, '')).toBe(long);
    skip(missingChecker() !== null, missingChecker() ?? '');
    expect(checked(pdf)).toContain('No syntax or stream encoding errors');
  });

  test('a row taller than a page goes on on the next; its cells stay one each', async () => {
    const words = Array.from({ length: 3000 }, (_, at) => `w${at}`).join(' ');
    const rows = [
      ...rowsOf(3),
      [textCell('4'), textCell(words), textCell('kort'), textCell('')],
      ...rowsOf(2),
    ];
    const tagged = await taggedOf(pdfOf([annexOf(rows)]));
    const { loose } = tagged;
    const body = tableUnder('Lijst', tagged);
    expect(loose).toEqual([]);
    expect(body).toHaveLength(7);
    expect(body[4]).toEqual(['4', words, 'kort', '']);
  });
});

test('a PDF that is built in another way is refused, not joined', () => {
  expect(() => readPdf(Buffer.from('%PDF-1.7\n'))).toThrow('built in another way');
  expect(() =>
    readPdf(
      Buffer.from(
        'xref\n0 2\n0000000000 65535 f\r\n0000000000 00000 n\r\ntrailer\n<<>>\nstartxref\n0\n%%EOF',
      ),
    ),
  ).toThrow('no object 1 at 0');
});
