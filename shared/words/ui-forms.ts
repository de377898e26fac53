/** Text shared by all forms: unsaved drafts, and two versions of one record. */

import { both } from './both.ts';
import * as en from './ui-forms.en.ts';
import * as nl from './ui-forms.nl.ts';

export const forms = both(nl.forms, en.forms);
