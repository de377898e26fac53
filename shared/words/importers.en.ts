/** How a sentence calls an importer without a name, in English. */

export const unnamedImporters = {
  processor: 'the supplier',
  'sub-processor': 'the sub-processor',
};
