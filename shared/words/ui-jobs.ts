/** Guided jobs on a supplier: ending, merging, copying, the incident sheet; and the picture of the chain. */
import type { exitChoices } from '../schema/processor.ts';
import { both } from './ui-both.ts';

type Choices = Record<(typeof exitChoices)[number], string>;

const nlChoices: Choices = {
  return: 'Terugbezorgen, daarna kopieën wissen',
  deletion: 'Wissen',
};
const enChoices: Choices = { return: 'Return, then delete copies', deletion: 'Delete' };

export const jobs = both(
  {
    menu: 'Meer',
    menuOf: (name: string) => `Meer voor ${name}`,
    step: (step: number, steps: number, name: string) => `Stap ${step} van ${steps}: ${name}`,
    steps: 'Stappen',
    done: 'gedaan',
    toSupplier: 'Naar de leverancier',

    end: 'Leverancier beëindigen',
    endTitle: (name: string) => `${name} beëindigen`,
    endLead:
      'Na afloop wist de leverancier de gegevens of bezorgt hij ze terug, naar uw keuze (art. 28 lid 3 onder g AVG).',
    endSteps: ['Einddatum', 'Wissen of terugbezorgen', 'Gevraagd', 'Bevestigd'] as readonly string[],
    endedOn: 'Laatste dag',
    endedOnHelp: 'Tot en met deze dag verwerkt de leverancier gegevens voor u.',
    exitChoice: 'Wat gebeurt er met de gegevens',
    exitChoices: nlChoices,
    exitHelp: 'De keuze is aan u. De leverancier wist ook kopieën en back-ups.',
    exitAskedOn: 'Aan de leverancier gevraagd op',
    exitAskedHelp: 'Vraag het schriftelijk en bewaar de brief bij de documenten.',
    exitConfirmedOn: 'Door de leverancier bevestigd op',
    exitConfirmedHelp: 'Dan geldt ook de overeenkomst als afgerond.',
    proof: 'Bewijs van wissen of terugbezorgen',
    proofChoose: 'Bewijs toevoegen',
    proofNone: 'Nog geen bewijs toegevoegd.',
    later: 'Later afmaken',
    endSaved: 'Opgeslagen. U kunt later verdergaan.',
    endDone: (name: string) => `Het einde van ${name} is vastgelegd.`,
    endDoneText: 'De leverancier blijft in het register staan, met alles wat erbij hoort.',
    endOpen: 'Er is nog geen bevestiging van wissen of terugbezorgen.',
    finish: 'Vastleggen',
    reopen: 'Einde terugnemen',
    reopened: (name: string) => `${name} loopt weer.`,
    agreementsToo: (count: number) =>
      count === 1
        ? 'De bevestiging komt ook bij de overeenkomst te staan.'
        : `De bevestiging komt ook bij ${count} overeenkomsten te staan.`,

    merge: 'Samenvoegen met een andere',
    mergeTitle: (name: string) => `${name} samenvoegen`,
    mergeLead: 'Twee keer dezelfde leverancier? Maak er één van. U kunt dit ongedaan maken.',
    mergeSteps: ['Kies de andere', 'Controleer'] as readonly string[],
    mergeSearch: 'Zoek de leverancier die erin opgaat',
    mergeSearchHelp: 'Typ een deel van de naam.',
    mergeLikely: 'Misschien dezelfde',
    mergeNone: 'Geen leverancier gevonden. Probeer een deel van de naam.',
    mergeKeep: 'Blijft',
    mergeGone: 'Gaat erin op',
    mergeSwap: 'Wissel om',
    mergeMoves: 'Dit gaat mee',
    mergeMovesNone: 'Er hangt niets aan deze leverancier.',
    mergeFields: 'Per veld',
    mergeField: 'Veld',
    mergeResult: 'Wordt',
    mergeFieldsNone: 'Alle velden zijn gelijk.',
    mergeRule: 'Wat is ingevuld, blijft staan; lege velden worden aangevuld; lijsten komen bij elkaar.',
    mergeConfirm: 'Samenvoegen',
    merged: (gone: string, keep: string) => `${gone} is opgegaan in ${keep}.`,
    mergeUndone: 'Het samenvoegen is ongedaan gemaakt.',
    counts: {
      agreements: (n: number) => (n === 1 ? '1 overeenkomst' : `${n} overeenkomsten`),
      flows: (n: number) => (n === 1 ? '1 gegevensstroom' : `${n} gegevensstromen`),
      chain: (n: number) => (n === 1 ? '1 subverwerker' : `${n} subverwerkers`),
      services: (n: number) => (n === 1 ? '1 dienst' : `${n} diensten`),
      contacts: (n: number) => (n === 1 ? '1 contactpersoon' : `${n} contactpersonen`),
      certificates: (n: number) => (n === 1 ? '1 certificaat of rapport' : `${n} certificaten en rapporten`),
      announcements: (n: number) => (n === 1 ? '1 aankondiging' : `${n} aankondigingen`),
      reviews: (n: number) => (n === 1 ? '1 beoordeling' : `${n} beoordelingen`),
      documents: (n: number) => (n === 1 ? '1 document' : `${n} documenten`),
    },

    copy: 'Kopie maken',
    copyTitle: (name: string) => `Kopie van ${name}`,
    copyLead: 'Voor een leverancier die hierop lijkt, zoals een zusterbedrijf met dezelfde diensten.',
    copyTaken: 'Gaat mee: gegevens over de leverancier, diensten, contactpersonen en gegevensstromen.',
    copyLeft: 'Gaat niet mee: overeenkomsten, certificaten, documenten, beoordelingen en geschiedenis.',
    copyName: 'Naam van de nieuwe leverancier',
    copyMake: 'Kopie maken',
    copied: (name: string) => `${name} is toegevoegd.`,

    incident: 'Incidentblad',
    incidentCommand: 'Datalek bij een leverancier',
    incidentOf: (name: string) => `Incidentblad: ${name}`,
    incidentLead: 'Wie belt u bij een datalek, wat is er afgesproken, en om welke gegevens gaat het.',
    incidentPick: 'Bij welke leverancier is het datalek?',
    incidentSearch: 'Zoek de leverancier',
    incidentPrint: 'Afdrukken',
    incidentCall: 'Wie u belt',
    incidentNobody: 'Er is geen contactpersoon voor datalekken vastgelegd.',
    incidentOthers: 'Andere contactpersonen',
    incidentAgreed: 'Wat is afgesproken',
    incidentHours: (hours: number) =>
      hours === 1
        ? 'De leverancier meldt een datalek binnen 1 uur.'
        : `De leverancier meldt een datalek binnen ${hours} uur.`,
    incidentNoHours:
      'Er is geen termijn in uren afgesproken. De leverancier meldt het zonder onredelijke vertraging (art. 33 lid 2 AVG).',
    incidentOwn:
      'Zelf meldt u een datalek zonder onredelijke vertraging en zo mogelijk binnen 72 uur na de ontdekking aan de Autoriteit Persoonsgegevens, tenzij een risico niet waarschijnlijk is (art. 33 lid 1 AVG). Bij een hoog risico licht u ook de betrokkenen in (art. 34 AVG).',
    incidentData: 'Welke gegevens, van wie',
    incidentSensitive: 'Extra gevoelig',
    incidentSensitiveNone: 'Niet vastgelegd als bijzonder, strafrechtelijk of BSN.',
    incidentSensitiveUnknown:
      'Niet vastgelegd of er bijzondere of strafrechtelijke gegevens of BSN’s bij zijn.',
    special: 'Bijzondere categorieën van persoonsgegevens (art. 9 AVG)',
    criminal: 'Strafrechtelijke persoonsgegevens (art. 10 AVG)',
    bsn: 'Burgerservicenummer (BSN)',
    incidentWhere: 'Waar de gegevens zijn en wie erbij kan',
    incidentWhereNone: 'Er is niet vastgelegd waar de gegevens zijn.',
    incidentNotes: 'Aantekeningen',
    incidentQuestions: [
      'Wanneer ontdekt, en door wie?',
      'Wat is er gebeurd, en is het gestopt?',
      'Om hoeveel mensen gaat het?',
      'Wat doet de leverancier nu, en wanneer horen wij meer?',
    ] as readonly string[],
    incidentAsOf: (date: string) => `Stand per ${date}`,
    owner: 'Eigenaar bij ons',

    picture: 'Keten als tekening',
    pictureLabel: (supplier: string, count: number) =>
      count === 1
        ? `Keten van ${supplier} met 1 subverwerker`
        : `Keten van ${supplier} met ${count} subverwerkers`,
    shared: (count: number) =>
      count === 1 ? 'ook bij 1 andere leverancier' : `ook bij ${count} andere leveranciers`,
    sharedBy: (names: string) => `Ook bij ${names}`,
    ended: 'gestopt',
  },
  {
    menu: 'More',
    menuOf: (name: string) => `More for ${name}`,
    step: (step: number, steps: number, name: string) => `Step ${step} of ${steps}: ${name}`,
    steps: 'Steps',
    done: 'done',
    toSupplier: 'To the supplier',

    end: 'End supplier',
    endTitle: (name: string) => `End ${name}`,
    endLead: 'At the end the supplier deletes the data or returns them, at your choice (Art. 28(3)(g) GDPR).',
    endSteps: ['End date', 'Deletion or return', 'Asked', 'Confirmed'],
    endedOn: 'Last day',
    endedOnHelp: 'Through this day the supplier processes data for you.',
    exitChoice: 'What happens with the data',
    exitChoices: enChoices,
    exitHelp: 'The choice is yours. The supplier deletes copies and back-ups too.',
    exitAskedOn: 'Asked of the supplier on',
    exitAskedHelp: 'Ask in writing and keep the letter among the documents.',
    exitConfirmedOn: 'Confirmed by the supplier on',
    exitConfirmedHelp: 'Then the agreement counts as finished too.',
    proof: 'Proof of deletion or return',
    proofChoose: 'Add proof',
    proofNone: 'No proof added yet.',
    later: 'Finish later',
    endSaved: 'Saved. You can continue later.',
    endDone: (name: string) => `The end of ${name} was recorded.`,
    endDoneText: 'The supplier stays in the register, with everything that belongs to it.',
    endOpen: 'Deletion or return is not confirmed yet.',
    finish: 'Record',
    reopen: 'Take back the end',
    reopened: (name: string) => `${name} runs again.`,
    agreementsToo: (count: number) =>
      count === 1
        ? 'The confirmation is recorded with the agreement too.'
        : `The confirmation is recorded with ${count} agreements too.`,

    merge: 'Merge with another',
    mergeTitle: (name: string) => `Merge ${name}`,
    mergeLead: 'The same supplier twice? Make it one. You can undo this.',
    mergeSteps: ['Choose the other', 'Check'],
    mergeSearch: 'Find the supplier that goes into it',
    mergeSearchHelp: 'Type a part of the name.',
    mergeLikely: 'Perhaps the same',
    mergeNone: 'No supplier found. Try a part of the name.',
    mergeKeep: 'Stays',
    mergeGone: 'Goes into it',
    mergeSwap: 'Swap',
    mergeMoves: 'This comes along',
    mergeMovesNone: 'Nothing belongs to this supplier.',
    mergeFields: 'Field by field',
    mergeField: 'Field',
    mergeResult: 'Becomes',
    mergeFieldsNone: 'All fields are equal.',
    mergeRule: 'What is filled in stays; empty fields are filled; lists come together.',
    mergeConfirm: 'Merge',
    merged: (gone: string, keep: string) => `${gone} went into ${keep}.`,
    mergeUndone: 'The merge was undone.',
    counts: {
      agreements: (n: number) => (n === 1 ? '1 agreement' : `${n} agreements`),
      flows: (n: number) => (n === 1 ? '1 data flow' : `${n} data flows`),
      chain: (n: number) => (n === 1 ? '1 sub-processor' : `${n} sub-processors`),
      services: (n: number) => (n === 1 ? '1 service' : `${n} services`),
      contacts: (n: number) => (n === 1 ? '1 contact' : `${n} contacts`),
      certificates: (n: number) => (n === 1 ? '1 certificate or report' : `${n} certificates and reports`),
      announcements: (n: number) => (n === 1 ? '1 announcement' : `${n} announcements`),
      reviews: (n: number) => (n === 1 ? '1 sign-off' : `${n} sign-offs`),
      documents: (n: number) => (n === 1 ? '1 document' : `${n} documents`),
    },

    copy: 'Make a copy',
    copyTitle: (name: string) => `Copy of ${name}`,
    copyLead: 'For a supplier that is like this one, such as a sister company with the same services.',
    copyTaken: 'Comes along: particulars of the supplier, services, contacts and data flows.',
    copyLeft: 'Stays behind: agreements, certificates, documents, sign-offs and history.',
    copyName: 'Name of the new supplier',
    copyMake: 'Make copy',
    copied: (name: string) => `${name} was added.`,

    incident: 'Incident sheet',
    incidentCommand: 'Data breach at a supplier',
    incidentOf: (name: string) => `Incident sheet: ${name}`,
    incidentLead: 'Whom to call after a data breach, what was agreed, and which data it is about.',
    incidentPick: 'At which supplier is the data breach?',
    incidentSearch: 'Find the supplier',
    incidentPrint: 'Print',
    incidentCall: 'Whom to call',
    incidentNobody: 'No contact for data breaches is recorded.',
    incidentOthers: 'Other contacts',
    incidentAgreed: 'What was agreed',
    incidentHours: (hours: number) =>
      hours === 1
        ? 'The supplier reports a data breach within 1 hour.'
        : `The supplier reports a data breach within ${hours} hours.`,
    incidentNoHours:
      'No term in hours was agreed. The supplier reports without undue delay (Art. 33(2) GDPR).',
    incidentOwn:
      'You yourself report a data breach without undue delay and, where feasible, within 72 hours of becoming aware of it to the Dutch Data Protection Authority, unless a risk is unlikely (Art. 33(1) GDPR). With a high risk you inform the data subjects too (Art. 34 GDPR).',
    incidentData: 'Which data, of whom',
    incidentSensitive: 'Especially sensitive',
    incidentSensitiveNone: 'Not recorded as special, criminal or citizen service number.',
    incidentSensitiveUnknown:
      'It is not recorded whether special or criminal data or citizen service numbers are included.',
    special: 'Special categories of personal data (Art. 9 GDPR)',
    criminal: 'Data on criminal convictions and offences (Art. 10 GDPR)',
    bsn: 'Citizen service number (BSN)',
    incidentWhere: 'Where the data are and who can reach them',
    incidentWhereNone: 'It is not recorded where the data are.',
    incidentNotes: 'Notes',
    incidentQuestions: [
      'When was it found, and by whom?',
      'What happened, and has it stopped?',
      'How many people are affected?',
      'What is the supplier doing now, and when do we hear more?',
    ],
    incidentAsOf: (date: string) => `As of ${date}`,
    owner: 'Owner on our side',

    picture: 'Chain as a picture',
    pictureLabel: (supplier: string, count: number) =>
      count === 1
        ? `Chain of ${supplier} with 1 sub-processor`
        : `Chain of ${supplier} with ${count} sub-processors`,
    shared: (count: number) =>
      count === 1 ? 'also at 1 other supplier' : `also at ${count} other suppliers`,
    sharedBy: (names: string) => `Also at ${names}`,
    ended: 'ended',
  },
);
