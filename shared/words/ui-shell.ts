/** The frame around every page: navigation, search, date of the state, theme, language, keys. */

import { both } from './both.ts';
import * as en from './ui-shell.en.ts';
import * as nl from './ui-shell.nl.ts';

export const shell = both(nl.shell, en.shell);
