/** Names of the states of an agreement: as a person records them, and as they follow from dates. */

import { both } from './both.ts';
import * as en from './ui-agreement-terms.en.ts';
import * as nl from './ui-agreement-terms.nl.ts';

export const agreementTerms = both(nl.agreementTerms, en.agreementTerms);
