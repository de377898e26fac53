/** What the catalogue could add to suppliers of the register, and adding it on a person's word. */
import { fillsOf, withCatalogue } from '../../../shared/explained/catalogue.ts';
import { processorInputOf } from '../../../shared/fields/processor.ts';
import type { CatalogueOffer } from '../../../shared/schema/catalogue.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { catalogueSentences } from '../../../shared/words/catalogue.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { eachPage } from '../store/each-page.ts';
import { decode, entities, statement } from '../store/entities.ts';
import { saveProcessor } from '../store/parts.ts';
import { readProcessor } from '../store/supplier-records.ts';
import type { Writing } from '../store/writing.ts';
import type { Catalogue } from './catalogue.ts';

/** Lines of the history, the first and the last included. */
interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The suppliers that a change wrote something of. */
function writtenIn(connection: Connection, { firstLine, lastLine }: Lines): Set<string> {
  const rows = statement(
    connection,
    "SELECT DISTINCT entity_id AS id FROM history_line WHERE entity = 'processor' AND seq BETWEEN ? AND ?",
  ).all(firstLine, lastLine) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/**
 * The running suppliers that the catalogue knows and of which it can fill an empty field.
 * @param lines null = of the whole register, else of what this change wrote.
 */
export async function catalogueOffers(
  core: { readonly stored: Connection; readonly catalogue: Catalogue },
  lines: Lines | null,
  signal: AbortSignal | undefined,
): Promise<CatalogueOffer[]> {
  const wanted = lines === null ? null : writtenIn(core.stored, lines);
  const offers: CatalogueOffer[] = [];
  const sql = 'SELECT rowid, * FROM processor WHERE deleted = 0 AND rowid > ? ORDER BY rowid LIMIT ?';
  await eachPage(core, signal, sql, (row) => {
    const { id, fields } = decode(entities.processor, { ...row });
    if (fields.endedOn !== null || wanted?.has(id) === false) return;
    const entry = core.catalogue.entryOf(fields);
    const fills = entry === null ? [] : fillsOf(entry, fields);
    if (entry === null || fills.length === 0) return;
    offers.push({ processorId: id, name: fields.name, entry, fills: [...fills] });
  });
  return offers;
}

/**
 * Fills the empty fields of a supplier from an entry and records the sources in its remark. Errors: `not-found` (the
 * supplier), `conflict` (the catalogue has no such entry any more).
 */
export function fillFromCatalogue(
  writing: Writing,
  catalogue: Catalogue,
  { processorId, entry: name }: { readonly processorId: string; readonly entry: string },
  language: Language,
): void {
  const supplier = readProcessor(writing.connection, processorId);
  if (!supplier) throw new Problem('not-found');
  const entry = catalogue.named(name);
  if (!entry) throw new Problem('conflict', catalogueSentences.entryGone);
  const input = withCatalogue(processorInputOf(supplier), entry, language);
  saveProcessor(writing, { id: processorId, version: supplier.version, input });
}
