/**
 * Sub-processor: another processor engaged by a supplier (Art. 28(2) and (4) GDPR), shared by many chains.
 */
import * as z from 'zod';
import { countryCode } from '../schema/country.ts';
import { civilDate, id, recordVersion, requiredText, text } from '../schema/primitives.ts';
import { emptyOf, field, shapeOf } from './field.ts';

/**
 * What a person fills in for a sub-processor as a legal entity; all suppliers that use it share one record.
 */
export const subProcessorFields = {
  name: field(requiredText, '', {
    kind: 'line',
    label: { nl: 'Naam van de subverwerker', en: 'Name of the sub-processor' },
    search: true,
  }),
  country: field(countryCode.nullable(), null, {
    kind: 'country',
    label: { nl: 'Land van vestiging', en: 'Country of establishment' },
  }),
  parentCountry: field(countryCode.nullable(), null, {
    kind: 'country',
    label: { nl: 'Land van de moedermaatschappij', en: 'Country of the parent company' },
  }),
  address: field(text, '', { kind: 'line', since: 2, label: { nl: 'Vestigingsadres', en: 'Address' } }),
  contact: field(text, '', {
    kind: 'line',
    since: 2,
    label: { nl: 'Contactgegevens', en: 'Contact details' },
  }),
  website: field(text, '', { kind: 'website', label: { nl: 'Website', en: 'Website' } }),
  remark: field(text, '', { kind: 'text', label: { nl: 'Opmerking', en: 'Remark' }, isWide: true }),
};
export const subProcessorInput = z.strictObject(shapeOf(subProcessorFields));
export type SubProcessorInput = z.infer<typeof subProcessorInput>;

/** A sub-processor about which nothing is known but its name. */
export const emptySubProcessor = (name: string): SubProcessorInput => ({
  ...emptyOf(subProcessorFields),
  name,
});

/** A sub-processor as the register holds it. */
export const subProcessor = subProcessorInput.extend({ id, version: recordVersion });
export type SubProcessor = z.infer<typeof subProcessor>;

/** One link of a supplier's chain; `parentLinkId` null = engaged by the supplier itself. */
export const chainFields = {
  subProcessorId: field(id, '', {
    kind: 'reference',
    label: { nl: 'Subverwerker', en: 'Sub-processor' },
    judged: true,
  }),
  parentLinkId: field(id.nullable(), null, {
    kind: 'reference',
    label: { nl: 'Ingeschakeld door', en: 'Engaged by' },
    judged: true,
  }),
  service: field(text, '', {
    kind: 'line',
    section: 'link',
    label: { nl: 'Dienst', en: 'Service' },
    search: true,
  }),
  /** Art. 28(2) GDPR: when we allowed it, by the annex or by what we said to an announcement. */
  authorisedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'link',
    since: 8,
    label: { nl: 'Toegestaan op', en: 'Authorised on' },
  }),
  /** Art. 28(4) GDPR; EDPB Opinion 22/2024: a copy can be asked for. */
  contractSeenOn: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'link',
    since: 8,
    label: {
      nl: 'Overeenkomst met de subverwerker gezien op',
      en: 'Contract with the sub-processor seen on',
    },
  }),
  endedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'link',
    label: { nl: 'Gestopt op', en: 'Ended on' },
    judged: true,
  }),
};
export const chainLinkInput = z.strictObject(shapeOf(chainFields));

/** A chain link as the register holds it. */
export const chainLink = chainLinkInput.extend({ id, version: recordVersion, processorId: id });
export type ChainLink = z.infer<typeof chainLink>;
