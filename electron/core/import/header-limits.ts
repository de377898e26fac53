/**
 * Words of a header that take back what others of its words suggest: "DPA required" says nothing of whether there is one.
 * Headers are folded: no capitals, accents or punctuation.
 */
import type { ImportField } from '../../../shared/fields/import.ts';
import { namesProcessorAgreement } from './header-words.ts';

const anyOf = (...words: string[]) => new RegExp(`\\b(${words.join('|')})\\b`);

/** What is asked of an agreement besides whether it is there. */
const besidesBeing = anyOf(
  'versie|version|link|url|type|template|sjabloon|vorlage|modele|(?<!on )file|bestand|bestandsnaam|datei|fichier',
  'required|needed|necessary|mandatory|nodig|vereist|verplicht|noodzakelijk',
  'erforderlich|notig|notwendig|requise?|necessaire|obligatoire',
  'reviewed|notes?|notities|opmerking\\w*|remarks?|clauses?|check\\w*|risks?|gaps?|issues?|complian\\w*|ablage',
  'owner|eigenaar|deadline|due|target',
  'location|locatie|vindplaats|map|folder|law|recht|language|taal|sprache|langue|country|land',
);
/**
 * What is done with an agreement before or after it is signed. `asksDayOfSigning` asks more of the words outside brackets; this holds
 * of those within too ("DPA datum (verstuurd)"), where others than these say nothing of the day ("(beide partijen)").
 */
const otherActs = anyOf(
  'sent|verzonden|verstuurd|gesendet|envoyee?|received|ontvangen|erhalten|recue?|uploaded|geupload',
  'request|requested|aanvraag|aangevraagd|opgevraagd|gevraagd|angefordert|angefragt|demandee?',
  'planned|gepland|expected|verwacht\\w*|streef\\w*|next|volgende|nachste|prochaine?',
  'creat\\w+|aangemaakt|approv\\w+|goedgekeurd|updated?|bijgewerkt|modified|gewijzigd|checked|gecontroleerd',
  'cancel\\w*|notice|renew\\w*|filed|archived|gearchiveerd',
);
/** Other papers and matters that are signed, begin and end. */
const otherMatters = anyOf(
  'nda|msa|sla|baa|scc s?|sccs|dpf|dpia|tia|geheimhouding\\w*|hoofdovereenkomst|raamovereenkomst',
  'licen[cs]es?|licentie\\w*|lizenz\\w*|warranty|garantie|insurance|verzekering\\w*|polis|domain|domein\\w*|ssl|tls',
  'transfers?|doorgiften?|safeguards?|waarborg\\w*|mechanisms?|mechanisme|ubermittlung|transferts?',
  'trial|proef\\w*|questionnaire|vragenlijst|assessment|project\\w*|employment|dienstverband|maintenance|onderhoud\\w*',
  'certif\\w+|zertifi\\w+|keurmerk\\w*|purchase|inkoop\\w*|quote|offerte|budget|iso|nen|soc|audit|pentest',
);
/** What is done with data or a supplier when an agreement ends, and what is sent before. */
const aroundEnd = anyOf(
  'retention|bewaar\\w*|delet\\w+|gewist|wissen|vernietig\\w*|losch\\w*|return\\w*|teruggave|exit',
  'notices?|sent|reminders?|herinnering\\w*|opzeg\\w*',
);
/** What is told of personal data and of people besides their kinds. */
const besidesKinds = anyOf(
  'breach\\w*|\\w*lek(ken)?|incidents?|requests?|rights|rechten|verzoek\\w*|volume|contacts?|history',
);

/** Places of people, papers and law; a list tells them beside where its data are. */
const otherPlaces = anyOf(
  'contract\\w*|overeenkomst\\w*|vertrag|contrat|documents?|documenten?|dossiers?|governing|law|recht|droit',
  'vo|vwo|vok|dpa|avv|map|exemplaar|origine\\w*|ordner',
  'users?|gebruikers?|nutzer|utilisateurs?|customers?|clients?|klanten|kunden|employees?|staff|medewerkers',
  'data subjects?|betrokkenen?|betroffene\\w*|individuals|offices?|kantoor|kantoren|buro\\w*|bureaux?',
  'billing|invoic\\w*|factu\\w*|tax|btw|vat|shipping|delivery|levering|exporter|exporteur|work|personnel|personeel',
  'departments?|afdeling\\w*|business units?|teams?|abteilung\\w*|cost cent(er|re)|kostenplaats',
);
/** Where data may be kept if one chooses so. */
const possible = anyOf(
  'options?|opties|available|beschikbare?|supported|possible|mogelijke?|verfugbare?|disponibles?',
);
const ofData = anyOf(
  '\\w*data|data\\w*|\\w*gegevens\\w*|daten\\w*|donnees|hosting\\w*|hosted|host|storage|stored|opslag\\w*|opgeslagen',
  'server\\w*|cloud\\w*',
  'stockage|hebergement|processed|processing|verwerkt|verwerking',
);

/** Whether a header names places, and not those where data are: "Governing law", "Location of users", "Available regions". */
export function isNoPlaceOfData(folded: string): boolean {
  const isOther = otherPlaces.test(folded) && !ofData.test(folded.replace(/\bdata subjects?\b/g, ''));
  return isOther || possible.test(folded);
}

/** Whether a header speaks of people of the organisation itself, whose addresses are not those of the supplier. */
export const isOfOwnPeople = (folded: string): boolean => ownPeople.test(folded);

const ownPeople = anyOf(
  'owners?|\\w*eigena(ar|ren)|assigned|toegewezen|zugewiesen\\w*|reviewers?|assignees?|request[eo]rs?|approvers?|stewards?|sponsors?',
  '(created|modified|updated|requested|approved|reviewed) by|(gemaakt|gewijzigd|aangevraagd|beoordeeld) door',
  '(relationship|vendor|contract) managers?|business contact\\w*|internal|interne?r?|collega\\w*|colleagues?|budgethouders?|(functioneel|applicatie|contract) ?beheerders?',
);

/** Whether a folded header speaks of data that are kept somewhere. */
export const isOfHosting = (folded: string): boolean =>
  /\b(host\w*|data\w*|servers?|opslag\w*|storage|cloud)\b/.test(folded);

/** Whether the words of a header take the field back that others of them suggest. */
export function isDenied(hint: ImportField, folded: string): boolean {
  const isOther = otherMatters.test(folded) && !namesProcessorAgreement.test(folded);
  switch (hint) {
    case 'agreementState':
      return isOther || besidesBeing.test(folded);
    case 'signedOn':
      return isOther || besidesBeing.test(folded) || otherActs.test(folded);
    case 'endsOn':
    case 'renewal':
      return isOther || aroundEnd.test(folded);
    case 'effectiveOn':
      return isOther;
    case 'notice':
      return isOther || /\b(uiterlijk|uiterste|datum|date|deadline)\b/.test(folded);
    case 'dataCategories':
    case 'dataSubjects':
      return besidesKinds.test(folded);
    // "Registration status", "Hosting countries of vendor": no country where it is established.
    case 'country':
      return (
        /\b(status|number|nummer|date|datum|id)\b/.test(folded) ||
        /\b(host\w*|servers?|opslag\w*|storage)\b/.test(folded)
      );
    case 'location':
      return isNoPlaceOfData(folded);
    // "Hosting city" is no part of the address of the supplier.
    case 'address':
      return isOfHosting(folded);
    case 'certificates':
      return /\b(ssl|tls|https|domein\w*|domain)\b/.test(folded);
    case 'contactName':
    case 'email':
    case 'phone':
      return isOfOwnPeople(folded);
    default:
      return false;
  }
}
