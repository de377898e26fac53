/** Settings: organisation, policy, country list, integrity of the register, theme. */

import { both } from './both.ts';
import * as en from './ui-settings.en.ts';
import * as nl from './ui-settings.nl.ts';

export const settings = both(nl.settings, en.settings);
