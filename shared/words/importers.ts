/** How a sentence calls an importer whose name is not recorded. */
import { bilingual } from './both.ts';
import * as en from './importers.en.ts';
import * as nl from './importers.nl.ts';

export const unnamedImporters = bilingual(nl.unnamedImporters, en.unnamedImporters);
