/** What the checklist of Art. 28 GDPR requires of an agreement, in Dutch. */
import type { ChecklistQuestionId } from '../schema/checklist.ts';

export const checklistQuestionTexts: Record<ChecklistQuestionId, string> = {
  'pre.parties': 'Wie de partijen zijn en welke rol zij hebben',
  'pre.subject': 'Het onderwerp van de verwerking',
  'pre.duration': 'De duur van de verwerking',
  'pre.nature': 'De aard van de verwerking',
  'pre.purpose': 'Het doel van de verwerking',
  'pre.datatypes':
    'Het soort persoonsgegevens, ook bijzondere en strafrechtelijke gegevens en het BSN (art. 46 UAVG)',
  'pre.subjects': 'De categorieën van betrokkenen',
  'pre.controller': 'De rechten en verplichtingen van de verwerkingsverantwoordelijke',
  'pre.written': 'Schriftelijk of elektronisch vastgelegd, en bindend voor de verwerker',
  'a.instructions': 'Verwerking alleen op schriftelijke instructies, ook bij doorgifte',
  'a.legalreq': 'Een wettelijk voorschrift dat tot verwerking verplicht, wordt vóór de verwerking gemeld',
  'a.unlawful':
    'Een instructie die inbreuk maakt op de AVG of andere gegevensbeschermingsregels, wordt onmiddellijk gemeld',
  'x.ai': 'Geen gebruik voor eigen doelen, zoals het trainen van AI',
  'x.ownuse': 'Welk eigen gebruik is toegestaan, bijvoorbeeld voor statistiek of beveiliging',
  'b.confid': 'Wie toegang heeft, is gebonden aan vertrouwelijkheid',
  'c.security': 'Beveiligingsmaatregelen zoals artikel 32 vraagt',
  'c.persons': 'Wie onder gezag van de verwerker toegang heeft, verwerkt alleen op onze instructie',
  'd.subauth': 'Welke toestemming voor subverwerkers geldt: specifiek of algemeen',
  'd.sublist': 'Een actuele lijst van subverwerkers met land en dienst',
  'd.procedure':
    'Hoe vooraf om toestemming voor een nieuwe subverwerker wordt gevraagd, en dat hij zonder toestemming niet begint',
  'd.subnotice': 'Nieuwe of vervangende subverwerkers worden vooraf aangekondigd',
  'd.noticeterm': 'De termijn waarop een nieuwe subverwerker wordt aangekondigd',
  'd.subobject': 'Het recht om bezwaar te maken tegen een nieuwe subverwerker',
  'd.subflow': 'Voor de subverwerker gelden dezelfde verplichtingen',
  'd.subguarantee':
    'De subverwerker biedt afdoende garanties voor passende technische en organisatorische maatregelen',
  'd.subliab': 'De verwerker blijft volledig aansprakelijk voor de subverwerker',
  'd.bankruptcy':
    'Bij faillissement of opheffing van de verwerker kunnen wij de subverwerker zelf laten stoppen, wissen of terugbezorgen',
  'd.subcopy': 'Op verzoek een kopie van de overeenkomst met een subverwerker',
  'e.rights': 'Bijstand bij verzoeken van betrokkenen',
  'e.measures': 'Passende technische en organisatorische maatregelen voor die bijstand',
  'e.forward': 'Een verzoek van een betrokkene wordt doorgestuurd en niet zelf beantwoord',
  'f.assist':
    'Bijstand bij beveiliging, inbreuken in verband met persoonsgegevens (datalekken), gegevensbeschermingseffectbeoordeling (DPIA) en voorafgaande raadpleging',
  'f.breach': 'Een datalek wordt zonder onredelijke vertraging gemeld',
  'f.aware':
    'De melding volgt zodra de verwerker kennis heeft genomen van het datalek, ook als nog niet alles bekend is',
  'f.breachterm': 'Een meldtermijn voor datalekken in uren',
  'f.breachinfo': 'Wat de melding van een datalek inhoudt en wie het aanspreekpunt is',
  'f.record': 'Hulp bij het documenteren van datalekken',
  'g.deletion': 'Na afloop worden de gegevens gewist of terugbezorgd, naar onze keuze',
  'g.copies': 'Ook bestaande kopieën worden verwijderd, tenzij opslag wettelijk verplicht is',
  'g.term': 'Binnen welke termijn gegevens, kopieën en back-ups worden verwijderd',
  'g.proof': 'Een bewijs dat de gegevens zijn verwijderd',
  'h.info': 'Alle informatie om de naleving aan te tonen',
  'h.audit': 'Het recht op audits, waaronder inspecties',
  'h.auditor': 'De verwerker draagt bij aan audits, door ons of door een controleur die wij machtigen',
  'h.auditmode': 'Hoe een audit verloopt: rapport, frequentie, kosten',
  'h.record': 'De verwerker houdt een eigen register van verwerkingsactiviteiten bij',
  'h.authority': 'Medewerking met de Autoriteit Persoonsgegevens of een andere toezichthoudende autoriteit',
  't.locations': 'In welke landen de gegevens staan en vanwaar er toegang is',
  't.consent': 'Andere landen van verwerking alleen met onze toestemming',
  't.mechanism': 'De waarborg voor doorgifte, per derde land',
  't.annexparties':
    'Bijlage I.A van de standaardcontractbepalingen: de partijen, hun rol, hun contactpersoon en hun handtekening',
  't.annextransfer':
    'Bijlage I.B van de standaardcontractbepalingen: wie en welke gegevens, hoe vaak, waarvoor, hoe lang, en de subverwerkers',
  't.annexauthority':
    'Bijlage I.C van de standaardcontractbepalingen: de bevoegde toezichthoudende autoriteit',
  't.annexmeasures':
    'Bijlage II van de standaardcontractbepalingen: de technische en organisatorische maatregelen, concreet per doorgifte',
  't.annexsubs': 'Bijlage III van de standaardcontractbepalingen: de lijst van toegestane subverwerkers',
  't.options':
    'De keuzes in de standaardcontractbepalingen: termijn voor subverwerkers (clausule 9), toepasselijk recht (17) en rechter (18)',
  't.govaccess': 'Hoe wordt omgegaan met verzoeken van buitenlandse overheden',
  't.webpage':
    'Een webpagina met het rechtsgebied van de infrastructuur en de maatregelen tegen toegang door overheden (art. 28 Dataverordening)',
  't.representative': 'Een vertegenwoordiger in de Unie van een verwerker van buiten de EER',
  'x.liability': 'Aansprakelijkheid en vrijwaring: plafond en verzekering',
  'x.term': 'Looptijd en opzegging, gelijk met de hoofdovereenkomst',
  'x.running': 'De overeenkomst blijft gelden zolang de verwerker persoonsgegevens verwerkt',
  'x.change': 'De verwerker kan de afspraken niet eenzijdig verslechteren',
  'x.control': 'Wat er gebeurt als de zeggenschap over de verwerker verandert',
  'x.order': 'Welke overeenkomst voorgaat bij verschil met de hoofdovereenkomst',
  'x.contact': 'Contactpersonen en de functionaris voor gegevensbescherming van beide partijen',
  'x.exit':
    'Overstappen en meenemen van gegevens: formaat, hulp, termijn en kosten (art. 25 en 29 Dataverordening)',
  'cbw.incident':
    'Incidenten bij de leverancier die onze dienst raken, worden zo snel gemeld dat wij zelf binnen 24 uur kunnen waarschuwen (art. 21 en 23 NIS2-richtlijn)',
  'cbw.vulnerability':
    'Kwetsbaarheden in wat de leverancier levert, worden gemeld en binnen een afgesproken termijn verholpen',
  'cbw.test': 'Het recht om de beveiliging te toetsen of te laten toetsen',
  'cbw.subcontract': 'Dezelfde beveiligingseisen gelden voor wie de leverancier inschakelt',
  'dora.service':
    'Een volledige beschrijving van de ICT-dienst, en of en hoe uitbesteden daarvan is toegestaan (art. 30 lid 2 onder a DORA)',
  'dora.levels':
    'Het niveau van de dienstverlening, met meetbare doelen bij een kritieke of belangrijke functie (art. 30 lid 2 onder e en lid 3 onder a DORA)',
  'dora.return':
    'Toegang tot en teruggave van gegevens bij insolventie of beëindiging (art. 30 lid 2 onder d DORA)',
  'dora.incident':
    'Bijstand bij een ICT-incident, zonder extra kosten of tegen een vooraf bepaalde prijs (art. 30 lid 2 onder f DORA)',
  'dora.authority':
    'Volledige medewerking met de bevoegde en de afwikkelingsautoriteiten (art. 30 lid 2 onder g DORA)',
  'dora.termination':
    'Rechten om te beëindigen, met een opzegtermijn zoals de autoriteiten die verwachten (art. 30 lid 2 onder h en art. 28 lid 7 DORA)',
  'dora.training':
    'Deelname aan onze programma’s voor bewustwording en opleiding in digitale weerbaarheid (art. 30 lid 2 onder i DORA)',
  'dora.continuity':
    'Bij een kritieke of belangrijke functie: noodplannen die worden getest, en medewerking aan onze penetratietests (art. 30 lid 3 onder c en d DORA)',
  'dora.audit':
    'Bij een kritieke of belangrijke functie: onbeperkte rechten van toegang, inspectie en audit (art. 30 lid 3 onder e DORA)',
  'dora.exit':
    'Bij een kritieke of belangrijke functie: een exitstrategie met een verplichte overgangsperiode (art. 30 lid 3 onder f DORA)',
  's.secrecy': 'Het medisch beroepsgeheim geldt ook voor de verwerker (art. 7:457 BW)',
  's.nen7510': 'Beveiliging volgens NEN 7510, met certificaat',
  'm.deviation': 'Waar van het model is afgeweken, met een motivering bij elke afwijking',
  'm.statement': 'De versie en de datum van het Data Pro Statement',
  'm.use': 'Ons gebruik past bij het beoogde gebruik in het Data Pro Statement',
  'x.guarantee': 'Vooraf is beoordeeld dat de verwerker afdoende garanties biedt',
};
