/**
 * The first import of the page: schemas built after this never evaluate code (which the policy of the page forbids)
 * and report an issue as a short key that `i18n/field-error.ts` turns into a sentence in the language of the moment.
 */
import * as z from 'zod';
import { issueKey } from './i18n/issue-key.ts';

z.config({ jitless: true, customError: issueKey });
