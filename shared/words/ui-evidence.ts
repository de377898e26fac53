/** Certificates, announced sub-processors and sign-offs on the page of a supplier. */

import { both } from './both.ts';
import * as en from './ui-evidence.en.ts';
import * as nl from './ui-evidence.nl.ts';

export const evidence = both(nl.evidence, en.evidence);
