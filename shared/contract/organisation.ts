/** The organisation that the register belongs to. */
import * as z from 'zod';
import { organisationInput, organisation as organisationRecord } from '../fields/organisation.ts';
import { recordVersion, text } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const organisation = {
  get: procedure.output(organisationRecord),
  save: procedure
    .input(z.strictObject({ version: recordVersion, input: organisationInput, reason: text.default('') }))
    .output(organisationRecord),
};
