/** Fictitious sub-processors of the example; some are shared by several suppliers. */
import type { SubProcessorInput } from '../../../shared/fields/sub-processor.ts';

const of = (
  name: string,
  country: string,
  website: string,
  more: Partial<SubProcessorInput> = {},
): SubProcessorInput => ({
  name,
  country,
  parentCountry: null,
  address: '',
  contact: '',
  website,
  remark: '',
  ...more,
});

export const exampleSubProcessors: readonly SubProcessorInput[] = [
  of('Datahal Noordzee B.V.', 'NL', 'https://datahal-noordzee.example', {
    address: 'Kadeweg 8, Voorbeeldhaven',
    contact: 'privacy@datahal-noordzee.example',
    remark: 'Twee rekenzalen, ISO 27001. Wordt door meer leveranciers gebruikt.',
  }),
  of('Koelwater Techniek B.V.', 'NL', 'https://koelwater.example'),
  of('Glasbrug Netwerken GmbH', 'DE', 'https://glasbrug.example'),
  of('Wolkenveld Cloud Ireland Ltd', 'IE', 'https://wolkenveld.example', {
    parentCountry: 'US',
    remark: 'Europese dochter van Wolkenveld Cloud Inc.',
  }),
  of('Nachtwacht Support Pvt Ltd', 'IN', 'https://nachtwacht-support.example', {
    remark: 'Helpdesk buiten kantooruren; kijkt mee op het scherm.',
  }),
  of('Bezorgpost Relay Inc.', 'US', 'https://bezorgpost-relay.example'),
  of('Berghut Back-up AG', 'CH', 'https://berghut.example'),
  of('Tekstbericht Nordic AB', 'SE', 'https://tekstbericht.example'),
  of('Meetlat Analytics Corp', 'US', 'https://meetlat.example'),
  of('Drukwerk Grensstreek NV', 'BE', 'https://drukwerk-grensstreek.example'),
];
