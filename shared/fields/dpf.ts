/** Entry of a legal entity on the EU-US Data Privacy Framework List (Decision (EU) 2023/1795). */
import * as z from 'zod';
import { dpfCoverages, dpfProgrammes, dpfStatuses } from '../schema/flow.ts';
import { civilDate, text } from '../schema/primitives.ts';
import { field, shapeOf } from './field.ts';

const day = civilDate.nullable();

export const dpfFields = {
  /** The entry may be that of another company of the group, which covers this one ("other covered entities"). */
  listedAs: field(text.optional(), '', {
    kind: 'line',
    label: { nl: 'Vermeld onder de naam', en: 'Listed under the name' },
    help: {
      nl: 'Soms staat de ontvanger bij een ander bedrijf van de groep (“other covered entities”).',
      en: 'The recipient may be listed with another company of the group (“other covered entities”).',
    },
  }),
  /** Of the organisation that was found; the Swiss programme or the UK Extension alone covers no data from the EEA. */
  programmes: field(z.array(z.enum(dpfProgrammes)).optional(), [], {
    kind: 'choices',
    words: 'dpfProgramme',
    label: { nl: 'Programma', en: 'Programme' },
    help: {
      nl: 'Alleen “EU-U.S. DPF” telt; de uitbreiding voor het VK en het Zwitserse programma niet.',
      en: 'Only “EU-U.S. DPF” counts; the UK Extension and the Swiss programme do not.',
    },
  }),
  status: field(z.enum(dpfStatuses).nullable(), null, {
    kind: 'choice',
    words: 'dpfStatus',
    label: { nl: 'Status op de lijst', en: 'Status on the list' },
  }),
  coverage: field(z.array(z.enum(dpfCoverages)), [], {
    kind: 'choices',
    words: 'dpfCoverage',
    label: { nl: 'Geldt voor', en: 'Covers' },
  }),
  checkedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    label: { nl: 'Gecontroleerd op', en: 'Checked on' },
  }),
  recertificationDue: field(day, null, {
    kind: 'day',
    label: { nl: 'Hercertificering uiterlijk', en: 'Re-certification due' },
  }),
};

/** Who is active on the List without the EU-U.S. programme is not on it for data from the EEA. */
export const dpfRecord = z
  .strictObject(shapeOf(dpfFields))
  .superRefine(({ status, programmes = [] }, context) => {
    if (status !== 'active' || programmes.length === 0 || programmes.includes('eu-us')) return;
    context.addIssue({ code: 'custom', path: ['status'], message: 'dpf-programme' });
  });
export type DpfRecord = z.infer<typeof dpfRecord>;
