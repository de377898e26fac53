/** Words that people use as a column header, in Dutch and English, and the field that each refers to. */
import type { ImportField } from '../../../shared/fields/import.ts';

/** Names of the agreement of Art. 28, for a pattern: folded as headers are. */
export const agreementNames =
  '((ver|be)w(erk(ers?|ings?))? ?(overeenkomst|overeenk|ovk|contract)\\w*|(avg|privacy|gdpr|dsgvo|rgpd) ?(overeenkomst|contract|vertrag|agreement)|' +
  'vo|vwo|vok|vovk|bwo|dpa|avv|av vertrag|auftragsverarbeitungsvertrag|' +
  'auftragsverarbeitung|data processing (agreement|addendum|contract)|processing agreement|processor agreement|' +
  'accord de traitement( des donnees)?|contrat de sous traitance)';

/** Words for the agreement of Art. 28 in a folded text. */
export const namesProcessorAgreement = new RegExp(`\\b(${agreementNames})\\b`);

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
    'auftragsverarbeiter | lieferant | anbieter | dienstleister | unterauftragsverarbeiter | firma | unternehmen | fournisseur | prestataire | sous traitant | sous traitant ulterieur | nom | nom du fournisseur | name des auftragsverarbeiters | naam crediteur | crediteur | creditor | importer | data importer | raison sociale | denomination sociale | firmenname | firmenbezeichnung | name der firma | name des unternehmens | nom de l entreprise | nom de la societe | softwareleverancier | saas leverancier | softwarehuis | partner | registered name',
  kvk:
    'kvk | kvk nummer | kvk nr | kvknummer | kvknr | kvk number | kvk no | k v k | ' +
    'kamer van koophandel | nummer kamer van koophandel | handelsregisternummer | ' +
    'handelsregister | coc | coc number | coc nr | coc no | chamber of commerce | ' +
    'chamber of commerce number | dutch trade register number | co c | handelsregisternr | handelsregister nr | kamer v koophandel',
  foreignNumber:
    'buitenlands nummer | buitenlands registratienummer | foreign number | ' +
    'foreign registration number | registratienummer | registration number | ' +
    'company number | company registration number | euid | lei | kbo | kbo nummer | kbo nr | ondernemingsnummer | siren | siret',
  address:
    'adres | address | adresregel | address line | adreszeile | vestigingsadres | postadres | straat | registered address | ' +
    'company address | ' +
    'anschrift | adresse | postcode | zip | zip code | postal code | plz | postleitzahl | code postal | straat en huisnummer | huisnr | street | strasse | huisnummer | woonplaats | city | ville',
  country:
    'land van vestiging | vestigingsland | vestiging | land vestiging | land leverancier | ' +
    'hoofdkantoor | land hoofdkantoor | headquarters | headquarter | headquarters country | ' +
    'registered in | incorporated in | gevestigd in | gevestigd te | hq | hq country | country of establishment | establishment | country of incorporation | ' +
    'incorporation country | registered country | entity country | supplier country | ' +
    'vendor country | ' +
    'sitz | firmensitz | sitzland | siege | siege social | pays du siege | registered office | corporate location | entity location | provider location | vestigingsplaats | zetel | statutaire zetel | maatschappelijke zetel | zetel vennootschap | vendor hq | supplier hq | head office | land van oprichting | land van registratie | pays d etablissement',
  parentCountry:
    'land moedermaatschappij | parent country | land moeder | ' +
    'land van de moedermaatschappij | country of parent | country of parent company | ' +
    'ultimate parent country | land moederbedrijf | moederland | parent company country',
  role: 'rol | role | avg rol | rol avg | gdpr role | privacy role | ' + 'rolle',
  category:
    'soort | category | categorie | type | soort leverancier | soort dienst | ' +
    'type leverancier | type dienst | kind | supplier type | vendor type | service type | ' +
    'type of service | rubriek | vendor category | supplier category',
  criticality:
    'belang | criticality | kritikaliteit | kritisch | prioriteit | risicoklasse | critical | kritikalitat | criticite | business criticality | bedrijfskritisch | kriticiteit | kritieke leverancier | kritische leverancier | bedrijfskritische leverancier | business critical | critical vendor',
  owner:
    'eigenaar | owner | interne eigenaar | contracteigenaar | contract eigenaar | ' +
    'verantwoordelijke intern | internal owner | business owner | contract owner | assigned to | toegewezen aan | proceseigenaar | systeemeigenaar | applicatie eigenaar | contractbeheerder | contractmanager | interne verantwoordelijke | verantwoordelijke | verantwoordelijke collega | verantwoordelijke medewerker | verantwoordelijk medewerker | wie is verantwoordelijk | responsible | responsible person | accountable | aangewezen eigenaar | data owner | interne contactpersoon | contactpersoon intern | intern contactpersoon | intern aanspreekpunt | aanspreekpunt intern | onze contactpersoon | internal contact | budgethouder | functioneel beheerder | applicatiebeheerder | beheerder | collega | zustandig | verantwortlicher intern | responsable interne | vendor manager | contracthouder | prozessverantwortlicher | fachverantwortlicher | verantwoordelijke afdeling | responsible department | verantwoordelijk',
  website:
    'website | url | site | web | webadres | homepage | web address | webpagina | internetadres | web page',
  service:
    'dienst | service | diensten | services | product | producten | products | ' +
    'dienstverlening | applicatie | application | systeem | system | software | ' +
    'service provided | services provided | geleverde dienst | omschrijving dienst | ' +
    'service description | description of service | description of services | ' +
    'nature of service | ' +
    'leistung | leistungen | dienste | prestation | produit | wat | tool | pakket | softwarepakket | oplossing | app | naam applicatie | applicatienaam | systeemnaam | productnaam | naam dienst | naam systeem | naam product | programma | solution | anwendung | logiciel | application name | tool name | platform | soort dienstverlening | naam software | leistungsbeschreibung | art der leistung | dienstleistung | description de la prestation',
  contactName:
    'contactpersoon | contact person | contact | naam contactpersoon | contact naam | ' +
    'contact name | contact leverancier | leverancierscontact | contact supplier | supplier contact | vendor contact | aanspreekpunt | accountmanager | account manager | ' +
    'ansprechpartner | interlocuteur | personne de contact | naam contact | primary contact | primary contact name | contact full name | contactpersonen | contactpers',
  email:
    'e mail | email | mail | e mailadres | emailadres | mailadres | e mail contactpersoon | ' +
    'e mailadres contactpersoon | email contactpersoon | contact e mail | contact email | ' +
    'e mail address | email address',
  phone:
    'telefoon | phone | telefoonnummer | tel | telnr | telefoonnr | mobiel | phone number | ' +
    'telephone | contact phone | tel nr',
  privacyContact:
    'privacycontact | privacy contact | contact privacy | fg | ' +
    'functionaris gegevensbescherming | dpo | dpo contact | ' +
    'privacy e mail | privacy email | e mail privacy | email privacy | mail privacy | data protection officer',
  incidentContact:
    'contact datalekken | incident contact | contact incidenten | contact datalek | ' +
    'incidentcontact | breach contact | security contact | datalek mail | datalek e mail | mail datalekken | e mail datalekken',
  tags: 'labels | tags | label | tag | trefwoorden | keywords',
  dataCategories:
    'soorten persoonsgegevens | categories of personal data | soort persoonsgegevens | ' +
    'persoonsgegevens | categorieen persoonsgegevens | gegevens | soort gegevens | ' +
    'type gegevens | data categories | categories of data | personal data | ' +
    'types of personal data | type of personal data | data types | data processed | ' +
    'personal data processed | ' +
    'datenkategorien | art der daten | datenarten | categories de donnees | donnees personnelles | personenbezogene daten | data | soort data | soorten data | soort pg | gegevenscategorieen | categorieen gegevens | categorie gegevens | gegevenssoort | gegevenssoorten | verwerkte gegevens | verwerkte persoonsgegevens | wat voor gegevens | donnees | pii | pii types | type of data | what data | data category | kinds of data | aard van de gegevens | type data | soorten gegevens | types de donnees | donnees concernees | donnees traitees | betroffene daten | verarbeitete daten | data attributes',
  dataSubjects:
    'betrokkenen | data subjects | categorieen betrokkenen | categorieen van betrokkenen | ' +
    'categories of data subjects | ' +
    'betroffene | betroffene personen | personnes concernees | van wie | over wie | wiens gegevens | doelgroep | doelgroepen | categorie betrokkenen | categorie personen | categorieen personen | betrokken personen | whose data | affected persons | persons concerned | subjects | kreis der betroffenen | categories de personnes',
  specialCategories:
    'bijzondere persoonsgegevens | special categories | bijzondere categorieen | ' +
    'bijzondere categorieen van persoonsgegevens | special categories of personal data | ' +
    'special category data | bijzondere pg | bijzondere gegevens | bijzondere categorie | bijz categorie | bijz pers geg | bijz pg | art 9',
  criminalData:
    'strafrechtelijke gegevens | criminal data | strafrechtelijke persoonsgegevens | strafrechtelijk | strafrechtelijke pg | criminal | criminal offence data | criminal conviction data | art 10',
  bsn: 'bsn | citizen service number | burgerservicenummer',
  purposes:
    'doel | purpose | doeleinden | purposes | doel verwerking | doel van de verwerking | ' +
    'doel van verwerking | verwerkingsdoel | purpose of processing | ' +
    'purpose of the processing | processing purpose | processing activity | ' +
    'processing activities | verwerkingsactiviteit | verwerkingsactiviteiten | naam verwerking | naam verwerkingsactiviteit | activity | activities | activiteit | activiteiten | aard van de verwerking | nature of processing | ' +
    'zweck | zwecke | tatigkeit | tatigkeiten | verarbeitungszweck | zweck der verarbeitung | finalite | finalites | finalite du traitement | nature du traitement | description du traitement | art der verarbeitung | beschreibung der verarbeitung | reason | description of processing | gebruikt voor | omschrijving verwerking | omschrijving van de verwerking | beschrijving verwerking | waarvoor gebruikt | verwerking | verwerkingen | verwerkingsdoeleinden | doelen | gebruik | functie | funktion | fonction | gegevensverwerking',
  retention:
    'bewaartermijn | retention | retention period | bewaartermijnen | bewaarperiode | ' +
    'data retention | ' +
    'aufbewahrungsfrist | duree de conservation | bewaren | hoe lang bewaren | bewaartijd | storage period | vernietigen na | termijn bewaren | opslagtermijn | opslagduur',
  measures:
    'beveiligingsmaatregelen | security measures | maatregelen | measures | ' +
    'technische en organisatorische maatregelen | technical and organisational measures | beveiliging | security | toms | technische maatregelen',
  remark:
    'opmerking | remark | opmerkingen | remarks | toelichting | notitie | notities | ' +
    'bijzonderheden | opm | note | notes | comment | comments | ' +
    'bemerkung | bemerkungen | anmerkung | anmerkungen | remarque | remarques | commentaire | commentaires | aantekening | aantekeningen | commentaar | extra info | extra informatie | aanvullende info | aanvullende informatie | overig | overige informatie | overige opmerkingen | kommentar | notizen | observations | additional information',
  endedOn:
    'relatie beeindigd op | relation ended on | leverancier gestopt op | ' +
    'relatie gestopt op | supplier ended on',
  agreementState:
    'verwerkersovereenkomst | processor agreement | bewerkersovereenkomst | vo getekend | vo | vok | vwo | status vo | ' +
    'vo status | status verwerkersovereenkomst | verwerkersovereenkomst getekend | ' +
    'verwerkersovereenkomst aanwezig | verwerkersovereenkomst gesloten | ' +
    'agreement concluded | agreement in place | overeenkomst gesloten | overeenkomst afgesloten | dpa concluded | ' +
    'verwerkersovereenkomst afgesloten | getekend | ondertekend | overeenkomst getekend | ' +
    'overeenkomst | status overeenkomst | dpa | dpa signed | dpa status | dpa in place | ' +
    'signed | agreement | agreement status | agreement state | agreement signed | ' +
    'data processing agreement | processing agreement | ' +
    'avv | avv abgeschlossen | av vertrag | av vertrag abgeschlossen | auftragsverarbeitungsvertrag | contrat de sous traitance | accord de traitement des donnees | verwerkingsovereenkomst | bwo | avg overeenkomst | avg contract | contract avg | privacyovereenkomst | privacy overeenkomst | getekende overeenkomst | contrat sous traitance rgpd | accord de sous traitance | verw ov | verwerkersov | vw ovk | data overeenkomst | data agreement',
  agreementModel:
    'model overeenkomst | agreement model | model | model verwerkersovereenkomst | ' +
    'gebruikt model | template | agreement template | welk model | modelovereenkomst | gebruikte model | model vo | model vwo | model dpa',
  requestedOn: 'aangevraagd op | requested on | datum aangevraagd | datum aanvraag | date requested',
  signedOn:
    'datum getekend | signed on | getekend op | ondertekend op | datum ondertekening | ' +
    'datum ondertekend | tekendatum | datum tekening | datum vo | ' +
    'datum verwerkersovereenkomst | datum overeenkomst | vo datum | vo getekend op | ' +
    'date signed | signing date | signature date | dpa date | date of signature | ' +
    'agreement date | dpa signed on | ' +
    'unterzeichnet am | datum der unterzeichnung | date de signature | signe le | handtekening datum | datum handtekening | ondertekeningsdatum | getekend per | execution date | datum van tekenen | unterzeichnungsdatum | date du dpa',
  effectiveOn:
    'ingangsdatum | effective on | ingangsdatum overeenkomst | ingaand op | startdatum | ' +
    'begindatum | geldig vanaf | van kracht vanaf | effective date | start date | ' +
    'valid from | effective from | ' +
    'gultig ab | vertragsbeginn | date de debut | aanvang | aanvangsdatum | commencement date | geldig van | ingegaan op | commencement | contractbegin | inwerkingtreding | in force since | date d effet | ingang | datum ingang',
  endsOn:
    'loopt tot en met | ends on | loopt tot | einddatum | eindigt op | einde | ' +
    'einddatum overeenkomst | einddatum contract | geldig tot | geldig t m | ' +
    'geldig tot en met | loopt t m | loopt af | loopt af op | verloopt | verloopt op | vervalt op | lauft ab | afloopdatum | vervaldatum | ' +
    'expiratiedatum | contract tot | end date | expiry date | expiration date | expires | ' +
    'expires on | valid until | contract end | contract end date | term end | ' +
    'gultig bis | vertragsende | date de fin | date d expiration | laufzeit bis | termination date | valid to | valid through | expiratie | verloopdatum | valid till | afloop | contractend | laufzeitende | end of term | contracteinde | afloopdatum contract | ablaufdatum',
  renewal:
    'verlenging | renewal | stilzwijgende verlenging | automatische verlenging | ' +
    'auto renewal | automatic renewal | renewal term | renewal type | term type | soort looptijd | ' +
    'verlangerung | automatische verlangerung | reconduction tacite | renouvellement | verlengingstermijn | verlengingsperiode | verlengduur | aantal maanden verlenging | autorenew | stilzwijgend | evergreen',
  notice:
    'opzegtermijn | notice period | opzegging termijn | termijn opzegging | notice | ' +
    'notice term | termination notice | ' +
    'kundigungsfrist | preavis | delai de preavis | opzegperiode | opzeggingstermijn | termijn van opzegging | cancellation notice | cancellation period',
  noticeGivenOn:
    'opgezegd op | notice given on | datum opzegging | notice given | gekundigt am | resilie le | opgezegd d d | opzegging verstuurd | opzegging verstuurd op | opzegging verzonden | notice sent | notice sent on',
  deletionConfirmedOn:
    'wissen bevestigd op | deletion confirmed on | gegevens gewist op | ' + 'verwijdering bevestigd op',
  dpoName: 'naam fg | name of dpo | dpo name | fg naam | naam functionaris gegevensbescherming',
  dpoEmail:
    'e mailadres fg | email fg | e mail fg | dpo e mail | dpo email | dpo email address | e mailadres functionaris gegevensbescherming',
  exitChoice: 'wissen of terugbezorgen | gegevens bij einde | deletion or return | data at the end',
  exitAskedOn: 'wissen gevraagd op | deletion asked on | deletion requested on',
  exitConfirmedOn: 'wissen door leverancier bevestigd op | deletion confirmed by supplier on',
  agreementTitle: 'omschrijving overeenkomst | agreement title | titel overeenkomst | naam overeenkomst',
  subProcessorAuthorisation:
    'toestemming subverwerkers | toestemming voor subverwerkers | authorisation of sub processors | ' +
    'sub processor authorisation | subprocessor authorization',
  remindDays: 'eerste herinnering | herinnering dagen vooraf | first reminder | reminder days ahead',
  objectionDays:
    'bezwaartermijn | objection period | objection days | bezwaartermijn subverwerkers | termijn bezwaar | termijn bezwaar subverwerkers | bezwaar subverwerkers',
  breachTermHours:
    'meldtermijn | meldtermijn datalek | meldtermijn datalekken | breach notification term | ' +
    'breach notification period | breach term | breach notification hours | meldtermijn uren | termijn melding datalek | termijn melden datalek | melden binnen | datalek melden binnen | datalekken melden binnen',
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
    'gehost in | opgeslagen in | hosted in | stored in | gehostet in | gespeichert in | heberge en | hosting location | data center | data centre | datacenter | datacentrum | data center location | data centre location | data residency | ' +
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
    'sub processors | subs | sub s | onderaannemers | subbewerkers | subleveranciers | sub leveranciers | hulpleveranciers | subdienstverleners | downstream processors | further processors | onder aannemers | weitere auftragsverarbeiter | sous traitants de rang 2',
  locationUse:
    'waarvoor de locatie dient | what the location is used for | locatietype | locatie type | type locatie | soort locatie | ' +
    'location type | type of location | kind of location | location purpose | purpose of location | gebruik locatie | ' +
    'gebruik van de locatie | locatiesoort | doel locatie | location use | standorttyp | art des standorts | type de lieu',
  subProcessorLocation: 'locatie van de subverwerker ervoor | location of the sub processor before it',
  certificates:
    'certificaten | certificates | certificaat | certificate | certificering | certificeringen | certification | certifications | ' +
    'keurmerken | keurmerk | zertifikate | zertifizierungen | certificats | iso 27001 | iso27001 | nen 7510 | nen7510 | soc 2 | soc2 | ' +
    'isae 3402 | iso | iso nen | normen | normering | attestations | assurance | assurance rapporten',
  reviews:
    'eerder beoordeeld | reviewed before | laatste review | laatste beoordeling | laatst beoordeeld | beoordeeld op | beoordeeld door | ' +
    'datum beoordeling | datum review | review | reviewdatum | last review | last reviewed | reviewed on | reviewed by | review date | ' +
    'volgende review | volgende beoordeling | next review | leveranciersbeoordeling | vendor review',
  words: 'woorden uit de lijst | words of the list',
};
