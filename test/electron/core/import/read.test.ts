import { type CellObject, CFB, utils } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../electron/core/import/read.ts';
import { importLimits } from '../../../../shared/fields/import.ts';
import { bytesOf, fixture, plan, problemOf, workbook } from './lists.ts';

const texts = (table: ReturnType<typeof readTable>) =>
  table.rows.map(({ cells }) => cells.map(({ text }) => text));
const refusal = (bytes: Uint8Array | string, name: string) =>
  problemOf(() => readTable(typeof bytes === 'string' ? bytesOf(bytes) : bytes, name));

describe('encodings', () => {
  const content = 'Leverancier;Locatie\nCafé Zürich;België\n';
  const latin = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  const utf16 = (bigEndian: boolean) => {
    const bytes = new Uint8Array(2 + content.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, !bigEndian);
    for (const [index, letter] of [...content].entries()) {
      view.setUint16(2 + index * 2, letter.charCodeAt(0), !bigEndian);
    }
    return bytes;
  };

  it.each([
    ['UTF-8', bytesOf(content)],
    ['UTF-8 with mark', bytesOf(`\ufeff${content}`)],
    ['UTF-16 LE', utf16(false)],
    ['UTF-16 BE', utf16(true)],
    ['Windows-1252', latin],
  ])('reads %s', (_, bytes) => {
    const table = readTable(bytes, 'lijst.csv');
    expect(table.columns).toEqual(['Leverancier', 'Locatie']);
    expect(texts(table)).toEqual([['Café Zürich', 'België']]);
  });

  it.each([
    ['a byte that Windows-1252 does not have', [0x81]],
    ['Mac: é in the middle of a word', [0x8e]],
    ['DOS: é in the middle of a word', [0x82]],
    ['UTF-8 cut in the middle', [0xc3, 0xa9, 0xc3]],
    ['Cyrillic', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]],
    ['UTF-16 without its mark', [0x00, 0x61, 0x00]],
  ])('refuses %s rather than garble names', (_, odd) => {
    const bytes = Uint8Array.from([...bytesOf('Leverancier;Locatie\nCaf'), ...odd, ...bytesOf('bar;NL\n')]);
    const problem = refusal(bytes, 'lijst.csv');
    expect(problem.code).toBe('invalid');
    expect(problem.data.message.en).toContain('encoding');
  });
});

describe('delimited text', () => {
  it.each([';', ',', '\t'])('finds the delimiter %j', (delimiter) => {
    const lines = [
      ['Leverancier', 'Dienst', 'Locatie'],
      ['Acme', 'Hosting', 'NL'],
    ];
    const table = readTable(bytesOf(lines.map((line) => line.join(delimiter)).join('\n')), 'lijst.csv');
    expect(texts(table)).toEqual([['Acme', 'Hosting', 'NL']]);
  });

  it('is not led astray by commas in the cells', () => {
    const table = readTable(bytesOf('Leverancier;Locatie\nAcme;NL, BE, DE\nBolt;NL, BE, FR\n'), 'lijst.csv');
    expect(texts(table)).toEqual([
      ['Acme', 'NL, BE, DE'],
      ['Bolt', 'NL, BE, FR'],
    ]);
  });

  it('respects a declared delimiter and counts its line', () => {
    const table = readTable(bytesOf('sep=,\nNaam,Land\nAcme,NL\n'), 'lijst.csv');
    expect(table.headerRow).toBe(2);
    expect(table.rows[0]?.number).toBe(3);
  });

  it('finds the header below titles and numbers rows as a spreadsheet does', () => {
    const table = readTable(
      bytesOf('Onze leveranciers\n\nstand 2026\nNaam;Locatie\n\nAcme;NL\n'),
      'lijst.csv',
    );
    expect(table.headerRow).toBe(4);
    expect(table.rows.map(({ number }) => number)).toEqual([6]);
  });

  it('takes the header row that a mapping names', () => {
    const content = bytesOf('Naam;Land\nBedrijf;Waar\nAcme;NL\n');
    expect(readTable(content, 'lijst.csv', { headerRow: 2 }).columns).toEqual(['Bedrijf', 'Waar']);
    expect(problemOf(() => readTable(content, 'lijst.csv', { headerRow: 9 })).code).toBe('invalid');
  });

  it('keeps line ends inside quotes', () => {
    expect(texts(readTable(bytesOf('Naam;Locatie\nAcme;"NL\nBE"\n'), 'lijst.csv'))).toEqual([
      ['Acme', 'NL\nBE'],
    ]);
  });

  it('refuses quotes that do not close, and names the row', () => {
    const problem = refusal('Naam;Locatie\nAcme;NL\n"Bolt;NL\nCore;NL\n', 'lijst.csv');
    expect(problem.code).toBe('invalid');
    expect(problem.data.message.en).toContain('row 3');
  });

  it('tells columns with the same or no header apart', () => {
    const table = readTable(bytesOf('Naam;Contact;Contact;;Locatie\nAcme;a;b;c;NL\n'), 'lijst.csv');
    expect(table.columns).toEqual(['Naam', 'Contact', 'Contact (2)', 'D', 'Locatie']);
  });

  it('marks a row with more cells than the header', () => {
    const table = readTable(bytesOf('Naam,Locatie\nAcme, Inc.,NL\nBolt,NL,\n'), 'lijst.csv');
    expect(table.rows.map(({ surplus }) => surplus)).toEqual([true, false]);
  });
});

describe('workbooks', () => {
  it('reads formulas as their text, dates as civil dates and numbers as typed', () => {
    const sheet = utils.aoa_to_sheet([['Leverancier', 'KvK', 'Getekend op', 'Rest']]);
    utils.sheet_add_aoa(
      sheet,
      [
        [
          { t: 's', v: 'cached', f: 'A1&"x"' },
          { t: 'n', v: 1234567 },
          { t: 'n', v: 45716, z: 'd-m-yyyy' },
          { t: 'n', v: 0.1 + 0.2 },
        ],
        [
          { t: 's', v: 'Acme' },
          { t: 'n', v: 1234567, z: '00000000' },
          { t: 'n', v: 45716.75, z: 'yyyy-mm-dd hh:mm' },
          { t: 'b', v: true },
        ],
      ],
      { origin: 1 },
    );
    expect(readTable(workbook({ Blad1: sheet }), 'lijst.xlsx').rows.map(({ cells }) => cells)).toEqual([
      [
        { text: '=A1&"x"', kind: 'formula' },
        { text: '1234567', kind: 'number' },
        { text: '2025-02-28', kind: 'date' },
        { text: '0.3', kind: 'number' },
      ],
      [
        { text: 'Acme', kind: 'text' },
        { text: '01234567', kind: 'number' },
        { text: '2025-02-28', kind: 'date' },
        { text: 'TRUE', kind: 'text' },
      ],
    ]);
  });

  it.each([
    ['0" maanden"', '3 maanden'],
    ['0\\ \\m\\n\\d', '3 mnd'],
    ['"circa "0" dagen";"geen"', 'circa 3 dagen'],
    ['"opzegtermijn" 0', 'opzegtermijn 3'],
    ['"€" #,##0.00', '3'],
    ['0\\d', '3 d'],
    ['0"m"', '3 m'],
    ['0.0\\j', '3 j'],
    ['0,," mln"', '3'],
    ['0"x"', '3'],
    ['General', '3'],
  ])('a number in the format %j is shown as %j, and so it is read', (format, shown) => {
    const sheet = utils.aoa_to_sheet([['Leverancier', 'Opzegtermijn']]);
    utils.sheet_add_aoa(sheet, [['Acme', { t: 'n', v: 3, z: format }]], { origin: 1 });
    expect(texts(readTable(workbook({ Blad1: sheet }), 'lijst.xlsx'))).toEqual([['Acme', shown]]);
  });

  it.each(['xlsx', 'ods'] as const)('keeps what was noted beside a cell as a remark (%s)', (bookType) => {
    const sheet = utils.aoa_to_sheet([
      ['Leverancier', 'Locatie', 'Opzegtermijn'],
      ['Acme', 'NL', '3 maanden'],
      ['Berk', 'DE', '1 maand'],
    ]);
    const at = (address: string) => sheet[address] as CellObject;
    at('B2').c = [{ a: 'Jan', t: 'tot maart in de VS' }];
    at('C2').c = [{ a: 'Jan', t: 'mondeling' }];
    const bytes = workbook({ Blad1: sheet }, bookType);
    const table = readTable(bytes, `lijst.${bookType}`);
    expect(table.columns).toEqual(['Leverancier', 'Locatie', 'Opzegtermijn', 'Notities']);
    expect(texts(table)).toEqual([
      ['Acme', 'NL', '3 maanden', 'Locatie: tot maart in de VS\nOpzegtermijn: mondeling'],
      ['Berk', 'DE', '1 maand'],
    ]);
    expect(plan(bytes, `lijst.${bookType}`).create[0]?.processor.remark).toContain('tot maart in de VS');
  });

  it.each([
    [
      '[Opmerkingenthread]\n\nU kunt deze opmerkingenthread lezen in uw versie van Excel. Meer informatie: https://go.microsoft.com/fwlink/?linkid=870924\n\nOpmerking:\n    navragen',
      'Land: Opmerking:\n    navragen',
    ],
    ['[1] navragen, zie linkid=870924', 'Land: [1] navragen, zie linkid=870924'],
  ])('keeps the words of a thread of comments, and not what Excel writes above them', (note, kept) => {
    const sheet = utils.aoa_to_sheet([
      ['Leverancier', 'Land'],
      ['Acme', 'NL'],
    ]);
    (sheet.B2 as CellObject).c = [{ a: 'Jan', t: note }];
    expect(texts(readTable(workbook({ Blad1: sheet }), 'lijst.xlsx'))).toEqual([['Acme', 'NL', kept]]);
  });

  it('lists every sheet and takes the one that looks like a list, or the one that is named', () => {
    const bytes = workbook({
      Uitleg: utils.aoa_to_sheet([['Lees dit eerst'], ['Tweede regel']]),
      Lijst: utils.aoa_to_sheet([
        ['Leverancier', 'Locatie'],
        ['Acme', 'NL'],
      ]),
    });
    const table = readTable(bytes, 'lijst.xlsx');
    expect(table.sheets).toEqual(['Uitleg', 'Lijst']);
    expect(table.sheet).toBe('Lijst');
    expect(readTable(bytes, 'lijst.xlsx', { sheet: 'Uitleg' }).sheet).toBe('Uitleg');
    const problem = problemOf(() => readTable(bytes, 'lijst.xlsx', { sheet: 'Blad9' }));
    expect(problem.code).toBe('invalid');
    expect(problem.data.message.nl).toContain('Uitleg, Lijst');
  });

  it('repeats a cell that is merged over several rows', () => {
    const sheet = utils.aoa_to_sheet([
      ['Leverancier', 'Dienst'],
      ['Acme', 'Hosting'],
      [null, 'Back-up'],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    expect(texts(readTable(workbook({ Blad1: sheet }), 'lijst.xlsx'))).toEqual([
      ['Acme', 'Hosting'],
      ['Acme', 'Back-up'],
    ]);
  });

  it('recognises a workbook by its bytes, whatever its name', () => {
    expect(readTable(fixture('leveranciers-kantoor.xlsx'), 'lijst.csv').rows).toHaveLength(15);
  });
});

describe('JSON', () => {
  it('reads an array, or the one array in an object, and flattens what is nested', () => {
    const record = {
      naam: 'Acme',
      contact: { email: 'a@acme.example' },
      tags: ['x', 'y'],
      kvk: 1234567,
      leeg: null,
    };
    for (const content of [[record], { bijgewerkt: '2026', lijst: [record] }]) {
      const table = readTable(bytesOf(JSON.stringify(content)), 'lijst.json');
      expect(table.columns).toEqual(['naam', 'contact.email', 'tags', 'kvk']);
      expect(table.rows[0]?.cells.map(({ text, kind }) => [text, kind])).toEqual([
        ['Acme', 'text'],
        ['a@acme.example', 'text'],
        ['x; y', 'text'],
        ['1234567', 'number'],
      ]);
    }
  });

  it.each(['[1, 2]', '{}', '[]', '"x"', '{"a": 1}', '[[1]]', 'null', '[{}]'])('refuses %s', (content) => {
    expect(refusal(content, 'lijst.json').code).toBe('invalid');
  });

  it('refuses broken JSON, and of two lists takes the one of suppliers', () => {
    expect(refusal('[{"naam": "Acme"', 'lijst.json').code).toBe('invalid');
    const lists = '{"a": [{"bedrag": "1"}], "b": {"c": [{"naam": "y", "dienst": "z"}]}}';
    expect(readTable(bytesOf(lists), 'lijst.json')).toMatchObject({ sheet: 'b.c', otherSheets: ['a'] });
  });

  it('does not let a key of the file reach the program', () => {
    const table = readTable(bytesOf('[{"naam": "Acme", "__proto__": {"polluted": "yes"}}]'), 'lijst.json');
    expect(table.columns).toEqual(['naam', '__proto__.polluted']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('files that are no list', () => {
  const encrypted = () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array([4, 0, 4, 0]));
    CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(512));
    return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer | number[]);
  };
  const old = () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/Workbook', new Uint8Array(512));
    return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer | number[]);
  };

  it.each([
    ['an empty file', new Uint8Array(), 'lijst.csv', 'empty'],
    ['only spaces', bytesOf(' \n\n '), 'lijst.csv', 'empty'],
    ['only separators', bytesOf(';;;\n;;;\n'), 'lijst.csv', 'empty'],
    ['only a header', bytesOf('Leverancier;Locatie\n'), 'lijst.csv', 'no rows'],
    ['a PDF', bytesOf('%PDF-1.7\n...'), 'lijst.pdf', 'PDF'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'a.png',
      'not a list',
    ],
    ['a database', bytesOf('SQLite format 3\u0000'), 'register.vwr', 'not a list'],
    ['a workbook with a password', encrypted(), 'lijst.xlsx', 'password'],
    ['a workbook of before 2007', old(), 'lijst.xls', 'old format'],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), 'lijst.xlsx', 'not a workbook'],
    ['a cut workbook', fixture('leveranciers-kantoor.xlsx').slice(0, 4000), 'lijst.xlsx', 'damaged'],
    ['text that is called a workbook', bytesOf('Leverancier;Locatie\nAcme;NL'), 'lijst.xlsx', 'damaged'],
    ['a workbook without a cell', workbook({ Blad1: utils.aoa_to_sheet([]) }), 'lijst.xlsx', 'empty'],
  ])('refuses %s with a sentence', (_, bytes, name, words) => {
    const problem = refusal(bytes, name);
    expect(problem.code).toBe('invalid');
    expect(problem.data.message.en).toContain(words);
    expect(problem.data.message.nl).not.toBe('');
  });
});

describe('limits', () => {
  it('takes a JSON of the limit and refuses one byte more, naming the limit', () => {
    const list = '[{"naam": "Acme", "locatie": "NL"}]';
    const padded = bytesOf(list + ' '.repeat(importLimits.listBytes - list.length));
    expect(readTable(padded, 'lijst.json').rows).toHaveLength(1);
    const problem = refusal(Buffer.concat([padded, bytesOf(' ')]), 'lijst.json');
    expect(problem.code).toBe('too-large');
    expect(problem.data.message.nl).toContain('25 MB');
  });

  it('refuses a workbook and a CSV one byte over', () => {
    const zip = new Uint8Array(importLimits.listBytes + 1);
    zip.set([0x50, 0x4b, 3, 4]);
    expect(refusal(zip, 'lijst.xlsx').code).toBe('too-large');
    const csv = refusal(new Uint8Array(importLimits.csvBytes + 1).fill(0x61), 'lijst.csv');
    expect(csv.code).toBe('too-large');
    expect(csv.data.message.en).toContain('200 MB');
  });

  it('takes a million cells and refuses one more', () => {
    const line = Array.from({ length: 1000 }, (_, index) => `c${index}`).join(';');
    const rows = Array.from({ length: 1000 }, () => line).join('\n');
    expect(readTable(bytesOf(rows), 'lijst.csv').rows).toHaveLength(999);
    const problem = refusal(`${rows}\nx`, 'lijst.csv');
    expect(problem.code).toBe('too-large');
    expect(problem.data.message.nl).toContain('1.000.000');
  });

  it('refuses more columns than a spreadsheet has, and records that share none', () => {
    const columns = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
    const wide = (count: number) => `${columns(count).join(';')}\n${columns(count).join(';')}\n`;
    expect(readTable(bytesOf(wide(16_384)), 'lijst.csv').columns).toHaveLength(16_384);
    expect(refusal(wide(16_385), 'lijst.csv').code).toBe('too-large');
    const scattered = JSON.stringify(columns(2000).map((key) => ({ [key]: 1 })));
    expect(refusal(scattered, 'lijst.json').code).toBe('too-large');
  });

  /** A workbook whose directory claims a size for one of its parts. */
  const claiming = (size: number) => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/big.xml': new Uint8Array(100_000).fill(0x20),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const name = Buffer.from(bytes.subarray(at + 46, at + 56)).toString('latin1');
      if (name === 'xl/big.xml') view.setUint32(at + 24, size, true);
    }
    return bytes;
  };

  it('reads the sizes in the directory before it unpacks anything', () => {
    const own = '<workbook/>'.length;
    const over = refusal(claiming(importLimits.unpackedBytes - own + 1), 'lijst.xlsx');
    expect(over.code).toBe('too-large');
    expect(over.data.message.en).toContain('200 MB');
    expect(refusal(claiming(importLimits.unpackedBytes - own), 'lijst.xlsx').code).toBe('invalid');
  });

  it('refuses a workbook whose directory lies about a part', () => {
    expect(refusal(claiming(10), 'lijst.xlsx').data.message.en).toContain('damaged');
  });

  it('stops when it is cancelled', () => {
    const signal = AbortSignal.abort();
    expect(problemOf(() => readTable(fixture('subprocessors-hey.csv'), 'a.csv', { signal })).code).toBe(
      'cancelled',
    );
  });
});
