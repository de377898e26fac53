/** Procedures on the catalogue of known suppliers. */

import { catalogue as contract } from '../../../shared/contract/catalogue.ts';
import { foldText } from '../../../shared/law/names.ts';
import { type CatalogueFile, catalogueFile } from '../../../shared/schema/catalogue.ts';
import { catalogueSentences } from '../../../shared/words/catalogue.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { catalogueOffers, fillFromCatalogue } from '../catalogue/offers.ts';
import { Problem } from '../ground/problem.ts';
import { writeLines } from '../register/write-lines.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

function readCatalogue(input: unknown): CatalogueFile {
  const read = catalogueFile.safeParse(input);
  if (!read.success) throw new Problem('invalid', undefined, fieldProblems(read.error.issues));
  return read.data;
}

const stateOf = ({ stateAsOf, entries }: CatalogueFile) => ({ stateAsOf, suppliers: entries.length });

export const catalogue = {
  inUse: os.inUse.handler(({ context: { core } }) => {
    const { packed, own } = core.catalogue;
    return { packed: stateOf(packed), own: own && stateOf(own) };
  }),
  entries: os.entries.handler(({ context: { core } }) => [...core.catalogue.entries]),
  compare: os.compare.handler(({ context: { core }, input }) => {
    const file = readCatalogue(input.file);
    const known = new Set(core.catalogue.packed.entries.map(({ name }) => foldText(name)));
    const names = file.entries.map(({ name }) => name);
    return {
      ...stateOf(file),
      added: names.filter((name) => !known.has(foldText(name))),
      replaced: names.filter((name) => known.has(foldText(name))),
    };
  }),
  take: os.take.handler(({ context: { core }, input }) => {
    const own = input.file === null ? null : readCatalogue(input.file);
    core.catalogue.take(own);
    return { own: own && stateOf(own) };
  }),
  offers: os.offers.handler(({ context: { core }, input, signal }) =>
    catalogueOffers(core, input.lines, signal),
  ),
  fill: os.fill.handler(({ context: { core, actor }, input }) =>
    writeLines(core, actor, catalogueSentences.reason[input.language], (writing) => {
      for (const supplier of input.suppliers) {
        fillFromCatalogue(writing, core.catalogue, supplier, input.language);
      }
    }),
  ),
};
