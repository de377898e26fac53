import { both } from './both.ts';
import * as en from './ui-catalogue.en.ts';
import * as nl from './ui-catalogue.nl.ts';

export const catalogue = both(nl.catalogue, en.catalogue);
