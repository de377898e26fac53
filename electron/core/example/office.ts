/** Example suppliers for the office itself, most of them near the end of their agreement. */
import { type Calendar, contact, type ExampleSupplier, noticeOf } from './shapes.ts';

export const office = ({ day, month }: Calendar): ExampleSupplier[] => [
  {
    name: 'Telefooncentrale Klinkerlijn B.V.',
    kvk: '00000105',
    country: 'NL',
    category: 'telecom',
    criticality: 'normal',
    owner: 'Bas Okafor',
    services: [['Telefooncentrale met gespreksopname', 'telecom']],
    exitChoice: 'deletion',
    exitAskedOn: day(-38),
    remark: 'Opgezegd en gestopt. Klinkerlijn moet het wissen van de opnamen nog bevestigen.',
    agreements: [
      {
        recorded: 'signed',
        model: 'supplier',
        signedOn: month(-30),
        endsOn: day(-40),
        noticeGivenOn: day(-130),
        notice: noticeOf(3),
      },
    ],
    flows: [{ country: 'NL', kind: 'processing', endedOn: day(-40) }],
  },
  {
    name: 'Printpark Nederland B.V.',
    kvk: '00000106',
    country: 'NL',
    category: 'print',
    criticality: 'low',
    owner: 'Femke Dijkstra',
    services: [['Multifunctionele printers met onderhoud op afstand', 'print']],
    contacts: [contact('general', 'Planning', 'planning@printpark.example')],
    agreements: [
      {
        recorded: 'signed',
        model: 'own',
        signedOn: month(-38),
        effectiveOn: month(-38),
        endsOn: day(-65),
      },
    ],
    chain: [{ sub: 'Drukwerk Grensstreek NV', service: 'Monteurs in de grensstreek' }],
    flows: [
      { country: 'NL', kind: 'remote-access' },
      { country: 'BE', sub: 'Drukwerk Grensstreek NV', kind: 'support' },
    ],
  },
  {
    name: 'Snipper Papiervernietiging B.V.',
    kvk: '00000107',
    country: 'NL',
    category: 'other',
    criticality: 'low',
    owner: 'Femke Dijkstra',
    endedOn: month(-7),
    exitChoice: 'return',
    exitAskedOn: month(-8),
    exitConfirmedOn: month(-6),
    services: [['Vernietigen van dossiers op papier', 'other']],
    remark: 'Gestopt: het archief is nu digitaal.',
    agreements: [
      {
        recorded: 'signed',
        model: 'vng',
        signedOn: month(-43),
        endsOn: month(-7),
        noticeGivenOn: month(-12),
        deletionConfirmedOn: month(-6),
      },
    ],
    flows: [{ country: 'NL', kind: 'processing' }],
  },
  { name: 'Websitebouwer Klik', category: 'other', remark: 'Uit de oude lijst; nog alles navragen.' },
];
