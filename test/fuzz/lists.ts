/** Lists of suppliers: bytes of files, parts of workbooks, texts of every kind, and cells. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planList } from '../../electron/core/import/run.ts';
import { importFields, importPlan } from '../../shared/fields/import.ts';
import { type Chance, type Fuzzer, mutatedBytes, nastyValues, outcomeOf } from './fuzzer.ts';

const sources = ['leveranciers-kantoor.csv', 'leveranciers-kantoor.xlsx', 'subprocessors-liza-chat.json'];
const read = (name: string) => readFileSync(new URL(`../fixtures/lists/${name}`, import.meta.url));

/** A plan must keep to its schema, and name each row once. */
function planned(bytes: Uint8Array, name: string): void {
  const { plan } = planList(bytes, name);
  importPlan.parse(plan);
  const rows = plan.result.rows.map(({ row }) => row);
  if (new Set(rows).size !== rows.length) throw new Error('a row was named twice');
}

const bytes: Fuzzer = {
  name: 'lists-bytes',
  prepare: async () => {
    const files = sources.map((name) => ({ name, content: read(name) }));
    return {
      attempt: (chance) => {
        const { name, content } = chance.pick(files);
        return outcomeOf(() => planned(mutatedBytes(content, chance), chance.once(8) ? 'lijst' : name));
      },
    };
  },
};

/** A workbook of which one part is changed or gone. */
function partsOf(name: string, file: string): Fuzzer {
  return {
    name,
    prepare: async () => {
      const whole = unzipSync(read(file));
      const names = Object.keys(whole).filter((part) => !part.endsWith('/'));
      return {
        attempt: (chance) => {
          const changed: Record<string, Uint8Array> = { ...whole };
          const part = chance.pick(names);
          const xml = strFromU8(whole[part] ?? new Uint8Array());
          changed[part] = chance.once(3)
            ? mutatedBytes(whole[part] ?? new Uint8Array(), chance)
            : strToU8(mutatedXml(xml, chance));
          if (chance.once(10)) delete changed[chance.pick(names)];
          return outcomeOf(() =>
            planned(zipSync(changed, { level: 0 }), file.slice(file.lastIndexOf('/') + 1)),
          );
        },
      };
    },
  };
}

/** One list of each kind that is text. */
const texts = [
  ...['16-tabel.md', '21-genest.json', '31-yaml.yaml', '32-pagina.xls', '33-frans.txt'].map(
    (name) => `cases/${name}`,
  ),
  'werkblad-2003.xls',
  'plat.fods',
];

/** What has a meaning in one kind of text or another. */
const marks = [
  '|',
  '\t',
  '\n',
  '  ',
  '- ',
  ': ',
  '---',
  '---\n---',
  '#',
  '[',
  ']',
  '{',
  '}',
  ',',
  ';',
  '"',
  "'",
]
  .concat(['&a', '*a', '<<: *a', '!!int', '? ', '>', '|-', '~', '\\', '&amp;', '<table>', '</table>', '<td>'])
  .concat([
    '<td colspan="99999">',
    '<td rowspan="2000000">',
    '<!--',
    ' ss:Index="99999999"',
    '<script>',
    '<tr>',
    '\ufeff',
    '\r',
  ]);

const textsFuzzer: Fuzzer = {
  name: 'lists-texts',
  prepare: async () => {
    const files = texts.map((name) => ({ name, text: read(name).toString() }));
    return {
      attempt: (chance) => {
        const { name, text } = chance.pick(files);
        return outcomeOf(() => planned(Buffer.from(mutatedText(text, chance)), name));
      },
    };
  },
};

/** A text with a few of its words, marks or lines replaced, doubled, moved or gone. */
function mutatedText(given: string, chance: Chance): string {
  let text = given;
  for (let edits = 1 + chance.int(5); edits > 0; edits -= 1) {
    const pieces = text.match(chance.once(3) ? /.*\n|.+$/g : /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [''];
    const at = chance.int(pieces.length);
    const other = chance.once(2) ? chance.pick(marks) : chance.pick(pieces);
    const put = chance.pick([
      [],
      [other],
      [pieces[at] ?? '', other],
      Array(9).fill(pieces[at]),
      [chance.pick(cells)],
    ]);
    text = pieces.toSpliced(at, 1, ...put).join('');
  }
  return text;
}

/** XML with the value of an attribute, a tag or a text replaced. */
function mutatedXml(xml: string, chance: Chance): string {
  const places = [...xml.matchAll(/"[^"]*"|<[^>]*>|>[^<]+</g)];
  const place = places[chance.int(places.length)];
  if (!place) return xml;
  const other = chance.pick([
    '',
    '-1',
    '0',
    '99999999999999999999',
    '1048577',
    'XFE1',
    'A0',
    'ZZZZZZZ1',
    'NaN',
    '&a;',
    '&#0;',
    '\ud83d\ude00',
    '__proto__',
    place[0],
    place[0].repeat(20),
  ]);
  const [first, last] = [place[0].at(0), place[0].at(-1)];
  const replaced = chance.once(3) ? other : `${first}${other}${last}`;
  return xml.slice(0, place.index) + replaced + xml.slice(place.index + place[0].length);
}

/** What people and programs write in cells. */
const cells = [
  'ja',
  'NL',
  'EU, VS (DPF)',
  '32-1-2025',
  '1-1-25',
  '45716',
  '3 mnd',
  '=1+1',
  "'=1+1",
  'A & B',
  '12345678',
  'n.v.t.',
  'getekend op 1 mei 2025',
  '(',
  ';',
  '"',
  '\n',
  ...nastyValues.filter((value) => typeof value === 'string'),
];

const cellsFuzzer: Fuzzer = {
  name: 'lists-cells',
  prepare: async () => ({
    attempt: (chance) => {
      const headers = ['name', ...Array.from({ length: chance.int(8) }, () => chance.pick(importFields))];
      const rows = Array.from({ length: 1 + chance.int(5) }, () =>
        headers.map(() =>
          chance.once(3) ? `${chance.pick(cells)} ${chance.pick(cells)}` : chance.pick(cells),
        ),
      );
      if (chance.once(2)) {
        const list = rows.map((row) => Object.fromEntries(row.map((cell, at) => [headers[at], cell])));
        return outcomeOf(() => planned(Buffer.from(JSON.stringify(list)), 'lijst.json'));
      }
      const quoted = (cell: string) => (chance.once(20) ? cell : `"${cell.replaceAll('"', '""')}"`);
      const text = [headers, ...rows]
        .map((row) => row.map(quoted).join(';'))
        .join(chance.pick(['\n', '\r\n']));
      return outcomeOf(() => planned(Buffer.from(text), 'lijst.csv'));
    },
  }),
};

export const listFuzzers: readonly Fuzzer[] = [
  bytes,
  partsOf('lists-parts', 'leveranciers-kantoor.xlsx'),
  partsOf('lists-ods-parts', 'cases/15-lijst.ods'),
  textsFuzzer,
  cellsFuzzer,
];
