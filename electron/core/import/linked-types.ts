/**
 * The names of countries, places and organisations that Excel shows for its linked data types ("Geography"). In the cell stands
 * `#VALUE!`, for programs that do not know them; the name is in parts of its own (MS-XLSX 2.6.175 and 2.6.180).
 */
import type { WorkbookParts } from './unpack.ts';
import { attributeOf } from './xml-attribute.ts';

/** Names of places and organisations are shorter; a cell with more words keeps the error. */
const LONGEST_NAME = 200;
/** What a cell's value metadata must be of, to lead to a name. */
const RICH = 'XLRICHVALUE';

/** The parts with each such name as the text of its cell; the same parts where there are none. */
export function withLinkedNames(parts: WorkbookParts): WorkbookParts {
  const [values, structures, metadata] = ['rdrichvalue', 'rdrichvaluestructure', 'metadata'].map((name) =>
    Object.keys(parts).find((part) => part.toLowerCase().endsWith(`/${name}.xml`)),
  );
  if (!values || !structures || !metadata) return parts;
  const text = (part: string) => Buffer.from(parts[part] ?? []).toString();
  const names = linkedNames(text(metadata), shownNames(text(values), text(structures)));
  const isSheet = (part: string) => /worksheets\//i.test(part);
  return Object.fromEntries(
    Object.entries(parts).map(([part, bytes]) => [
      part,
      isSheet(part) ? Buffer.from(named(text(part), names)) : bytes,
    ]),
  );
}

interface Tag {
  readonly name: string;
  readonly attribute: (name: string) => string;
  /** What follows it, up to the next tag. */
  readonly text: string;
}

/** The opening tags of a part, without their prefixes. */
function* tagsOf(xml: string): Generator<Tag> {
  for (const [, name = '', attributes = '', text = ''] of xml.matchAll(/<(?:\w+:)?(\w+)([^<>]*)>([^<]*)/g)) {
    yield { name, attribute: (wanted) => attributeOf(attributes, wanted), text };
  }
}

/** The name that is shown for each rich value, as the file escapes it; empty for a picture and the like. */
function shownNames(values: string, structures: string): string[] {
  const keys: string[][] = [];
  for (const { name, attribute } of tagsOf(structures)) {
    if (name === 's') keys.push([]);
    else if (name === 'k') keys.at(-1)?.push(attribute('n'));
  }
  const found: { readonly structure: number; readonly values: string[] }[] = [];
  for (const { name, attribute, text } of tagsOf(values)) {
    if (name === 'rv') found.push({ structure: Number(attribute('s')), values: [] });
    else if (name === 'v') found.at(-1)?.values.push(text);
  }
  return found.map((value) => value.values[keys[value.structure]?.indexOf('_DisplayString') ?? -1] ?? '');
}

/** The name by the number of a cell's value metadata, from 1 (ECMA-376 18.9.17). */
function linkedNames(metadata: string, names: readonly string[]): Map<string, string> {
  const types: string[] = [];
  const records: number[] = [];
  const blocks: { readonly type: number; readonly record: number }[] = [];
  let within = '';
  for (const { name, attribute } of tagsOf(metadata)) {
    if (name === 'metadataType') types.push(attribute('name'));
    else if (name.endsWith('Metadata')) within = name === 'futureMetadata' ? attribute('name') : name;
    else if (name === 'rvb' && within === RICH) records.push(Number(attribute('i')));
    else if (name === 'rc' && within === 'valueMetadata')
      blocks.push({ type: Number(attribute('t')), record: Number(attribute('v')) });
  }
  return new Map(
    blocks.flatMap(({ type, record }, at) => {
      const name = types[type - 1] === RICH ? (names[records[record] ?? -1] ?? '') : '';
      return name !== '' && name.length <= LONGEST_NAME ? [[String(at + 1), name] as const] : [];
    }),
  );
}

/** The XML of a sheet with the names in its cells; what a formula gives stays the formula. */
function named(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(
    /<((?:\w+:)?)c(\s[^<>]*)>\s*<\1v>[^<]*<\/\1v>\s*<\/\1c>/g,
    (cell, prefix: string, attributes: string) => {
      const name = names.get(/\svm="(\d+)"/.exec(attributes)?.[1] ?? '');
      if (name === undefined) return cell;
      const others = attributes.replace(/\s(?:t|vm)="[^"]*"/g, '');
      return `<${prefix}c${others} t="inlineStr"><${prefix}is><${prefix}t>${name}</${prefix}t></${prefix}is></${prefix}c>`;
    },
  );
}
