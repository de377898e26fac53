/** What is struck out in a workbook: its reader tells it of no cell, so it is written into the parts before they are read. */
import { hasStruck, struck } from './struck.ts';
import type { WorkbookParts } from './unpack.ts';
import { attributeOf } from './xml-attribute.ts';

/** The pattern of the fill that the cells get of which the font is struck out: the reader gives of a style its fill only. */
export const STRUCK_PATTERN = 'struck';

/** Parts with their struck words marked as texts; the same parts where nothing is struck out, which is looked up in the styles first. */
export function withStruckMarked(parts: WorkbookParts): WorkbookParts {
  if (parts['content.xml']) {
    const content = withStruckOfOds(parts['content.xml'], parts['styles.xml']);
    return content === null ? parts : { ...parts, 'content.xml': content };
  }
  const changed = Object.entries(parts).flatMap(([name, bytes]) => {
    const read = /^xl\/styles\.xml$/i.test(name)
      ? stylesMarked
      : /^xl\/(sharedstrings|worksheets\/)/i.test(name)
        ? runsMarked
        : null;
    return read !== null && holds(bytes, '<strike', ':strike') ? [[name, rewritten(bytes, read)]] : [];
  });
  return changed.length === 0 ? parts : { ...parts, ...Object.fromEntries(changed) };
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const holds = (bytes: Uint8Array, ...words: readonly string[]) =>
  words.some((word) => bufferOf(bytes).includes(word));
const rewritten = (bytes: Uint8Array, rewrite: (xml: string) => string): Uint8Array =>
  Buffer.from(rewrite(bufferOf(bytes).toString()));

const strike = /<(?:\w+:)?strike(?:\s+val\s*=\s*["'](?:1|true|on)["'])?\s*\/?>/;
// What is within an element ends where another of its name begins: of a part that closes none, each letter is looked at once.
const fonts = /<((?:\w+:)?)fonts[\s>](?:(?!<\/?\1fonts[\s>])[\s\S])*<\/\1fonts>/;
const font = /<((?:\w+:)?)font(?:\s[^<>]*?)?(?:\/>|>(?:(?!<\/?\1font[\s>])[\s\S])*<\/\1font>)/g;
const fills = /<((?:\w+:)?)fills[\s>](?:(?!<\/?\1fills[\s>])[\s\S])*<\/\1fills>|<(?:\w+:)?fills\s*\/>/;
const formats = /<((?:\w+:)?)cellXfs[\s>](?:(?!<\/?\1cellXfs[\s>])[\s\S])*<\/\1cellXfs>/;

/** Styles of which each struck font comes with a fill of its own, and no other fill is left. */
function stylesMarked(xml: string): string {
  const [all = '', prefix = ''] = fonts.exec(xml) ?? [];
  const gone = new Set([...all.matchAll(font)].flatMap(([one], at) => (strike.test(one) ? at : [])));
  if (gone.size === 0) return xml;
  const fill = (pattern: string) =>
    `<${prefix}fill><${prefix}patternFill patternType="${pattern}"></${prefix}patternFill></${prefix}fill>`;
  const own = `<${prefix}fills count="2">${fill('none')}${fill(STRUCK_PATTERN)}</${prefix}fills>`;
  return xml
    .replace(fills, '')
    .replace(all, () => all + own)
    .replace(formats, (found) =>
      found.replace(/<(?:\w+:)?xf\b[^<>]*/g, (one) => {
        const isGone = gone.has(Number(/\sfontId="(\d+)"/.exec(one)?.[1] ?? 0));
        const plain = one.replace(/\sfillId="\d+"/, '');
        return plain.replace(/^(<(?:\w+:)?xf)\b/, `$1 fillId="${isGone ? 1 : 0}"`);
      }),
    );
}

/** Texts of which some runs are struck out. */
const runsMarked = (xml: string): string =>
  xml.replace(/<((?:\w+:)?)r>(?:(?!<\/?\1r>)[\s\S])*<\/\1r>/g, (run) =>
    strike.test(run)
      ? run.replace(/(<(?:\w+:)?t(?:\s[^<>]*)?>)([^<]*)/, (_, open, words) => open + struck(words))
      : run,
  );

const isGone = /\sstyle:text-line-through-(?:style|type)="(?!none")/;
const isHere = /\sstyle:text-line-through-(?:style|type)="none"/;

/** The styles by family and name that put a line through words, those that inherit it included. */
function struckStyles(xml: string): ReadonlySet<string> {
  const gone = new Map<string, boolean | string>();
  for (const [, head = '', body = ''] of xml.matchAll(
    /<style:style\s([^<>]*?)(?:\/>|>((?:(?!<\/?style:style[\s>])[\s\S])*)<\/style:style>)/g,
  )) {
    const family = attributeOf(head, 'style:family');
    const own = isGone.test(body) ? true : isHere.test(body) ? false : null;
    gone.set(
      `${family} ${attributeOf(head, 'style:name')}`,
      own ?? `${family} ${attributeOf(head, 'style:parent-style-name')}`,
    );
  }
  const resolved = (name: string, depth = 0): boolean => {
    const found = gone.get(name) ?? false;
    return typeof found === 'boolean' ? found : depth < DEEPEST && resolved(found, depth + 1);
  };
  return new Set([...gone.keys()].filter((name) => resolved(name)));
}

/** Styles that inherit from styles. */
const DEEPEST = 20;

/** The content of an ODS in which struck cells are marked texts; null where nothing is struck out. */
export function withStruckOfOds(content: Uint8Array, styles: Uint8Array | undefined): Uint8Array | null {
  const through = 'text-line-through-';
  if (!holds(content, through) && !(styles && holds(styles, through))) return null;
  const bytes = bufferOf(content);
  const body = Math.max(0, bytes.indexOf('<office:body'));
  const gone = struckStyles(
    `${bufferOf(styles ?? new Uint8Array()).toString()}${bytes.toString('utf8', 0, body)}`,
  );
  if (gone.size === 0) return null;
  const xml = bytes
    .toString('utf8', body)
    .replace(
      /<text:span\s+text:style-name="([^"<>]*)"[^<>]*>((?:(?!<\/?text:span)[\s\S])*)<\/text:span>/g,
      (span, name: string, words: string) => (gone.has(`text ${name}`) ? textsMarked(words) : span),
    );
  return Buffer.concat([bytes.subarray(0, body), Buffer.from(cellsMarked(xml, gone))]);
}

/** The texts between tags, each struck out. */
const textsMarked = (xml: string): string =>
  xml.replace(/(^|>)([^<>]+)(?=<|$)/g, (_, before: string, words: string) => before + struck(words));

/** What makes of a cell something else than its text. */
const valued =
  /\s(?:office:(?:value-type|value|date-value|time-value|boolean-value|string-value|currency)|calcext:value-type|table:formula)="[^"]*"/g;
const tags = /<table:(table|table-column|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>/g;

function cellsMarked(xml: string, gone: ReadonlySet<string>): string {
  const isStruck = (name: string | undefined) => name !== undefined && gone.has(`table-cell ${name}`);
  const out: string[] = [];
  let from = 0;
  let columns: { readonly upTo: number; readonly style: string }[] = [];
  let ofRow = '';
  let column = 0;
  let within = 0;
  for (const { 0: tag, 1: name = '', 2: head = '', index } of xml.matchAll(tags)) {
    const times = Number(attributeOf(head, 'table:number-columns-repeated') || 1);
    const style = attributeOf(
      head,
      name.endsWith('cell') ? 'table:style-name' : 'table:default-cell-style-name',
    );
    if (name === 'table') columns = [];
    else if (name === 'table-column') columns.push({ upTo: (columns.at(-1)?.upTo ?? 0) + times, style });
    else if (name === 'table-row') {
      ofRow = style;
      column = 0;
      within = 0;
    } else {
      const at = column;
      column += times;
      while ((columns[within]?.upTo ?? Number.POSITIVE_INFINITY) <= at) within += 1;
      const used = style || ofRow || columns[within]?.style;
      if (head.endsWith('/') || !isStruck(used)) continue;
      const end = xml.indexOf(`</table:${name}>`, index);
      // A damaged file, which its reader refuses.
      if (end === -1) break;
      const whole = tag.replace(valued, '').replace(/>$/, ' office:value-type="string">');
      out.push(xml.slice(from, index), whole, paragraphsMarked(xml.slice(index + tag.length, end)));
      from = end;
    }
  }
  return out.join('') + xml.slice(from);
}

/** The paragraphs of a cell, each struck out; what is noted beside it is not. */
const paragraphsMarked = (xml: string): string =>
  xml
    .split(/(<office:annotation(?:(?!<\/?office:annotation[\s>])[\s\S])*<\/office:annotation>)/)
    .map((part) => (part.startsWith('<office:annotation') || hasStruck(part) ? part : textsMarked(part)))
    .join('');

/** A workbook that is one XML text ("XML spreadsheet 2003"), with the cells of struck styles as marked texts. */
export function withStruckOfXml(xml: string): string {
  const gone = new Set(
    [...xml.matchAll(/<((?:\w+:)?)Style\s([^<>]*)>((?:(?!<\/?\1Style[\s>])[\s\S])*)<\/\1Style>/g)].flatMap(
      ([, , head = '', body = '']) => (/\sss:StrikeThrough="1"/.test(body) ? attributeOf(head, 'ss:ID') : []),
    ),
  );
  if (gone.size === 0) return xml;
  return xml.replace(
    /(<(?:\w+:)?Cell\s)([^<>]*)(>\s*<(?:\w+:)?Data\s)([^<>]*)>((?:(?!<\/?(?:\w+:)?(?:Cell|Data)[\s>])[\s\S])*)/g,
    (whole, cell: string, head: string, data: string, type: string, words: string) =>
      gone.has(attributeOf(head, 'ss:StyleID'))
        ? `${cell}${head}${data}${type.replace(/ss:Type="\w+"/, 'ss:Type="String"')}>${textsMarked(words)}`
        : whole,
  );
}
