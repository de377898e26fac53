/** Settings: organisation, policy, country list, health of the register, look. */

import { both } from './both.ts';
import * as en from './ui-settings.en.ts';
import * as nl from './ui-settings.nl.ts';

export const settings = both(nl.settings, en.settings);
