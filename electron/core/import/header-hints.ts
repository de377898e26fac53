/** What single words of a header say, where its whole text is not known: in Dutch, English, German and French. */
import type { ImportField } from '../../../shared/fields/import.ts';
import { agreementNames } from './header-words.ts';
import { pattern } from './pattern.ts';

/** Words for a supplier as a party. */
const party =
  'leverancier|leveranciers|aanbieder|crediteur|supplier|vendor|provider|verwerker|bewerker|processor|auftragsverarbeiter|dienstleister|anbieter|lieferant|' +
  'unterauftragsverarbeiter|fournisseur|prestataire|sous traitant|subprocessor|subverwerker|sub processor|sub verwerker|company|bedrijf|' +
  'bedrijfsnaam|firma|unternehmen|societe|entreprise|partij|organisatie|organisation|organization|relatie|relatienaam|contractpartij|wederpartij|opdrachtnemer|contractant|contractor|counterparty|auftragnehmer|importer|recipient|ontvanger';
/** Words for the agreement, or for one of which nobody says which. */
const agreement = `${agreementNames}|\\w*overeenkomst|agreement`;
const seat =
  'provider|entity|corporate|company|registered|supplier|vendor|leverancier|supplier s|importer|entiteit|bedrijf|vestiging|vestigings|establishment|domicile|sitz|siege|hq|headquarters?|hoofdkantoor|kantoor';
const place =
  'locatie|locaties|location|locations|plaats|plaatsen|regio|region|regions|land|landen|country|countries|pays|lieu|staat|ort|standort|standorte|jurisdiction';

/** In this order: the first that fits is the field. */
export const headerHints: readonly [RegExp, ImportField][] = [
  [/\b(kvk|coc|kamer van koophandel|chamber of commerce)\b/, 'kvk'],
  [
    /^(is|zijn|treedt|acts?)\b.*\b(verwerker|bewerker|processor)\b|\b(verwerker|processor) (avg|gdpr|ja nee)\b/,
    'role',
  ],
  [
    pattern()`
      \b(bijz(ondere)? (persoons ?)?(gegevens|geg|pg|categorie)|special (cat|category|categories|personal) (of )?data|special data
      |besondere (kategorien|daten)\b.*|donnees sensibles)\b
    `,
    'specialCategories',
  ],
  [
    pattern()`
      ^(uit (dienst|gebruik|productie)|buiten (dienst|gebruik)|(leverancier |dienst )?(gestopt|stopgezet)
      |uitgefaseerd|retired|decommissioned|removed|offboarded
      |out of (service|use)|(leverancier |supplier |vendor )?(beeindigd|terminated)|niet meer in gebruik)( (per|op|d d|datum|date|on|since|sinds|as of))+$|^(date (removed|offboarded|of removal)
      |(removal|offboarding) date)$|\b(in gebruik|gebruikt|actief|in use|used|active) (tot|tot en met|t m|until|through|bis)\b|\b(einde?|eind|stop)(datum)? (van )?(de )?(relatie|gebruik|dienstverlening
      |samenwerking)\b|\brelatie (beeindigd|gestopt)\b
    `,
    'endedOn',
  ],
  [/\bbsn\b|\bburgerservicenummers?\b/, 'bsn'],
  [
    /\b(fg|dpo|functionaris)\b.*\b(mail|e ?mail)\b|\b(e ?mail|mail|mailadres)\b.*\b(fg|dpo|functionaris)\b/,
    'dpoEmail',
  ],
  [
    pattern()`
      \b(fg|dpo|functionaris|privacy|data protection|gegevensbescherming|datenschutz
      |protection des donnees)\b.*\b(contact|contactpersoon|officer|mail)\b|\bprivacy ?contact\b|\bcontact\b.*\b(fg|dpo|privacy
      |data protection|gegevensbescherming|datenschutz)\b|\bdatenschutzbeauftragter?\b|\bdatenschutzkontakt\b
      |^(fg|dpo) (van |bij |of )?(de |the )?(leverancier|verwerker|supplier|vendor|processor)$
    `,
    'privacyContact',
  ],
  // Before who is to be told of a breach: how soon it is told.
  [
    pattern()`
      \b(meldtermijn\w*|breach (notice|notification|reporting) (hours|term|period|time|deadline|window))\b
      |\b(datalek\w*|incident\w*|breach)\b.*\b(binnen|within|uren|hours)\b
      |\btermijn\b.*\b(melding|melden)\b.*\b(datalek\w*|incident\w*)\b
    `,
    'breachTermHours',
  ],
  [
    pattern()`
      \b(bezwaar\w*|objection|einspruch\w*|widerspruch\w*)\b.*\b(termijn|dagen|days|period|term|frist)\b
      |\b(termijn|period|frist)\b.*\b(bezwaar|objection|einspruch|widerspruch)\b
    `,
    'objectionDays',
  ],
  [
    pattern()`
      \b(incident\w*|datalek\w*|breach)\b.*\b(contact\w*|melden|meldpunt|e ?mail|mailadres)\b
      |\b(contact\w*|melden|meldpunt)\b.*\b(incident\w*|datalek\w*|breach)\b
    `,
    'incidentContact',
  ],
  [/\b(e ?mail|mailadres|mailbox|courriel)\b/, 'email'],
  [/\b(telefoon\w*|phone|telephone|telefon\w*)\b/, 'phone'],
  [/\b(website|webadres|homepage|webseite|site web)\b/, 'website'],
  [/\b(opzegtermijn|notice (period|days|weeks|months)|kundigungsfrist|preavis)\b/, 'notice'],
  [/\b(verlengd|renewed|extended|verlangert|prolonge)\b.*\b(tot|t m|until|to|bis|jusqu\w*)\b/, 'endsOn'],
  [
    pattern()`
      \b(verlenging|verlengingsopties?|verlengingsdatum|verlengen|verlengt|verlengd|renewal|renews?|renewed
      |verlangerung|renouvellement|reconduction)\b
    `,
    'renewal',
  ],
  [
    pattern()`
      ^(if so )?(geeignete |appropriate |suitable |passende )?(safeguards?|waarborgen|garantien
      |garanties)\b.*\b(transfers?|doorgifte\w*|third countr(y|ies)|derde land(en)?|drittl\w+|pays tiers
      |art(icle|ikel)? ?4[69])\b
    `,
    'transferBasis',
  ],
  [
    pattern()`
      \b(binnen|buiten|inside|outside|within|in|hors)\b.*\b(eer|eea|eu|ewr|eee|ue|europa|europe)\b|\bbinneneer\b
      |\beer\b|\bdrittland\w*|\bdrittstaat\w*|\bderde land(en)?\b|\bpays tiers\b|\bthird countr(y|ies)\b
    `,
    'insideEea',
  ],
  [
    pattern()`
      \b(doorgifte\w*|transfer|transfers|ubermittlung\w*|transfert)\b.*\b(grondslag|mechanis\w*|basis|tool
      |instrument\w*|waarborg\w*|safeguards?|grundlage|garantien?)\b|\b(grondslag|mechanisme|waarborg\w*
      |basis)\b.*\b(doorgifte|transfer)\b|^(transfer|doorgifte)?(waarborg(en)?|safeguards?|doorgiftegrondslag
      |doorgiftemechanisme|garantien?|garanties)$|^(transfer|doorgifte) (basis|grondslag)$|^scc s?|^(garanties
      |garantien|waarborgen|safeguards) (appropriees|adequates)$|^(geeignete|appropriate|passende) (garantien
      |safeguards|waarborgen)$|\bsafeguards? (relied|used|applied)\b|\bmecanisme\w*\b.*\btransferts?\b|^contract type$|^(doorgifte 
      |transfer )?instrument(en)?$|\bdpf\b|^bcrs?$|^idta$|\bprivacy framework\b|\badequa\w+
    `,
    'transferBasis',
  ],
  // "Waar is de leverancier gevestigd?" asks nothing of data.
  [
    pattern()`
      ^(waar|where|wo|ou|(in )?welk land|which country)\b(?!.*\b(data\w*|gegevens|servers?|daten|donnees)\b).*\b(gevestigd|ingeschreven
      |zetelt|established|incorporated|headquartered|registered|based|ansassig|sitz|etablie?|siege)\b
    `,
    'country',
  ],
  // "Établi en", "Where they are based": of the supplier. "Données hébergées en": of the data.
  [
    /\b(etabli\w*|ansassig|niedergelassen|gevestigd|established|domicilie\w*|incorporated)( (in|en|a|au|aux|te))?$|\bbased? (in|en|at)$|^where .*\bbased$/,
    'country',
  ],
  [
    pattern()`
      \b(hosted|gehost|gehostet|opgeslagen|bewaard|verwerkt|stored|kept|processed|gespeichert|verarbeitet|heberge\w*
      |stocke\w*|traitee?s?) (in|en|a|au|aux)$
    `,
    'location',
  ],
  [/\b(transferred|doorgegeven|ubermittelt)\b.*\b(to|naar|nach)\b/, 'location'],
  [/\b(toegang|support|access(ed)?|zugriff|acces) (vanuit|vanaf|from|aus|depuis)\b/, 'location'],
  [/\b(doorgifte|transfer|transfers)\b/, 'insideEea'],
  // Whether they are allowed, and not who they are.
  [
    pattern()`
      \b(toestemming|authori[sz]ation|genehmigung|autorisation)\b.*\b(sub ?(ver|be)werkers?|sub ?processors?
      |sub ?contractors?|onderaannemers?|unterauftrag\w*|sous traitants?)\b
      |\b(sub ?(ver|be)werkers?|sub ?processors?)\b.*\b(toestemming|toegestaan|authori[sz]ation|authori[sz]ed|allowed)\b
    `,
    'subProcessorAuthorisation',
  ],
  [
    pattern()`
      \b(subverwerkers|sub ?processors|sub verwerkers|onderaannemers|sub ?contractors|fourth parties
      |unterauftragsverarbeiter|unterauftragnehmer|subunternehmer|subdienstleister|sous traitants ulterieurs)\b
    `,
    'subProcessors',
  ],
  [
    pattern()`
      \b(\w*certifica\w+|certificer\w+|gecertificeerd|certifi\w+|certs?|zertifi\w+|keurmerk\w*|iso ?27\d{3}
      |nen ?7510|soc ?[12]|isae ?3\d{3}|(compliance|assurance|attestation) reports?|attestations?)\b
    `,
    'certificates',
  ],
  [
    /\b(reviews?|reviewed|reviewdatum|\w*beoordel\w+|beoordeeld|laatste (controle|evaluatie)|evaluatiedatum|uberpruf\w+)\b/,
    'reviews',
  ],
  [
    pattern()`
      \b(moeder\w*|parent|konzern\w*|mutter\w*|maison mere|societe mere)\b|\b(land|country|pays)\b.*
      \b(concern|holding|groep|group|groupe)$|^(concern|holding|groep|group)\b.*\b(hq|headquarters?|land|country
      |vestiging)\b
    `,
    'parentCountry',
  ],
  [
    new RegExp(
      `\\b(${seat})\\b.*\\b(${place})\\b|\\b(${place})\\b.*\\b(${seat}|vestiging)\\b|\\b(registered office|hoofdkantoor|headquarters?|vestigingsland|vestigingsplaats|incorporation|registration|sitz|siege|siege social|firmensitz)\\b|^(land van )?herkomst$|^herkomstland$`,
    ),
    'country',
  ],
  [
    pattern()`
      \b(contract|overeenkomst|vertrag|looptijd|termijn|\w*laufzeit)\b.*\b(tot|t m|until|to|ends?|einde|bis
      |termination)\b|^(tot|tot en met|t m|until|end|bis|ende|fin)$
    `,
    'endsOn',
  ],
  [/^(van|vanaf|from|start|ab|begin|beginn|debut)$/, 'effectiveOn'],
  // "Looptijd: t/m 31-12-2026", "3 jaar", "onbepaald": a day where it says one, and words about the end where it does not.
  [
    pattern()`
      ^(contract ?|vo |dpa |initial )?(looptijd|duur|dauer|duree|term|termijn|contracttermijn|contractperiode|contractduur
      |duur (van de )?(overeenkomst|contract)|laufzeit|vertragslaufzeit
      |(contract|agreement) (term|duration))( (van )?(de |het )?(contract|overeenkomst|vo|dpa))?$
    `,
    'endsOn',
  ],
  [
    pattern()`
      \b(eind|einde|end|ende|fin|afloop|expir\w+|verval\w*)\b.*\b(contract|overeenkomst|vertrag|contrat|looptijd
      |termijn|dpa|vo|vwo)\b|\b(contract|overeenkomst|vertrag|contrat)\b.*\b(fin|expire\w*|expir\w+|verloopt
      |vervalt|afloop|loopt af)\b
    `,
    'endsOn',
  ],
  [
    pattern()`
      \b(contract|overeenkomst|vertrag|looptijd|termijn|dpa|vo|vwo|agreement)\b.*\b(van|vanaf|from|start|begin
      |ab|ingang|effective)\b|\b(ingang|aanvang|start|begin|effective date)\b.*\b(contract|overeenkomst|vertrag
      |dpa|vo|vwo|agreement)\b
    `,
    'effectiveOn',
  ],
  [
    /\b(wanneer|when|wann|quand)\b.*\b((loopt|lopen)\b.*\baf|verloopt|eindigt|vervalt|expires?|ends?|endet)\b/,
    'endsOn',
  ],
  [
    /\b(wanneer|when|wann|quand)\b.*\b((on?der)?getekend|signed|unterzeichn\w*|unterschr\w*|signee?)\b/,
    'signedOn',
  ],
  [/\b(opzeg|opzegging|opzeggen|kundigung|cancellation (period|terms?|notice))\b/, 'notice'],
  [
    new RegExp(
      `\\b(${agreement})\\b.*\\b((aangevraagd|opgevraagd|requested|angefordert|demandee?) (op|on|at|am|le)|request date|aanvraagdatum)\\b|\\b(datum|date)\\b.*\\b(${agreement})\\b.*\\b(aangevraagd|opgevraagd|requested|angefordert|demandee?)\\b`,
    ),
    'requestedOn',
  ],
  [
    /\b(datum|date|op|on|am|le)\b.*\b(getekend|ondertekend|ondertekening|signed|signature|unterzeichn\w*|unterschr\w*)\b/,
    'signedOn',
  ],
  [
    /\b(getekend|ondertekend|signed|unterzeichnet|unterschrieben|signee?)\b.*\b(datum|date|op|on|at|am|le|d d)\b/,
    'signedOn',
  ],
  [new RegExp(`\\b(datum|date)\\b.*\\b(${agreement}|contract|contrat|vertrag)\\b`), 'signedOn'],
  [/\b(contract|vertrag)\w* (date|datum)\b/, 'signedOn'],
  [
    pattern()`
      ^(duur|duree)$|\b(einddatum|end date|expiry|expiration|(geldig|loopt) (tot|t m)|valid (until|to|through)|gultig bis|enddatum
      |date de fin|vertragsende|echeance)\b
    `,
    'endsOn',
  ],
  [
    new RegExp(
      `\\b(${agreement}|vertrag)\\b.*\\b(einde|eind|eindigt|ends?|ende|endet|expires|verloopt|fin|t m|tot(?! stand)|until|bis|jusqu au)\\b`,
    ),
    'endsOn',
  ],
  [new RegExp(`\\b(${agreement})\\b.*\\b(datum|date)\\b`), 'signedOn'],
  [
    /\b(ingangsdatum|startdatum|effective date|start date|begindatum|gultig ab|vertragsbeginn|date de debut)\b/,
    'effectiveOn',
  ],
  [new RegExp(`\\b(${agreementNames}|art(icle|ikel)? ?28)\\b`), 'agreementState'],
  [
    pattern()`
      \b(locaties?|locations?|opslag|residency|datacenters?|datacentres?|standorte?|speicherort|serverstandort
      |serverlocatie|datalocatie|gegevenslocatie|hostinglocatie|hebergement|emplacement|lieu de traitement
      |lieu de stockage|verarbeitungsort|ort der verarbeitung
      |(opslag|hosting|verwerkings|server|data|speicher|verarbeitungs)(land|landen))\b
    `,
    'location',
  ],
  [
    pattern()`
      \b(host|hosting|data|processing|verwerking|opslag|storage|server|servers|gegevens|daten|hosted|processed
      |stored|donnees|stockage|traitement|cloud)\b.*\b(regions?|regio|countries|country|land|plaats|pays|ort
      |jurisdiction|where|waar)\b
    `,
    'location',
  ],
  [
    pattern()`
      \b(region|regio|country|land|plaats|pays|ort|where|waar)\b.*\b(host|hosting|data|processing|verwerking
      |opslag|storage|server|servers|gegevens|daten|hosted|processed|stored|donnees|stockage|traitement)\b
    `,
    'location',
  ],
  [/^(waar|where|wo|ou)\b/, 'location'],
  [
    pattern()`
      \b(post ?code|zip|postal code|plz|postleitzahl|code postal|straat|street|strasse|rue|huisnummer|woonplaats
      |stad|city|town|ville|(bezoek|kantoor|bedrijfs|hoofd)?adres|adresregel|address|adresse|adreszeile|anschrift)\b|^(plaats|ort|state|province|provincie
      |bundesland)$
    `,
    'address',
  ],
  [
    pattern()`
      \b(persoonsgegevens|personal data|data categories|gegevenssoorten|personenbezogene[nr]? daten
      |datenkategorien|datenarten|donnees personnelles|categories de donnees|data we share|data (shared|accessed)
      |data (sub )?(elements?|categories|points)|welke gegevens|welche daten)\b|^data$
    `,
    'dataCategories',
  ],
  [
    /\b(betrokkenen|data subjects?|betroffene[nr]?|personnes concernees|categories of (individuals|persons|people))\b/,
    'dataSubjects',
  ],
  [
    /\b(bewaartermijn\w*|bewaarduur|retention|aufbewahrung\w*|loschfrist\w*|speicherdauer|conservation)\b/,
    'retention',
  ],
  [/\b(maatregelen|measures|massnahmen|mesures|tom)\b/, 'measures'],
  [
    pattern()`
      \b(doel|doeleinden|purposes?|zweck|zwecke|verarbeitungszweck|finalites?|reason|use case
      |description of processing|nature of processing|wat (doen|doet) (ze|zij|het|hij|deze)|what (they do|it does)|waarvoor|what for
      |wofur|gegenstand|used for|what we use \w+ for|toepassing)\b
    `,
    'purposes',
  ],
  [
    pattern()`
      \b(contract|proces|systeem|proceseigenaar|interne?|business|vertrags)\w* ?(eigenaar|owner
      |verantwoordelijke\w*|manager|beheerder)\b|\bresponsable (du contrat|interne)\b
      |^wie (regelt|beheert|onderhoudt|gaat over|heeft .* in beheer)\b|\bintern\w*\b.*\b(contact\w*|aanspreekpunt|ansprechpartner|interlocuteur|verantwortliche\w*|zustandig\w*)\b
      |\b(contactpersoon|aanspreekpunt|ansprechpartner|interlocuteur|verantwoordelijke|verantwortliche\w*)\b.*\bintern\w*\b
    `,
    'owner',
  ],
  [
    /^((app|application|system|vendor|supplier|third party|tool|record|relationship|service|product|internal|process) )?owners?$/,
    'owner',
  ],
  [/^verantwortliche?r?$|^eigenaar (van )?(het |de )?(proces|contract|systeem|applicatie)$/, 'owner'],
  [
    /^(dpo|fg)( e ?mail)?( (van )?(de )?(verwerker|leverancier)| (of )?(the )?(processor|supplier|vendor))$/,
    'privacyContact',
  ],
  [/\b(contactpersoon|contact person|ansprechpartner|personne de contact|interlocuteur)\b/, 'contactName'],
  [
    /^contact ?(gegevens|info(rmatie|rmation)?|details?)? (van |of )?(de |the )?(verwerker|leverancier|dienstverlener|processor|vendor|supplier)$/,
    'contactName',
  ],
  [
    /\b(opmerking|toelichting|remark|comments?|notes?|bemerkung\w*|anmerkung\w*|remarques?|commentaires?)\b/,
    'remark',
  ],
  [new RegExp(`\\b(naam|name|nom)\\b.*\\b(${party})\\b|\\b(${party})(e?n|s)?(naam|name)?\\b`), 'name'],
  [
    /\b(dienst|diensten|services?|leistung|leistungen|product|omschrijving|beschrijving|description|beschreibung|prestation)\b/,
    'service',
  ],
  [
    pattern()`
      ^(naam|name|nom)\b(?!.*\b(contact\w*|product|dienst|service|bestand|file|eigenaar|owner|fg|dpo|applicatie
      |systeem|system|document)\b)
    `,
    'name',
  ],
];
