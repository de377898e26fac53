/** Names of the states of an agreement: as recorded by a person, and as derived from dates. */

import { both } from './both.ts';
import * as en from './ui-agreement-terms.en.ts';
import * as nl from './ui-agreement-terms.nl.ts';

export const agreementTerms = both(nl.agreementTerms, en.agreementTerms);
