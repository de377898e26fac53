/** Certificates, announced sub-processors and sign-offs on the page of a supplier, in Dutch. */

import type { announcementDecisions, reviewOutcomes } from '../schema/evidence.ts';
import { counted, formatNumber } from './both.ts';

type Decisions = Record<(typeof announcementDecisions)[number], string>;
type Outcomes = Record<(typeof reviewOutcomes)[number], string>;
type Changes = Record<'new' | 'replacement' | 'location', string>;

const nl = counted('nl');

export const evidence = {
  edit: (name: string) => `${name} bewerken`,

  certificates: 'Certificaten en rapporten',
  addCertificate: 'Certificaat of rapport toevoegen',
  editCertificate: 'Certificaat of rapport bewerken',
  noCertificates:
    'Er is nog geen bewijs vastgelegd dat de leverancier afdoende garanties biedt (art. 28 lid 1 AVG). Vraag bijvoorbeeld om ISO 27001 of een ISAE 3402-rapport.',
  certificateSaved: 'Het certificaat of rapport is opgeslagen.',
  valid: 'Geldig',
  expired: 'Verlopen',
  noEndDate: 'Einde onbekend',

  announcements: 'Aangekondigde subverwerkers',
  addAnnouncement: 'Aankondiging toevoegen',
  editAnnouncement: 'Aankondiging bewerken',
  noAnnouncements:
    'Er zijn geen aankondigingen vastgelegd. Meldt de leverancier een nieuwe of andere subverwerker, leg dat dan hier vast: zo verloopt de bezwaartermijn niet ongemerkt (art. 28 lid 2 AVG).',
  announcementSaved: 'De aankondiging is opgeslagen.',
  changes: {
    new: 'Nieuwe subverwerker',
    replacement: 'Vervangt een subverwerker',
    location: 'Andere locatie',
  } satisfies Changes,
  objectionHelp: (days: number, until: string | null) =>
    `Leeg: ${nl(days, 'dag', 'dagen')} na de aankondiging${until === null ? '' : `, dus ${until}`}, zoals in de overeenkomst.`,
  objectionUnknown: 'Kijk in de overeenkomst hoeveel dagen u hebt.',
  decisions: {
    open: 'Nog te beslissen',
    accepted: 'Akkoord',
    objected: 'Bezwaar gemaakt',
  } satisfies Decisions,
  accept: 'Akkoord geven',
  acceptNamed: (name: string) => `Akkoord geven voor ${name}`,
  object: 'Bezwaar vastleggen',
  objectNamed: (name: string) => `Bezwaar vastleggen tegen ${name}`,
  accepted: (name: string) => `Akkoord voor ${name} is vastgelegd.`,
  acceptedIntoChain: (name: string) => `${name} is toegestaan en staat in de keten van subverwerkers.`,
  acceptSave: 'Akkoord vastleggen',
  intoChain: 'Zet in de keten',
  replaces: 'Komt in de plaats van',
  replacesHelp: 'Die stopt op de dag van uw besluit.',
  replacesNone: 'Staat niet in de keten',
  wouldBring: 'Met deze subverwerker:',
  objected: (name: string) =>
    `Bezwaar tegen ${name} is vastgelegd. Stuur het bezwaar ook aan de leverancier.`,
  objectionOver: 'De bezwaartermijn is voorbij.',

  reviews: 'Beoordeling',
  reviewsLead:
    'De privacy officer tekent af hoe de leverancier er nu voor staat. De stand wordt erbij bewaard.',
  noReviews: 'Deze leverancier is nog niet beoordeeld.',
  sign: 'Beoordeling vastleggen',
  verdictIncomplete: 'Vul naam en dag in; dan ziet u hier wat deze subverwerker brengt.',
  bringsNothing: 'Deze subverwerker verandert niets aan het oordeel over doorgifte.',
  objectionLetter: 'Brief met bezwaar',
  objectionLetterNamed: (name: string) => `Brief met bezwaar tegen ${name}`,
  signTitle: 'Beoordeling vastleggen',
  signed: 'De beoordeling is vastgelegd.',
  signText:
    'De stand van nu wordt bij de beoordeling bewaard, zonder contactpersonen. Een beoordeling is later niet te wijzigen.',
  open: 'Open punten',
  openNone: 'Er zijn nu geen punten die aandacht vragen.',
  openCount: (red: number, soon: number) =>
    [
      red > 0 && nl(red, 'rood punt', 'rode punten'),
      soon > 0 && nl(soon, 'punt dat binnenkort aandacht vraagt', 'punten die binnenkort aandacht vragen'),
    ]
      .filter((part) => part !== false)
      .join(' · '),
  openUnknown: 'Niet bewaard: deze beoordeling is van vóór het register dat bijhield.',
  reasonHelp: 'Dit blijft bij de beoordeling staan, met de open punten.',
  bulkSign: 'Beoordelen',
  bulkSignTitle: (count: number) => `${nl(count, 'leverancier', 'leveranciers')} beoordelen`,
  bulkSignRed: (red: number, count: number) =>
    red === 0
      ? 'Bij geen van deze leveranciers staan rode punten open.'
      : `Bij ${count === 1 ? 'deze leverancier' : `${formatNumber(red, 'nl')} van de ${formatNumber(count, 'nl')} leveranciers`} staan rode punten open. Ze worden bij de beoordeling bewaard.`,
  bulkSignSoon: (soon: number, count: number) =>
    `Bij ${count === 1 ? 'deze leverancier' : `${formatNumber(soon, 'nl')} van de ${formatNumber(count, 'nl')} leveranciers`} staan punten open die binnenkort aandacht vragen.`,
  bulkSignGone: (count: number) =>
    `${nl(count, 'leverancier staat', 'leveranciers staan')} in de prullenbak en ${count === 1 ? 'doet' : 'doen'} niet mee.`,
  bulkSignPoints: (red: number) => nl(red, 'rood punt', 'rode punten'),
  bulkSignMore: (count: number) => `En nog ${nl(count, 'leverancier', 'leveranciers')} met rode punten.`,
  bulkSigned: (count: number) => `${nl(count, 'leverancier is', 'leveranciers zijn')} beoordeeld.`,
  bulkSignedBack: (count: number) => `${nl(count, 'beoordeling', 'beoordelingen')} ongedaan gemaakt.`,
  bulkSignTooMany: (limit: number) =>
    `Beoordeel hoogstens ${formatNumber(limit, 'nl')} leveranciers tegelijk.`,
  reviewedBy: 'Beoordeeld door',
  outcomes: {
    approved: 'In orde bevonden',
    'approved-with-remarks': 'In orde, met opmerkingen',
    rejected: 'Niet in orde',
  } satisfies Outcomes,
  secondName: 'Naam van de tweede persoon',
  secondHelp: 'Iemand anders dan wie de beoordeling heeft gedaan.',
  secondNeeded: 'Wacht op een tweede handtekening',
  countersign: 'Tweede handtekening zetten',
  countersigned: 'De tweede handtekening staat erbij.',
  signedBy: (name: string, date: string) => `${name}, ${date}`,
  sinceTitle: 'Sinds de laatste beoordeling gewijzigd',
  sinceNone: 'Sinds de laatste beoordeling is er niets gewijzigd.',
  sinceSummary: (count: number) =>
    count === 1
      ? 'Sindsdien is één ding gewijzigd'
      : `Sindsdien zijn ${formatNumber(count, 'nl')} dingen gewijzigd`,
  was: 'was',
  became: 'nu',
  added: 'toegevoegd',
  gone: 'verwijderd',
  changed: 'gewijzigd',
  frozenShow: (date: string) => `Stand van ${date} bekijken`,
  frozenUnreadable: 'De bewaarde stand kan niet worden gelezen.',
  frozenTooNew: 'De bewaarde stand is gemaakt met een nieuwere versie. Werk het programma bij.',
  frozenAgreement: 'Status van de overeenkomst',
  frozenTransfer: 'Doorgifte',
  frozenFlows: 'Waar de gegevens waren',
  frozenNone: 'geen',
  part: {
    processor: 'Leverancier',
    agreements: 'Overeenkomst',
    flows: 'Gegevensstroom',
    chain: 'Subverwerker',
    certificates: 'Certificaat of rapport',
    announcements: 'Aankondiging',
    breaches: 'Datalek',
    documents: 'Document',
  },
  older: (count: number) =>
    count === 1 ? 'Eén oudere beoordeling' : `${formatNumber(count, 'nl')} oudere beoordelingen`,
  another: 'een andere',
  recorded: 'Vastgelegd',
  completeness: 'Hoe volledig het dossier is',
  completenessOf: (known: number, asked: number) =>
    `${known} van ${formatNumber(asked, 'nl')} punten vastgelegd`,
  moreDates: (count: number) => (count === 1 ? 'Nog één datum' : `Nog ${formatNumber(count, 'nl')} data`),
  moreGaps: 'Ook de andere punten',
};
