/** The sentence on transfers for a privacy statement, and what it waits for, in English. */
import { counted } from './both.ts';
import { ended } from './in-sentence.ts';

const en = counted('en');
const suppliers = (n: number) => en(n, 'supplier', 'suppliers');

export const sentence = {
  none: 'We do not transfer your personal data to countries outside the European Economic Area (EEA) or to international organisations.',
  lead: 'We transfer personal data to recipients outside the European Economic Area (EEA):',
  to: (place: string, basis: string) => `to ${place}: ${basis}`,
  adequacy: (decision: string) => `under an adequacy decision of the European Commission (${decision})`,
  framework: (decision: string) =>
    `under an adequacy decision of the European Commission (${decision}), to recipients on the EU-U.S. Data Privacy Framework List`,
  safeguards: (tools: string) =>
    `no adequacy decision covers these recipients; there are appropriate safeguards (${tools})`,
  onward: (tools: string) =>
    `a recipient outside the EEA sends the data on to there, under arrangements for that (Art. 44 GDPR: ${tools})`,
  derogation: (grounds: string) =>
    `no adequacy decision covers these recipients and there are no appropriate safeguards; the transfer rests on a derogation (Art. 49(1) GDPR, ${grounds})`,
  compelling: '[name the compelling legitimate interests]',
  blank: '[the basis is still to be recorded]',
  copy: (contact: string) => ended(`You can obtain a copy of these safeguards from ${contact}`),
  copyBlank: '[contact details]',
  gaps: {
    nothing: 'No suppliers that receive personal data from you are in the register yet. Record them first.',
    places: (n: number) =>
      `Of ${suppliers(n)} it is not recorded, or not for all data, in which country the data are. Ask, and record it with the data flows.`,
    importers: (n: number) =>
      `Of ${suppliers(n)} it is not recorded where the recipient is established. Record the country of establishment.`,
    chain: (n: number) =>
      `Of ${suppliers(n)} it is not known which sub-processors they engage. Ask for the list and record it.`,
    basis: (n: number) =>
      `Of ${suppliers(n)} it is not certain on what basis data leave the EEA. Check this at the transfers.`,
    contact:
      'It is not recorded where somebody can obtain a copy of the safeguards. Fill in your contact details in Settings.',
  },
};
