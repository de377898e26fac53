/** Letters to a supplier or its owner, ready to send, in Dutch. */

import { ended } from './in-sentence.ts';

export const letters = {
  greeting: 'Geachte heer, mevrouw,',
  closing: 'Met vriendelijke groet,',
  blank: '[naam en organisatie]',
  answerBy: (what: string, date: string) => `Wij ontvangen graag uiterlijk op ${date} ${what}.`,
  missingTerms: {
    subject: (supplier: string) => `Aanvulling van de verwerkersovereenkomst met ${supplier}`,
    found: (supplier: string) =>
      `Wij hebben de verwerkersovereenkomst met ${supplier} getoetst aan artikel 28 AVG. Daarbij zagen wij dat er nog iets ontbreekt.`,
    required: 'De AVG verplicht om dit af te spreken:',
    advised: 'Wij stellen het op prijs als u ook dit opneemt:',
    partly: ', nu nog niet volledig',
    clause: 'vindplaats:',
    note: 'Toelichting',
    answer: 'een voorstel voor aanvulling',
  },
  certificates: {
    subject: (supplier: string) => `Vraag om de certificaten van ${supplier}`,
    ask: (article: string) =>
      `Wij beoordelen of u afdoende garanties biedt voor de bescherming van persoonsgegevens (${article}). Stuur ons daarvoor uw certificaten en auditrapporten die nu gelden.`,
    answer: 'uw certificaten',
  },
  unknownLocations: {
    subject: (supplier: string) => `Vraag over de locatie van onze gegevens bij ${supplier}`,
    duty: (article: string) =>
      `Wij moeten van al onze gegevens weten in welk land zij worden verwerkt (${article}). Voor het volgende weten wij dat nog niet:`,
    dutyOther: (article: string) =>
      `Wij moeten weten of de gegevens die u van ons krijgt buiten de Europese Economische Ruimte komen (${article}). Voor het volgende weten wij niet waar zij worden verwerkt:`,
    ask: 'Wilt u ons daarom laten weten:',
    questions: [
      'In welke landen worden onze gegevens opgeslagen, ook in back-ups en bij uitwijk?',
      'Vanuit welke landen is er toegang, bijvoorbeeld voor ondersteuning, beheer of ontwikkeling?',
      'Welke rechtspersoon doet dat, en wie is de moedermaatschappij?',
      'Welke waarborg geldt voor elk land buiten de Europese Economische Ruimte (adequaatheidsbesluit, standaardcontractbepalingen, bindende bedrijfsvoorschriften)? Stuur ook de doorgifte-effectbeoordeling (TIA) mee.',
    ],
    answer: 'uw antwoord',
  },
  agreement: {
    subject: (supplier: string) => `Verzoek om een verwerkersovereenkomst met ${supplier}`,
    ask: (article: string) =>
      `U verwerkt voor ons persoonsgegevens. Daarvoor moeten wij een verwerkersovereenkomst met u hebben (${article}). Stuur ons daarvoor uw voorstel, met de bijlagen, of laat ons weten dat wij u een voorstel kunnen sturen.`,
    answer: 'uw voorstel',
  },
  arrangement: {
    subject: (supplier: string) => `Verzoek om een onderlinge regeling met ${supplier}`,
    ask: (article: string) =>
      `Wij bepalen samen met u de doeleinden en middelen van een verwerking van persoonsgegevens. Daarvoor moeten wij met u een onderlinge regeling vaststellen (${article}). Stuur ons daarvoor uw voorstel, of laat ons weten dat wij u een voorstel kunnen sturen.`,
    answer: 'uw voorstel',
  },
  'sub-processors': {
    subject: (supplier: string) => `Vraag aan ${supplier} om de lijst van subverwerkers`,
    ask: (article: string) =>
      `Wij moeten weten wie er verder onze persoonsgegevens verwerkt (${article}). Stuur ons de lijst van alle subverwerkers, ook verderop in de keten: naam en adres van de rechtspersoon, de dienst, het land van elke verwerking, en op welke basis de gegevens buiten de Europese Economische Ruimte komen. Schakelt u niemand in, bevestig dat dan.`,
    answer: 'uw lijst of bevestiging',
  },
  breach: {
    subject: (supplier: string) => `Vragen over het datalek bij ${supplier}`,
    ask: (article: string) =>
      `Om het datalek te kunnen beoordelen en melden, hebben wij van u nodig (${article}): wanneer u het ontdekte en wanneer het begon en eindigde, wat er gebeurde, om welke gegevens en hoeveel betrokkenen het gaat, wat de gevolgen kunnen zijn, en wat u hebt gedaan en nog doet. Weet u iets nog niet, stuur dan nu wat u wel weet.`,
    askOther:
      'Om het datalek te kunnen beoordelen, hebben wij van u nodig: wanneer u het ontdekte en wanneer het begon en eindigde, wat er gebeurde, om welke gegevens en hoeveel betrokkenen het gaat, wat de gevolgen kunnen zijn, wat u hebt gedaan en nog doet, en of u het zelf hebt gemeld. Weet u iets nog niet, stuur dan nu wat u wel weet.',
    which: 'Het gaat om:',
    due: (article: string, moment: string) =>
      `Onze eigen termijn voor de melding aan de toezichthoudende autoriteit eindigt op ${moment} (${article}).`,
    answer: 'Wij ontvangen uw antwoord graag vandaag nog.',
  },
  switching: {
    article: 'art. 29 lid 1 dataverordening',
    subject: (supplier: string) => `Overstapkosten in de overeenkomst met ${supplier}`,
    ask: (article: string) =>
      `Vanaf 12 januari 2027 mag een aanbieder van een clouddienst geen overstapkosten meer in rekening brengen (${article}). In onze overeenkomst staan die nog. Stuur ons een voorstel voor een wijziging waarin ze vervallen.`,
    answer: 'uw voorstel',
  },
  deletion: {
    subject: (supplier: string) => `Verzoek aan ${supplier} om te bevestigen dat onze gegevens zijn gewist`,
    ask: (article: string) =>
      `U verwerkt voor ons geen persoonsgegevens meer. Bevestig ons schriftelijk dat u al onze gegevens hebt gewist of terugbezorgd, ook de kopieën, en op welke dag (${article}). Moet u gegevens bewaren omdat een wet dat zegt, noem dan die wet en de gegevens.`,
    ahead: (article: string, lastDay: string) =>
      `Na ${lastDay} verwerkt u voor ons geen persoonsgegevens meer. Bevestig ons daarna schriftelijk dat u al onze gegevens hebt gewist of terugbezorgd, ook de kopieën, en op welke dag (${article}). Moet u gegevens bewaren omdat een wet dat zegt, noem dan die wet en de gegevens.`,
    answer: 'uw bevestiging',
  },
  transfer: {
    subject: (supplier: string) => `Vraag over doorgifte van onze gegevens door ${supplier}`,
    duty: (article: string) =>
      `Voor elke doorgifte van onze gegevens naar een land buiten de Europese Economische Ruimte moet er een basis zijn (${article}). Voor het volgende kunnen wij die niet aantonen:`,
    importer: (name: string, place: string) => `${name}, ${place}`,
    ask: 'Wilt u ons daarom laten weten:',
    questions: [
      'Op welke basis gaan de gegevens daarheen (adequaatheidsbesluit, standaardcontractbepalingen, bindende bedrijfsvoorschriften)? Stuur de getekende tekst met alle bijlagen mee.',
      'Hoe hebt u het recht en de praktijk in dat land beoordeeld? Stuur de doorgifte-effectbeoordeling (TIA) mee.',
      'Welke aanvullende maatregelen hebt u genomen?',
    ],
    more: {
      importer: 'Welke rechtspersoon krijgt de gegevens daar, en in welk land is die gevestigd?',
      dpf: 'Staat die rechtspersoon op de Data Privacy Framework-lijst (programma EU-U.S. DPF), onder welke naam, en voor welke gegevens (HR, niet-HR)?',
      condition: 'Valt de ontvanger onder het adequaatheidsbesluit voor dat land? Waaruit blijkt dat?',
      access:
        'Is er toegang van buiten de Europese Economische Ruimte, door wie en waarvoor? Is die er niet, waaruit blijkt dat?',
    },
    answer: 'uw antwoord',
  },
  objection: {
    subject: (name: string) => `Bezwaar tegen subverwerker ${name}`,
    told: (date: string, name: string, place: string, service: string) =>
      ended(
        `Op ${date} hebt u aangekondigd dat u ${name}${place === '' ? '' : ` (${place})`} als subverwerker wilt inschakelen${service === '' ? '' : ` voor ${service}`}`,
      ),
    object: (article: string) => `Wij maken daartegen bezwaar (${article}).`,
    refuse: (article: string) => `Wij geven daarvoor geen toestemming (${article}).`,
    why: (reason: string) => `Onze reden: ${reason}`,
    blank: '[reden van het bezwaar]',
    ask: 'Geef deze subverwerker geen toegang tot onze gegevens zolang wij het hierover niet eens zijn. Laat ons weten wat er kan: een andere subverwerker, verwerking binnen de Europese Economische Ruimte, of beëindiging van de dienst.',
    answer: 'uw antwoord',
  },
  owner: {
    subject: (supplier: string) => `${supplier}: wat er moet gebeuren`,
    greeting: 'Hallo,',
    lead: (supplier: string) =>
      `U bent de eigenaar van ${supplier} in het verwerkersregister. Dit vraagt aandacht:`,
    due: (date: string) => `uiterlijk ${date}`,
    closing: 'Leg in het register vast wat u hebt gedaan.',
  },
  sent: (date: string, subject: string) => `Verstuurd op ${date}: “${subject}”.`,
  control: {
    subject: (supplier: string) => `Vragen over de wijziging van zeggenschap over ${supplier}`,
    told: (supplier: string, parent: string, country: string, day: string, announced: string) =>
      [
        announced === ''
          ? `Wij hebben begrepen dat ${supplier}`
          : `Op ${announced} is aangekondigd dat ${supplier}`,
        parent === '' ? ' een andere moedermaatschappij krijgt' : ` onder ${parent}`,
        country === '' ? '' : ` (gevestigd in ${country})`,
        parent === '' ? '' : ' komt',
        day === '' ? '.' : `, met ingang van ${day}.`,
      ].join(''),
    duty: (article: string) =>
      `Wij moeten nagaan of u ook daarna afdoende garanties biedt voor onze gegevens (${article}). Wilt u ons daarom laten weten:`,
    dutyOther: (article: string) =>
      `Wij moeten nagaan wat dit betekent voor de gegevens die u van ons krijgt, ook als zij buiten de Europese Economische Ruimte komen (${article}). Wilt u ons daarom laten weten:`,
    who: 'Welke rechtspersoon krijgt de zeggenschap, wie is de uiteindelijke moedermaatschappij, en waar zijn beide gevestigd?',
    when: 'Op welke dag gaat de zeggenschap over?',
    processing:
      'Verandert er iets aan de rechtspersoon die onze gegevens verwerkt, aan uw subverwerkers, aan de plaatsen van verwerking of aan wie vanwaar toegang heeft?',
    access:
      'Kan de nieuwe moedermaatschappij, of haar groep, bij onze gegevens? Zo nee, hoe is dat uitgesloten?',
    requests:
      'Kan een overheid van buiten de Europese Unie via de moedermaatschappij om onze gegevens vragen, en hoe gaat u daarmee om (art. 48 AVG)?',
    safeguard: (country: string) =>
      `Welke waarborg geldt voor toegang vanuit ${country}? Stuur ook de doorgifte-effectbeoordeling (TIA) mee.`,
    measures: 'Blijven de beveiliging, de certificaten en de contactpersonen zoals ze zijn?',
    clause: (where: string) =>
      `In onze overeenkomst staat wat er gebeurt als de zeggenschap verandert${where}. Hoe geeft u daaraan gevolg?`,
    noClause:
      'In onze overeenkomst staat niet wat er gebeurt als de zeggenschap verandert. Wij ontvangen graag uw voorstel voor zo’n bepaling, met het recht om dan op te zeggen.',
    where: (clause: string) => ` (${clause})`,
    answer: 'uw antwoord',
  },
};
