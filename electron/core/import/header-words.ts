/** Words that people use as a column header, in Dutch and English, and the field that each refers to. */
import type { ImportField } from '../../../shared/fields/import.ts';

/** Names of the agreement of Art. 28, for a pattern: folded as headers are. */
export const agreementNames =
  '((ver|be)w(erkers?)? ?(overeenkomst|overeenk|ovk|contract)\\w*|vo|vwo|vok|vovk|dpa|avv|av vertrag|auftragsverarbeitungsvertrag|' +
  'auftragsverarbeitung|data processing (agreement|addendum|contract)|processing agreement|processor agreement|' +
  'accord de traitement( des donnees)?|contrat de sous traitance)';

/**
 * Complete headers separated by ` | `, folded: no capitals, accents or punctuation. The first two words of a
 * field are those in our own export.
 */
export const headerWords: Record<ImportField, string> = {
  name:
    'leverancier | supplier | naam | name | naam leverancier | leveranciersnaam | ' +
    'leverancier naam | display name | weergavenaam | bedrijf | bedrijfsnaam | naam bedrijf | organisatie | ' +
    'organisatienaam | naam organisatie | verwerker | naam verwerker | bewerker | naam bewerker | subverwerker | ' +
    'sub verwerker | naam subverwerker | dienstverlener | partij | naam partij | ontvanger | ' +
    'rechtspersoon | juridische entiteit | statutaire naam | supplier name | ' +
    'name of supplier | vendor | vendor name | processor | processor name | ' +
    'name of processor | subprocessor | sub processor | subprocessor name | ' +
    'sub processor name | company | company name | organisation | organization | ' +
    'organisation name | organization name | provider | provider name | third party | ' +
    'third party name | entity | entity name | legal entity | legal name | ' +
    'legal entity name | contracting party | third party entity | naam relatie | aanbieder | naam aanbieder | ' +
    'auftragsverarbeiter | lieferant | anbieter | dienstleister | unterauftragsverarbeiter | firma | unternehmen | fournisseur | prestataire | sous traitant | sous traitant ulterieur | nom | nom du fournisseur | name des auftragsverarbeiters | naam crediteur | crediteur | creditor | importer | data importer',
  kvk:
    'kvk | kvk nummer | kvk nr | kvknummer | kvknr | kvk number | kvk no | k v k | ' +
    'kamer van koophandel | nummer kamer van koophandel | handelsregisternummer | ' +
    'handelsregister | coc | coc number | coc nr | coc no | chamber of commerce | ' +
    'chamber of commerce number | dutch trade register number',
  foreignNumber:
    'buitenlands nummer | buitenlands registratienummer | foreign number | ' +
    'foreign registration number | registratienummer | registration number | ' +
    'company number | company registration number | euid | lei | kbo | kbo nummer | kbo nr | ondernemingsnummer | siren | siret',
  address:
    'adres | address | vestigingsadres | postadres | straat | registered address | ' +
    'company address | ' +
    'anschrift | adresse | postcode | zip | zip code | postal code | plz | postleitzahl | code postal | straat en huisnummer | huisnr | street | strasse | huisnummer | woonplaats | city | ville',
  country:
    'land van vestiging | vestigingsland | vestiging | land vestiging | land leverancier | ' +
    'hoofdkantoor | land hoofdkantoor | headquarters | headquarter | headquarters country | ' +
    'registered in | incorporated in | gevestigd in | gevestigd te | hq | hq country | country of establishment | establishment | country of incorporation | ' +
    'incorporation country | registered country | entity country | supplier country | ' +
    'vendor country | ' +
    'sitz | firmensitz | sitzland | siege | siege social | pays du siege | registered office | corporate location | entity location | provider location | vestigingsplaats',
  parentCountry:
    'land moedermaatschappij | parent country | land moeder | ' +
    'land van de moedermaatschappij | country of parent | country of parent company | ' +
    'ultimate parent country',
  role: 'rol | role | avg rol | rol avg | gdpr role | privacy role | ' + 'rolle',
  category:
    'soort | category | categorie | type | soort leverancier | soort dienst | ' +
    'type leverancier | type dienst | kind | supplier type | vendor type | service type | ' +
    'type of service',
  criticality:
    'belang | criticality | kritikaliteit | kritisch | prioriteit | risicoklasse | critical | kritikalitat | criticite | business criticality | bedrijfskritisch',
  owner:
    'eigenaar | owner | interne eigenaar | contracteigenaar | contract eigenaar | ' +
    'verantwoordelijke intern | internal owner | business owner | contract owner | assigned to | toegewezen aan',
  website: 'website | url | site | web | webadres | homepage | web address',
  service:
    'dienst | service | diensten | services | product | producten | products | ' +
    'dienstverlening | applicatie | application | systeem | system | software | ' +
    'service provided | services provided | geleverde dienst | omschrijving dienst | ' +
    'service description | description of service | description of services | ' +
    'nature of service | ' +
    'leistung | leistungen | dienste | prestation | produit',
  contactName:
    'contactpersoon | contact person | contact | naam contactpersoon | contact naam | ' +
    'contact name | contact leverancier | leverancierscontact | contact supplier | supplier contact | vendor contact | aanspreekpunt | accountmanager | account manager | ' +
    'ansprechpartner | interlocuteur | personne de contact',
  email:
    'e mail | email | mail | e mailadres | emailadres | mailadres | e mail contactpersoon | ' +
    'e mailadres contactpersoon | email contactpersoon | contact e mail | contact email | ' +
    'e mail address | email address',
  phone:
    'telefoon | phone | telefoonnummer | tel | telnr | telefoonnr | mobiel | phone number | ' +
    'telephone | contact phone',
  privacyContact:
    'privacycontact | privacy contact | contact privacy | fg | e mail fg | ' +
    'functionaris gegevensbescherming | dpo | dpo e mail | dpo email | dpo contact | ' +
    'privacy e mail | privacy email | e mail privacy | email privacy | mail privacy | data protection officer',
  incidentContact:
    'contact datalekken | incident contact | contact incidenten | contact datalek | ' +
    'incidentcontact | breach contact | security contact',
  tags: 'labels | tags | label | tag | trefwoorden | keywords',
  dataCategories:
    'soorten persoonsgegevens | categories of personal data | soort persoonsgegevens | ' +
    'persoonsgegevens | categorieen persoonsgegevens | gegevens | soort gegevens | ' +
    'type gegevens | data categories | categories of data | personal data | ' +
    'types of personal data | type of personal data | data types | data processed | ' +
    'personal data processed | ' +
    'datenkategorien | art der daten | datenarten | categories de donnees | donnees personnelles | personenbezogene daten | data',
  dataSubjects:
    'betrokkenen | data subjects | categorieen betrokkenen | categorieen van betrokkenen | ' +
    'categories of data subjects | ' +
    'betroffene | betroffene personen | personnes concernees',
  specialCategories:
    'bijzondere persoonsgegevens | special categories | bijzondere categorieen | ' +
    'bijzondere categorieen van persoonsgegevens | special categories of personal data | ' +
    'special category data',
  criminalData:
    'strafrechtelijke gegevens | criminal data | strafrechtelijke persoonsgegevens | strafrechtelijk',
  bsn: 'bsn | citizen service number | burgerservicenummer',
  purposes:
    'doel | purpose | doeleinden | purposes | doel verwerking | doel van de verwerking | ' +
    'doel van verwerking | verwerkingsdoel | purpose of processing | ' +
    'purpose of the processing | processing purpose | processing activity | ' +
    'processing activities | verwerkingsactiviteit | verwerkingsactiviteiten | naam verwerking | naam verwerkingsactiviteit | activity | activities | activiteit | activiteiten | aard van de verwerking | nature of processing | ' +
    'zweck | zwecke | tatigkeit | tatigkeiten | verarbeitungszweck | zweck der verarbeitung | finalite | finalites | finalite du traitement | reason | description of processing',
  retention:
    'bewaartermijn | retention | retention period | bewaartermijnen | bewaarperiode | ' +
    'data retention | ' +
    'aufbewahrungsfrist | duree de conservation',
  measures:
    'beveiligingsmaatregelen | security measures | maatregelen | measures | ' +
    'technische en organisatorische maatregelen | technical and organisational measures',
  remark:
    'opmerking | remark | opmerkingen | remarks | toelichting | notitie | notities | ' +
    'bijzonderheden | opm | note | notes | comment | comments | ' +
    'bemerkung | bemerkungen | anmerkung | anmerkungen | remarque | remarques | commentaire | commentaires',
  endedOn:
    'relatie beeindigd op | relation ended on | leverancier gestopt op | ' +
    'relatie gestopt op | supplier ended on',
  agreementState:
    'verwerkersovereenkomst | processor agreement | bewerkersovereenkomst | vo getekend | vo | vok | vwo | status vo | ' +
    'vo status | status verwerkersovereenkomst | verwerkersovereenkomst getekend | ' +
    'verwerkersovereenkomst aanwezig | verwerkersovereenkomst gesloten | ' +
    'verwerkersovereenkomst afgesloten | getekend | ondertekend | overeenkomst getekend | ' +
    'overeenkomst | status overeenkomst | dpa | dpa signed | dpa status | dpa in place | ' +
    'signed | agreement | agreement status | agreement state | agreement signed | ' +
    'data processing agreement | processing agreement | ' +
    'avv | avv abgeschlossen | av vertrag | av vertrag abgeschlossen | auftragsverarbeitungsvertrag | contrat de sous traitance | accord de traitement des donnees',
  agreementModel:
    'model overeenkomst | agreement model | model | model verwerkersovereenkomst | ' +
    'gebruikt model | template | agreement template',
  requestedOn: 'aangevraagd op | requested on | datum aangevraagd | datum aanvraag | date requested',
  signedOn:
    'datum getekend | signed on | getekend op | ondertekend op | datum ondertekening | ' +
    'datum ondertekend | tekendatum | datum tekening | datum vo | ' +
    'datum verwerkersovereenkomst | datum overeenkomst | vo datum | vo getekend op | ' +
    'date signed | signing date | signature date | dpa date | date of signature | ' +
    'agreement date | dpa signed on | ' +
    'unterzeichnet am | datum der unterzeichnung | date de signature | signe le',
  effectiveOn:
    'ingangsdatum | effective on | ingang | ingangsdatum overeenkomst | ingaand op | startdatum | ' +
    'begindatum | geldig vanaf | van kracht vanaf | effective date | start date | ' +
    'valid from | effective from | ' +
    'gultig ab | vertragsbeginn | date de debut',
  endsOn:
    'loopt tot en met | ends on | loopt tot | einddatum | eindigt op | einde | ' +
    'einddatum overeenkomst | einddatum contract | geldig tot | geldig t m | ' +
    'geldig tot en met | loopt t m | loopt af | loopt af op | verloopt | verloopt op | vervalt op | lauft ab | afloopdatum | vervaldatum | ' +
    'expiratiedatum | contract tot | end date | expiry date | expiration date | expires | ' +
    'expires on | valid until | contract end | contract end date | term end | ' +
    'gultig bis | vertragsende | date de fin | date d expiration | laufzeit bis | termination date | valid to | valid through',
  renewal:
    'verlenging | renewal | stilzwijgende verlenging | automatische verlenging | ' +
    'auto renewal | automatic renewal | renewal term | renewal type | term type | soort looptijd | ' +
    'verlangerung | automatische verlangerung | reconduction tacite | renouvellement',
  notice:
    'opzegtermijn | notice period | opzegging termijn | termijn opzegging | notice | ' +
    'notice term | termination notice | ' +
    'kundigungsfrist | preavis | delai de preavis',
  noticeGivenOn: 'opgezegd op | notice given on | datum opzegging | notice given | gekundigt am | resilie le',
  deletionConfirmedOn:
    'wissen bevestigd op | deletion confirmed on | gegevens gewist op | ' + 'verwijdering bevestigd op',
  dpoName: 'naam fg | name of dpo | dpo name | fg naam | naam functionaris gegevensbescherming',
  dpoEmail: 'e mailadres fg | email fg | dpo email address | e mailadres functionaris gegevensbescherming',
  exitChoice: 'wissen of terugbezorgen | gegevens bij einde | deletion or return | data at the end',
  exitAskedOn: 'wissen gevraagd op | deletion asked on | deletion requested on',
  exitConfirmedOn: 'wissen door leverancier bevestigd op | deletion confirmed by supplier on',
  agreementTitle: 'omschrijving overeenkomst | agreement title | titel overeenkomst | naam overeenkomst',
  subProcessorAuthorisation:
    'toestemming subverwerkers | toestemming voor subverwerkers | authorisation of sub processors | ' +
    'sub processor authorisation | subprocessor authorization',
  remindDays: 'eerste herinnering | herinnering dagen vooraf | first reminder | reminder days ahead',
  objectionDays: 'bezwaartermijn | objection period | objection days | bezwaartermijn subverwerkers',
  breachTermHours:
    'meldtermijn | meldtermijn datalek | meldtermijn datalekken | breach notification term | ' +
    'breach notification period | breach term',
  statedInList: 'in uw lijst stond | your list said',
  agreementRemark: 'opmerking overeenkomst | agreement remark | opmerkingen overeenkomst | agreement remarks',
  location:
    'locatie gegevens | data location | locatie | location | locaties | locations | ' +
    'locatie van gegevens | locatie van de gegevens | plaats gegevens | opslaglocatie | ' +
    'locatie opslag | dataopslag | datalocatie | verwerkingslocatie | locatie verwerking | ' +
    'plaats van verwerking | land van opslag | land opslag | land van verwerking | ' +
    'land verwerking | waar staan de gegevens | hostinglocatie | data locations | ' +
    'location of data | location of processing | processing location | ' +
    'processing locations | place of processing | storage location | data storage location | ' +
    'hosting location | data center | data centre | datacenter | datacentrum | data center location | data centre location | data residency | ' +
    'country of processing | processing country | data storage | ' +
    'standort | standorte | speicherort | serverstandort | ort der verarbeitung | verarbeitungsort | datenstandort | lieu de traitement | lieu de stockage | lieu d hebergement | pays d hebergement | pays de traitement | localisation | localisation des donnees | host region | hosting region | region of processing | data region | serverlocatie | land van hosting | hostingland | waar | where | datalocatie land',
  listUpdated:
    'laatst bijgewerkt | last updated | bijgewerkt | bijgewerkt op | laatst gewijzigd | ' +
    'gewijzigd op | updated | updated on | last update | last modified | date added | ' +
    'toegevoegd op',
  insideEea:
    'binnen eer | binnen de eer | inside eea | buiten eer | buiten de eer | doorgifte buiten eer | doorgifte | binnen eu | buiten eu | ' +
    'within eea | outside eea | transfer outside eea | data transfer | international transfer',
  transferBasis:
    'grondslag doorgifte | basis of transfer | doorgiftegrondslag | waarborgen | transfer mechanism | transfer basis | safeguards | ' +
    'doorgiftemechanisme | doorgifte instrument | doorgifteinstrument | contract type | scc | sccs | transfer tool | garantien | ' +
    'garanties | appropriate safeguards | passende waarborgen | garanties de transfert | garanties du transfert',
  subProcessors:
    'subverwerkers van de leverancier | sub processors of the supplier | subverwerkers | sub verwerkers | subprocessors | ' +
    'sub processors | subs | sub s | onderaannemers',
  locationUse:
    'waarvoor de locatie dient | what the location is used for | locatietype | locatie type | type locatie | soort locatie | ' +
    'location type | type of location | kind of location | location purpose | purpose of location | gebruik locatie | ' +
    'gebruik van de locatie | locatiesoort | doel locatie | location use | standorttyp | art des standorts | type de lieu',
  subProcessorLocation: 'locatie van de subverwerker ervoor | location of the sub processor before it',
  certificates:
    'certificaten | certificates | certificaat | certificate | certificering | certificeringen | certification | certifications | ' +
    'keurmerken | keurmerk | zertifikate | zertifizierungen | certificats | iso 27001 | iso27001 | nen 7510 | nen7510 | soc 2 | soc2 | ' +
    'isae 3402',
  reviews:
    'eerder beoordeeld | reviewed before | laatste review | laatste beoordeling | laatst beoordeeld | beoordeeld op | beoordeeld door | ' +
    'datum beoordeling | datum review | review | reviewdatum | last review | last reviewed | reviewed on | reviewed by | review date | ' +
    'volgende review | volgende beoordeling | next review | leveranciersbeoordeling | vendor review',
  words: 'woorden uit de lijst | words of the list',
};
