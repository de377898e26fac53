/** The page for what is told outside the organisation. */
import { both } from './both.ts';
import * as en from './ui-publish.en.ts';
import * as nl from './ui-publish.nl.ts';

export const publish = both(nl.publish, en.publish);
