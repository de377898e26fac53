/** The choices that the law leaves to the organisation. */
import * as z from 'zod';
import { policyInput, policyRecord } from '../fields/organisation.ts';
import { recordVersion, text } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const policy = {
  get: procedure.output(policyRecord),
  save: procedure
    .input(z.strictObject({ version: recordVersion, input: policyInput, reason: text.default('') }))
    .output(policyRecord),
};
