/**
 * The page's first import: schemas built after this never evaluate code (which the content security policy
 * forbids) and report an issue as a short key that `i18n/field-error.ts` turns into a message in the current
 * language.
 */
import * as z from 'zod';
import { issueKey } from './i18n/issue-key.ts';

z.config({ jitless: true, customError: issueKey });
