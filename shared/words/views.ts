/** Headings and names of the files of lists. */
import type { ViewName } from '../fields/view.ts';
import type { Language } from '../schema/primitives.ts';
import { both } from './both.ts';
import * as en from './views.en.ts';
import * as nl from './views.nl.ts';

export const viewHeadings = both(nl.headings, en.headings);
export const viewTitles: Record<Language, Record<ViewName, string>> = both(nl.names, en.names);
