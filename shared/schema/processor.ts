/** Processor: a supplier that processes personal data for the organisation (Art. 4(8), 28 GDPR). */
import * as z from 'zod';
import { countryCode } from './country.ts';
import { civilDate, givenId, id, kvkNumber, recordVersion, requiredText, text } from './primitives.ts';

/** Role in the processing; only the first two are assessed, the others are listed (Art. 26 and 28 GDPR). */
export const roles = ['processor', 'sub-processor', 'joint-controller', 'independent-controller'] as const;
export const categories = [
  'hosting',
  'domain',
  'email',
  'saas',
  'payroll',
  'hr',
  'accounting',
  'backup',
  'security',
  'marketing',
  'payment',
  'telecom',
  'print',
  'support',
  'other',
] as const;
export const criticalities = ['high', 'normal', 'low'] as const;
export const exitChoices = ['return', 'deletion'] as const;
export const contactKinds = ['general', 'privacy', 'incident'] as const;

/** One service that a supplier provides. */
export const service = z.strictObject({ id, name: requiredText, category: z.enum(categories).nullable() });

/** Whom to call at the supplier. */
export const contact = z.strictObject({
  id,
  kind: z.enum(contactKinds),
  name: text,
  email: z.union([z.literal(''), z.email({ error: 'email' })]),
  phone: text,
});

/**
 * What a person fills in for a supplier. Only the name is required; every other gap is shown, never enforced.
 */
export const processorInput = z.strictObject({
  name: requiredText,
  kvk: kvkNumber.nullable(),
  foreignNumber: text,
  address: text,
  country: countryCode.nullable(),
  parentCountry: countryCode.nullable(),
  role: z.enum(roles),
  category: z.enum(categories).nullable(),
  criticality: z.enum(criticalities).nullable(),
  owner: text,
  website: text,
  services: z.array(service.extend({ id: givenId })).max(200),
  contacts: z.array(contact.extend({ id: givenId })).max(200),
  tags: z.array(requiredText).max(200),
  dataCategories: z.array(requiredText).max(200),
  dataSubjects: z.array(requiredText).max(200),
  specialCategories: z.boolean().nullable(),
  criminalData: z.boolean().nullable(),
  bsn: z.boolean().nullable(),
  purposes: text,
  retention: text,
  /** Security measures in brief (Art. 30(1)(g), 32(1) GDPR). */
  measures: z.array(requiredText).max(200),
  remark: text,
  endedOn: civilDate.nullable(),
  /** What happens to the data at the end, at our choice (Art. 28(3)(g) GDPR); null = not chosen yet. */
  exitChoice: z.enum(exitChoices).nullable(),
  exitAskedOn: civilDate.nullable(),
  exitConfirmedOn: civilDate.nullable(),
});
export type ProcessorInput = z.infer<typeof processorInput>;

/** A supplier as the register holds it. */
export const processor = processorInput.extend({
  id,
  version: recordVersion,
  services: z.array(service).max(200),
  contacts: z.array(contact).max(200),
});
export type Processor = z.infer<typeof processor>;

/** A supplier about which nothing is known but its name. */
export function emptyProcessor(name: string): ProcessorInput {
  return {
    name,
    kvk: null,
    foreignNumber: '',
    address: '',
    country: null,
    parentCountry: null,
    role: 'processor',
    category: null,
    criticality: null,
    owner: '',
    website: '',
    services: [],
    contacts: [],
    tags: [],
    dataCategories: [],
    dataSubjects: [],
    specialCategories: null,
    criminalData: null,
    bsn: null,
    purposes: '',
    retention: '',
    measures: [],
    remark: '',
    endedOn: null,
    exitChoice: null,
    exitAskedOn: null,
    exitConfirmedOn: null,
  };
}

/** A supplier as its form holds it. */
export function processorInputOf(processor: Processor): ProcessorInput {
  const { id: _id, version: _version, ...input } = processor;
  return input;
}
