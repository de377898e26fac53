/** Documents of a supplier: the list, adding one, and viewing one in the program. */

import { both } from './both.ts';
import * as en from './ui-documents.en.ts';
import * as nl from './ui-documents.nl.ts';

export const documents = both(nl.documents, en.documents);
