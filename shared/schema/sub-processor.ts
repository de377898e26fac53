/**
 * Sub-processor: another processor engaged by a supplier (Art. 28(2) and (4) GDPR), shared by many chains.
 */
import * as z from 'zod';
import { countryCode } from './country.ts';
import { civilDate, id, recordVersion, requiredText, text } from './primitives.ts';

/**
 * What a person fills in for a sub-processor as a legal entity; all suppliers that use it share one record.
 */
export const subProcessorInput = z.strictObject({
  name: requiredText,
  country: countryCode.nullable(),
  parentCountry: countryCode.nullable(),
  address: text,
  contact: text,
  website: text,
  remark: text,
});
export type SubProcessorInput = z.infer<typeof subProcessorInput>;

/** A sub-processor as the register holds it. */
export const subProcessor = subProcessorInput.extend({ id, version: recordVersion });
export type SubProcessor = z.infer<typeof subProcessor>;

/** One link of a supplier's chain; `parentLinkId` null = engaged by the supplier itself. */
export const chainLinkInput = z.strictObject({
  subProcessorId: id,
  parentLinkId: id.nullable(),
  service: text,
  endedOn: civilDate.nullable(),
});

/** A chain link as the register holds it. */
export const chainLink = chainLinkInput.extend({ id, version: recordVersion, processorId: id });
export type ChainLink = z.infer<typeof chainLink>;
