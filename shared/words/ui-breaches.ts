/** Personal data breaches on the page of a supplier. */
import { both } from './both.ts';
import * as en from './ui-breaches.en.ts';
import * as nl from './ui-breaches.nl.ts';

export const breaches = both(nl.breaches, en.breaches);
