/** Text shared by all screens: buttons, loading states, dates. */

import { both } from './both.ts';
import * as en from './ui-common.en.ts';
import * as nl from './ui-common.nl.ts';

export const common = both(nl.common, en.common);
