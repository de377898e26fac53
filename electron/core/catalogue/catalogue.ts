/**
 * The catalogue of known suppliers: the one that comes with the program, and beside it one of the organisation's own,
 * kept with a person's other files on this computer. A supplier in both is the one of the own catalogue.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { foldText, withoutLegalForm } from '../../../shared/law/names.ts';
import { type CatalogueFile, catalogueFile, type FoundEntry } from '../../../shared/schema/catalogue.ts';
import { readOwn, writeOwn } from '../ground/own-file.ts';
import packed from './catalogue.json' with { type: 'json' };

/** The host of a web address without `www.`, and whether it is a site as a whole; null where it is none. */
function siteOf(website: string): { readonly host: string; readonly isWhole: boolean } | null {
  const address = website.includes('://') ? website : `https://${website}`;
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  return { host: hostname.replace(/^www\./, ''), isWhole: inLanguage.test(pathname) };
}

/** No path, or that of a language. */
const inLanguage = /^\/?((nl|en|de|fr|be|eu|us)([-_][a-z]{2})?\/?)?$/i;

const namesOf = ({ name, aliases, legalEntity }: FoundEntry): string[] =>
  [name, ...aliases, legalEntity ?? ''].filter((one) => one !== '').map(withoutLegalForm);

/** Entries by a name or domain; null where several have it, so that none of them is meant. */
type Index = Map<string, FoundEntry | null>;

function index(entries: readonly FoundEntry[], keysOf: (entry: FoundEntry) => readonly string[]): Index {
  const found: Index = new Map();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) found.set(key, found.has(key) ? null : entry);
  }
  return found;
}

interface Indexed {
  readonly entries: readonly FoundEntry[];
  readonly byName: Index;
  readonly byDomain: Index;
}

export class Catalogue {
  readonly #file: string | null;
  readonly #log: (line: string) => void;
  #own: CatalogueFile | null | undefined;
  #packed: CatalogueFile | undefined;
  #indexed: Indexed | undefined;

  /** @param dataFolder where the own catalogue is kept; null = only as long as the program runs. */
  constructor(dataFolder: string | null, log: (line: string) => void) {
    this.#file = dataFolder === null ? null : join(dataFolder, 'catalogue.json');
    this.#log = log;
  }

  /** The catalogue that comes with the program. */
  get packed(): CatalogueFile {
    this.#packed ??= catalogueFile.parse(packed);
    return this.#packed;
  }

  /** The organisation's own; null = none. One that was damaged is set aside. */
  get own(): CatalogueFile | null {
    if (this.#own === undefined) {
      this.#own = this.#file === null ? null : readOwn(this.#file, catalogueFile, this.#log);
    }
    return this.#own;
  }

  /** Puts another own catalogue in the place of the present one; null = none. Errors: `read-only`, `disk-full`. */
  take(own: CatalogueFile | null): void {
    if (this.#file !== null && own === null) rmSync(this.#file, { force: true });
    else if (this.#file !== null) writeOwn(this.#file, own);
    this.#own = own;
    this.#indexed = undefined;
  }

  /** All entries, the own ones first. */
  get entries(): readonly FoundEntry[] {
    return this.#all.entries;
  }

  /** The entry of exactly this name; undefined = none. */
  named(name: string): FoundEntry | undefined {
    return this.#all.entries.find((entry) => entry.name === name);
  }

  /**
   * The entry that a supplier is, by its name without legal form or else its own site; null = none, or more than one. A page
   * on a site is that of a supplier called alike: others have pages on LinkedIn.
   */
  entryOf({ name, website }: { readonly name: string; readonly website: string }): FoundEntry | null {
    const { byName, byDomain } = this.#all;
    const named = byName.get(withoutLegalForm(name));
    const site = named ? null : siteOf(website);
    const found = site && byDomain.get(site.host);
    if (!found || !site) return named ?? null;
    const words = new Set(namesOf(found).flatMap((one) => one.split(' ')));
    const isAlike = withoutLegalForm(name)
      .split(' ')
      .some((word) => words.has(word));
    return site.isWhole || isAlike ? found : null;
  }

  get #all(): Indexed {
    if (this.#indexed) return this.#indexed;
    const from = (file: CatalogueFile | null, isOwn: boolean): FoundEntry[] =>
      (file?.entries ?? []).map((entry) => ({ ...entry, stateAsOf: file?.stateAsOf ?? '', isOwn }));
    const own = from(this.own, true);
    const replaced = new Set(own.map(({ name }) => foldText(name)));
    const entries = [...own, ...from(this.packed, false).filter(({ name }) => !replaced.has(foldText(name)))];
    this.#indexed = {
      entries,
      byName: index(entries, namesOf),
      byDomain: index(entries, ({ domains }) => domains),
    };
    return this.#indexed;
  }
}
