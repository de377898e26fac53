/** The frame around every page: navigation, search, reference date, theme, language, keyboard shortcuts. */

import { both } from './both.ts';
import * as en from './ui-shell.en.ts';
import * as nl from './ui-shell.nl.ts';

export const shell = both(nl.shell, en.shell);
