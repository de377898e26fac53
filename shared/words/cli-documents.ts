/** Messages of the command about the documents of a supplier. */
import { both } from './both.ts';
import * as en from './cli-documents.en.ts';
import * as nl from './cli-documents.nl.ts';

export const documentsCli = both(nl.documents, en.documents);
