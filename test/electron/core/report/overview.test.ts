/** The overview as other programs read it back. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AskedBefore } from '../../../../electron/core/report/context.ts';
import {
  makeOverview,
  type OverviewInput,
  type OverviewOptions,
} from '../../../../electron/core/report/index.ts';
import { withRowHeaders } from '../../../../electron/core/report/row-headers.ts';
import { notedOf } from '../../../../shared/explained/noted.ts';
import { type Judged, judged } from '../../../../shared/law/judged.ts';
import { missingPoppler } from '../../../poppler.ts';
import { agreement, breach, on, processor, record } from '../../../shared/law/records.ts';
import { jobsHere } from '../jobs-here.ts';
import { manySuppliers, overviewOf, supplierOf, variedSuppliers } from './fixture.ts';
import {
  collidingIn,
  infoOf,
  outsideOf,
  registerOf,
  squashed,
  structureOf,
  structureWithText,
  textOf,
} from './reading.ts';

beforeEach(({ skip }) => skip(missingPoppler() !== null, missingPoppler() ?? ''));

type Annexes = OverviewInput['annexes'];
const made = (
  suppliers: readonly Judged[],
  { annexes, ...options }: Partial<OverviewOptions> & { readonly annexes?: Annexes } = {},
) => makeOverview(overviewOf(suppliers, annexes), { language: 'nl', spawnJob: jobsHere, ...options });
const ofVaried = new Map<string, Promise<Uint8Array>>();
/** The overview of all kinds of suppliers; typeset once for each set of options. */
function madeOfVaried(options: Parameters<typeof made>[1] = {}): Promise<Uint8Array> {
  const key = JSON.stringify(options);
  const pdf = ofVaried.get(key) ?? made(variedSuppliers(), options);
  ofVaried.set(key, pdf);
  return pdf;
}
const all: Annexes = ['register', 'attention', 'transfers', 'decisions'];
const nameOf = ({ record }: Judged) => record.processor.name;
const latin = (suppliers: readonly Judged[]) =>
  suppliers.map(nameOf).filter((name) => !/\p{Script=Han}/u.test(name));

describe('what is in it', () => {
  test.each([1, 30, 300])('%i suppliers: each name stands in the register', async (amount) => {
    const suppliers = manySuppliers(amount);
    const pdf = await made(suppliers);
    const register = registerOf(pdf);
    const outside = outsideOf(pdf);
    const missing = latin(suppliers).filter((name) => !register.includes(squashed(name)));
    expect(missing).toEqual([]);
    expect(outside).toEqual([]);
  });

  test.each([0, 1, 35, 300, 10_000])('%i suppliers: two pages without annexes', async (amount) => {
    const pdf = await made(manySuppliers(amount), { annexes: [] });
    expect(infoOf(pdf).get('Pages')).toBe('2');
    expect(outsideOf(pdf)).toEqual([]);
  });

  test('an empty register gives two pages that say so, with what they rest on', async () => {
    const pdf = await made([]);
    const text = textOf(pdf);
    const info = infoOf(pdf);
    expect(info.get('Pages')).toBe('2');
    expect(text).toContain(squashed('Er staan nog geen leveranciers in het register.'));
    expect(text).toContain('9f2c1ab07d4e83c65510aa47be09d3f1c2746be8d50f9a3317e6420bb1f5ce88');
    expect(text).toContain(squashed('1.284 regels'));
  });

  test.each(['nl', 'en'] as const)(
    'no word of the overview runs into another one, in %s',
    async (language) => {
      for (const suppliers of [[], manySuppliers(1), variedSuppliers()]) {
        expect([suppliers.length, collidingIn(await made(suppliers, { language }))]).toEqual([
          suppliers.length,
          [],
        ]);
      }
    },
  );

  test.each(['nl', 'en'] as const)('the parts of the overview in %s', async (language) => {
    const pdf = await madeOfVaried({ language, annexes: all });
    const text = textOf(pdf);
    const sentences = {
      nl: [
        'Voor 17 van de 30 verwerkers en gezamenlijke verwerkingsverantwoordelijken is',
        'Doorgifte buiten de EER is bij 4 niet toegestaan en vraagt bij 7 om actie.',
        'Gevraagde besluiten',
        'Belangrijkste risico’s',
        'Het komende kwartaal, tot en met 22-2-2027',
        'Waar de gegevens zijn',
        'Register van leveranciers',
        'Aandachtspunten per leverancier',
        'Doorgiften buiten de EER',
        'Besluiten waarop dit overzicht steunt',
        'Stand per 22-11-2026',
        `Pagina 2 van ${infoOf(pdf).get('Pages')}`,
        'versie 2026-11-28, stand per 1-10-2026',
      ],
      en: [
        'For 17 of 30 processors and joint controllers the processor agreement',
        'Transfer outside the EEA is not allowed at 4 and needs action at 7.',
        'Decisions asked',
        'Main risks',
        'The coming quarter, up to and including 22 Feb 2027',
        'Where the data are',
        'Register of suppliers',
        'Points for attention per supplier',
        'Transfers outside the EEA',
        'Decisions that this overview relies on',
        'As of 22 Nov 2026',
        `Page 2 of ${infoOf(pdf).get('Pages')}`,
        'version 2026-11-28, state as of 1 Oct 2026',
      ],
    };
    for (const sentence of sentences[language]) expect(text).toContain(squashed(sentence));
  });

  test.each([
    [
      'nl',
      'Datalek: Verkeerd verzonden bestand',
      'meldde het 51 uur en 30 minuten na de ontdekking; afgesproken is 24 uur. Dat is te laat (art. 33 lid 2 AVG).',
      'Andere moedermaatschappij. Holding Inc., Verenigde Staten, Gaat in op: 1-6-2027',
      'De opzegtermijn van 3 maanden is voor overstappen te lang',
    ],
    [
      'en',
      'Personal data breach: Verkeerd verzonden bestand',
      'notified you 51 hours and 30 minutes after it became aware; agreed was 24 hours. That is too late (Art. 33(2) GDPR).',
      'Other parent company. Holding Inc., United States, Takes effect on: 1 Jun 2027',
      'The notice period of 3 months is too long for switching',
    ],
  ] as const)('breaches, another parent and switching, in %s', async (language, ...sentences) => {
    const supplier = judged(
      record({
        processor: processor({
          nextParent: { name: 'Holding Inc.', country: 'US', announcedOn: null, effectiveOn: '2027-06-01' },
        }),
        agreements: [
          agreement({ breachTermHours: 24, isCloudService: true, notice: { months: 3, days: 0 } }),
        ],
        breaches: [
          breach({ supplierAwareAt: '2026-11-25T12:00Z', authorityNotifiedAt: '2026-11-28T09:00Z' }),
        ],
      }),
      on('2026-12-01'),
    );
    const input = { ...overviewOf([supplier], ['attention']), attention: [], noted: notedOf(supplier) };
    const text = textOf(await makeOverview(input, { language, spawnJob: jobsHere }));
    for (const sentence of sentences) expect(text).toContain(squashed(sentence));
  });
});

describe('its structure', () => {
  test('tagged, titled, with headings, and tables with header cells', async () => {
    const pdf = await madeOfVaried({ annexes: all });
    const info = infoOf(pdf);
    const structure = structureOf(pdf);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).toBe('Overzicht van verwerkers en doorgiften – Acme Zorg & Onderwijs B.V.');
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'Table', 'THead', 'TBody', 'Figure']) {
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    }
    const headers = structure.match(/^ *TH\b.*\n *\/Scope \/Column/gm) ?? [];
    // Two axes of two columns, the decisions of four, risks of five, quarter of four, places of three; the annexes.
    expect(headers).toHaveLength(2 * 2 + 4 + 5 + 4 + 3 + 8 + 7 + 7 + 4);
    expect(structure.match(/^ *Figure\b/gm)).toHaveLength(1);
    // Without annexes, where no object is compressed.
    const two = await madeOfVaried({ annexes: [] });
    expect(Buffer.from(two).toString('latin1')).toContain('/Alt (Wereldkaart met 16 plaatsen');
  });

  test.each(['ua-1', 'a-2a'] as const)(
    'each row of each table has one row header, as %s',
    async (standard) => {
      const structure = structureOf(await madeOfVaried({ standard, annexes: all }));
      const bodies = structure.match(/^( *)TBody\b[\s\S]*?(?=^\1THead\b|^(?!\1)|(?![\s\S]))/gm) ?? [];
      expect(bodies).toHaveLength(10);
      const rows = bodies.flatMap((body) => body.split(/^ *TR\b/m).slice(1));
      expect(rows.length).toBeGreaterThan(60);
      const cells = (row: string) => row.match(/^ *(TH|TD)\b/gm) ?? [];
      const headers = rows.map((row) => row.match(/^ *TH\b.*\n *\/Scope \/Row/gm)?.length ?? 0);
      expect(headers.filter((count) => count !== 1)).toEqual([]);
      expect(rows.filter((row) => cells(row).filter((cell) => cell.trim() === 'TH').length !== 1)).toEqual(
        [],
      );
      // A cell with a list of its own would have the headers of that list only.
      expect(bodies.filter((body) => body.includes('/Headers'))).toEqual([]);
    },
  );

  test('the row header is what names the row: supplier, decision, risk, deadline’s supplier', async () => {
    const suppliers = variedSuppliers().slice(0, 4);
    const text = structureWithText(await made(suppliers));
    const named = text
      .split(/^ *TR\b/m)
      .flatMap(
        (row) => /^( *)TH\b.*\n *\/Scope \/Row\n([\s\S]*?)(?=^\1T[DH]\b|(?![\s\S]))/m.exec(row)?.[2] ?? [],
      );
    const shown = squashed(named.join('').replaceAll('"', ''));
    for (const name of latin(suppliers)) expect(shown).toContain(squashed(name));
    expect(shown).not.toMatch(/\d{1,2}-\d{1,2}-\d{4}telaat/);
  });

  test('sentences are paragraphs, not loose text', async () => {
    const structure = structureOf(await madeOfVaried());
    expect(structure).not.toMatch(/^ *Span\b.*\n *\/Placement \/Block/m);
    const few = structureWithText(await made(variedSuppliers().slice(0, 3)));
    const paragraphs = few.split(/^(?= *P\b)/m).map((part) => squashed(part.replaceAll('"', '')));
    for (const sentence of [
      'verwerkers is de verwerkersovereenkomst',
      'art. 28 AVG',
      'Controlegetal van de laatste regel',
    ]) {
      expect(
        paragraphs.filter((part) => part.startsWith('P(block)') && part.includes(squashed(sentence))),
      ).not.toEqual([]);
    }
  });

  test('a document whose cells are written in another way is refused, not passed on without row headers', () => {
    expect(() => withRowHeaders(Buffer.from('%PDF-1.7'), [0])).toThrow('no row headers in table 1 of 1');
    expect(withRowHeaders(Buffer.from('%PDF-1.7'), [])).toEqual(Buffer.from('%PDF-1.7'));
  });

  test.each(['nl', 'en'] as const)('language %s', async (language) => {
    const pdf = await madeOfVaried({ language });
    expect(Buffer.from(pdf).toString('latin1')).toContain(`/Lang (${language})`);
  });

  test('PDF/UA-1 unless asked otherwise, without any date', async () => {
    const pdf = await madeOfVaried();
    expect(Buffer.from(pdf).toString('utf8')).toContain('pdfuaid:part');
    expect(infoOf(pdf).has('CreationDate')).toBe(false);
  });

  test('PDF/A-2a by choice, dated on the as-of date', async () => {
    const pdf = await madeOfVaried({ standard: 'a-2a' });
    const xmp = Buffer.from(pdf).toString('utf8');
    expect(xmp).toContain('pdfaid:part');
    expect(xmp).not.toContain('pdfuaid:part');
    expect(xmp).toMatch(/<xmp:CreateDate>2026-11-22/);
  });

  test('templates take nothing from the network or the disk', () => {
    const templates = globSync('electron/**/*.typ', { cwd: resolve(import.meta.dirname, '../../../..') });
    expect(templates).not.toEqual([]);
    for (const template of templates) {
      const text = readFileSync(resolve(import.meta.dirname, '../../../..', template), 'utf8');
      expect(text).not.toMatch(
        /@preview|@local|#?\b(import|include|read|plugin)\b *["(@]|\bimage\((?!bytes\()/,
      );
    }
  });
});

describe('text that means harm or is hard to print', () => {
  const shown = (text: string) => squashed(text);

  const names = [
    '#panic("x")',
    '$ x^2 $ * bold * _em_ @label <label> `raw` ~ -- ...',
    String.raw`back\slash \u{41} \ " quotes ' ‘ ’ “ ” ]) } ]]`,
    '= Heading // comment /* comment */',
    '{"json": ["breaks", null]}',
    '<script>alert(1)</script> &amp; %20 =HYPERLINK("http://evil.example")',
    'ﬁ ligature fi ffi, É Ĳ ĳ ß ő Ž Ω Ж',
  ];
  // All in one register: each is counted by itself.
  const suppliers = names.map((name, at) =>
    supplierOf(`x${at}`, { name, services: [{ id: 's', name, category: null, endedOn: null }], owner: name }),
  );

  test('stays text, each the same number of times', async () => {
    const pdf = await made(suppliers);
    const register = registerOf(pdf);
    expect(names.map((name) => [name, register.split(shown(name)).length - 1])).toEqual(
      names.map((name) => [name, 3]),
    );
    expect(textOf(pdf)).not.toContain(shown('Sommige tekens'));
  });

  test('a character without a glyph is shown as its code, and that is said once', async () => {
    const pdf = await made([
      supplierOf('a', { name: '北京 Data' }),
      supplierOf('b', { name: 'שלום مرحبا' }),
      supplierOf('c', { name: 'Feest 🎉👩‍💻 B.V.' }),
    ]);
    const register = registerOf(pdf);
    const text = textOf(pdf);
    expect(register).toContain(shown('[U+5317 U+4EAC] Data'));
    expect(register).toContain(shown('[U+05E9 U+05DC U+05D5 U+05DD] [U+0645 U+0631 U+062D U+0628 U+0627]'));
    expect(register).toContain(shown('Feest [U+1F389 U+1F469 U+1F4BB] B.V.'));
    expect(text.split(shown('Sommige tekens kan dit overzicht niet afdrukken')).length - 1).toBe(1);
  });

  test('what is invisible or turns the reading direction is left out', async () => {
    const name = 'Vei\u200blig\u202e\u0000\u0007 B\u00adV\ufeff\t\n\u2066Zo\u0301\ud800';
    const pdf = await made([supplierOf('a', { name })]);
    const register = registerOf(pdf);
    expect(register).toContain(shown('Veilig BV Zó'));
  });

  test.each([
    ['wide', 'W'.repeat(200)],
    ['with spaces', 'Lang woord '.repeat(40)],
    ['without a glyph', '中'.repeat(60)],
    ['with marks', 'Z͑ͫ̓ͪ̂ͫ̽'.repeat(40)],
  ])('names that are %s leave the pages for the board two, and nothing outside them', async (_, name) => {
    const suppliers = variedSuppliers().map(({ record, judgement }) => {
      const processor = { ...record.processor, name, owner: name, role: 'processor' as const };
      return judged({ ...record, processor }, judgement);
    });
    const given = overviewOf(suppliers, []);
    const asked = { ...given.decided[0], question: name, decidedBy: name, remark: name, supplier: name };
    const pdf = await makeOverview(
      {
        ...given,
        organisation: { name, kvk: null },
        decided: Array.from({ length: 30 }, (_none, at) => ({ ...asked, id: `d${at}` }) as AskedBefore),
      },
      { language: 'nl', spawnJob: jobsHere },
    );
    const text = textOf(pdf);
    expect(infoOf(pdf).get('Pages')).toBe('2');
    expect(outsideOf(pdf)).toEqual([]);
    // What stands last on each page is there: nothing was pushed off it.
    for (const last of [
      'Gevraagde besluiten',
      'Waar de gegevens zijn',
      '9f2c1ab07d4e83c6',
      'Pagina 2 van 2',
    ]) {
      expect(text).toContain(shown(last));
    }
  });

  // Counted, not compared: the foot of each page stands in between.
  test.each([
    ['x', 'x'],
    ['Q', 'Q'],
    ['Ω', 'Ω'],
    ['beek ', 'beek'],
    ['中', 'U+4E2D'],
  ])('10,000 characters of %j wrap inside the page, none is lost', async (unit, printed) => {
    const times = 10_000 / unit.length;
    const name = unit.repeat(times).trim();
    const pdf = await made([supplierOf('a', { name, owner: name }), supplierOf('b', { name: 'Zwijnd' })]);
    // What the report rests on stands behind the table, and names a code as an example.
    const [register = ''] = registerOf(pdf).split(squashed('Waar dit overzicht op berust'));
    const outside = outsideOf(pdf);
    expect(register.split(printed).length - 1).toBe(2 * times);
    expect(register).toContain('Zwijnd');
    expect(outside).toEqual([]);
  });
});
