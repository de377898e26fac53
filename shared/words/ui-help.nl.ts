/** The help page and the tour of the first day, in Dutch. */

export const help = {
  title: 'Hulp',
  lead: 'Waar u begint, wat de tekens betekenen, en wat de woorden van de AVG betekenen.',
  begin: 'Waar u begint',
  who: {
    office: {
      title: 'U beheert de leveranciers',
      text: 'Lees uw lijst in bij Importeren, of voeg een leverancier toe. Op Start staat wat u moet doen en voor wanneer.',
    },
    privacy: {
      title: 'U let op de privacy',
      text: 'Bij Doorgiften staat elke gegevensstroom met het oordeel, het artikel en de volgende stap. Beoordelen doet u op de pagina van de leverancier.',
    },
    board: {
      title: 'U bent de directie',
      text: 'Maak bij Rapporten het overzicht als PDF: de stand, de risico’s, de termijnen en de besluiten die aan u worden gevraagd.',
    },
  },
  signs: 'Wat de tekens betekenen',
  signsText: {
    ok: 'In orde. U hoeft niets te doen.',
    action: 'Er is iets te doen. Bij het teken staat wat.',
    blocked: 'Dit mag niet, of het is te laat. Begin hiermee.',
    none: 'Niet van toepassing, zoals bij gegevens die binnen de EER blijven.',
    unknown: 'Dit is niet vastgelegd. Het programma noemt het dan nooit in orde.',
  },
  keys: 'Toetsen',
  keysText: 'Alles gaat ook zonder muis. Druk op ? voor de toetsen van de pagina waar u bent.',
  keysShow: 'Toetsen tonen',
  tourAgain: 'Rondleiding weer tonen',
  tourAgainText: 'De stappen van de eerste dag staan dan weer op de startpagina.',
  glossary: 'Begrippen',
  search: 'Zoeken in de begrippen',
  searchNone: 'Dit begrip staat er niet bij. Probeer een deel van het woord.',
  terms: {
    processor: {
      name: 'verwerker',
      article: '4(8)',
      text: 'Een organisatie die voor u, en volgens uw opdracht, met persoonsgegevens werkt. Bijvoorbeeld de leverancier van uw e-mail of uw salarissen. U blijft verantwoordelijk.',
    },
    controller: {
      name: 'verwerkingsverantwoordelijke',
      article: '4(7)',
      text: 'De organisatie die bepaalt waarom en hoe persoonsgegevens worden gebruikt. Meestal bent u dat zelf. Een bank of arbodienst bepaalt het zelf en is dus geen verwerker van u.',
    },
    jointController: {
      name: 'gezamenlijke verwerkingsverantwoordelijken',
      article: '26',
      text: 'Twee of meer organisaties die samen bepalen waarom en hoe persoonsgegevens worden gebruikt. Zij leggen vast wie wat doet.',
    },
    subProcessor: {
      name: 'subverwerker',
      article: '28(2), 28(4)',
      text: 'Een bedrijf dat uw verwerker inschakelt om met uw gegevens te werken. Dat mag alleen met uw toestemming, en met dezelfde afspraken als u met de verwerker hebt.',
    },
    agreement: {
      name: 'verwerkersovereenkomst',
      article: '28(3)',
      text: 'De afspraken met een verwerker op papier: welke gegevens, waarvoor, hoe beveiligd, welke subverwerkers, en wat er na afloop mee gebeurt. Zonder deze afspraken mag een verwerker niet voor u werken.',
    },
    noAgreement: {
      name: 'geen overeenkomst, of: ontbreekt',
      article: '28(3)',
      text: '“Geen overeenkomst” staat er als er nog niets is vastgelegd. “Ontbreekt” staat er als iemand heeft gezocht en vastgelegd dat zij er niet is.',
    },
    personalData: {
      name: 'persoonsgegevens',
      article: '4(1)',
      text: 'Alles wat over een herkenbaar mens gaat: naam, e-mailadres, klantnummer, foto, IP-adres.',
    },
    specialData: {
      name: 'bijzondere categorieën van persoonsgegevens',
      article: '9',
      text: 'Gegevens die extra beschermd zijn, zoals over gezondheid, geloof, afkomst of lidmaatschap van een vakbond. Gebruiken mag alleen als de wet dat toestaat.',
    },
    dataSubject: {
      name: 'betrokkene',
      article: '4(1)',
      text: 'De mens over wie de gegevens gaan: uw klant, medewerker, patiënt of bezoeker.',
    },
    transfer: {
      name: 'doorgifte',
      article: '44',
      text: 'Persoonsgegevens gaan naar een land buiten de EER, of iemand kan er van daaruit bij. Ook op afstand meekijken is doorgifte. Het mag alleen op een van de gronden van de AVG.',
    },
    eea: {
      name: 'EER',
      article: '',
      text: 'De Europese Economische Ruimte: de landen van de Europese Unie met Noorwegen, IJsland en Liechtenstein. Binnen de EER geldt overal de AVG; daar is geen doorgifte.',
    },
    adequacy: {
      name: 'adequaatheidsbesluit',
      article: '45',
      text: 'De Europese Commissie heeft vastgesteld dat een land persoonsgegevens goed genoeg beschermt. Doorgifte naar dat land mag dan zonder verdere waarborg. Zo’n besluit kan aflopen of vernietigd worden.',
    },
    dpf: {
      name: 'DPF (Data Privacy Framework)',
      article: '45',
      text: 'Het adequaatheidsbesluit voor de Verenigde Staten. Het geldt alleen voor bedrijven die op de DPF-lijst staan. Controleer dus of het juiste bedrijf erop staat, en kijk ieder jaar opnieuw.',
    },
    safeguard: {
      name: 'waarborg (passende waarborgen)',
      article: '46',
      text: 'Een afspraak die de gegevens buiten de EER beschermt als er geen adequaatheidsbesluit is. De bekendste zijn de standaardcontractbepalingen.',
    },
    scc: {
      name: 'standaardcontractbepalingen (SCC)',
      article: '46(2)(c)',
      text: 'Een contract van de Europese Commissie voor doorgifte, met een module per soort relatie. U neemt de tekst over zoals zij is. Daarbij hoort een TIA.',
    },
    bcr: {
      name: 'bindende bedrijfsvoorschriften (BCR)',
      article: '47',
      text: 'Regels die een groep bedrijven voor zichzelf heeft gemaakt en die een toezichthouder heeft goedgekeurd. Daarmee mogen gegevens binnen die groep naar landen buiten de EER.',
    },
    tia: {
      name: 'TIA of DTIA (doorgifte-effectbeoordeling)',
      article: '46(1)',
      text: 'U kijkt of het recht en de praktijk in het andere land de waarborg niet krachteloos maken. Kan de overheid daar bij de gegevens? Helpt versleuteling? U legt de uitkomst vast en herhaalt dit.',
    },
    measures: {
      name: 'aanvullende maatregelen',
      article: '46(1)',
      text: 'Wat u extra doet als de TIA laat zien dat de waarborg alleen niet genoeg is. Bijvoorbeeld versleutelen met een sleutel die alleen u hebt.',
    },
    derogation: {
      name: 'afwijking',
      article: '49',
      text: 'Een uitzondering waarmee doorgifte in een enkel geval toch mag, zoals met uitdrukkelijke toestemming. Niet bedoeld voor wat u steeds doet.',
    },
    onward: {
      name: 'verdere doorgifte',
      article: '44',
      text: 'Wie de gegevens buiten de EER ontvangt, geeft ze door aan een ander. Ook die stap heeft een grond nodig.',
    },
    breach: {
      name: 'datalek',
      article: '33, 34',
      text: 'Persoonsgegevens zijn kwijt, gestolen, gewijzigd of gezien door iemand die dat niet mocht. U meldt het volgens de wet van nu binnen 72 uur bij de Autoriteit Persoonsgegevens, tenzij er waarschijnlijk geen risico is.',
    },
    dpo: {
      name: 'functionaris voor gegevensbescherming (FG)',
      article: '37',
      text: 'De onafhankelijke toezichthouder binnen uw organisatie, aangemeld bij de Autoriteit Persoonsgegevens. Niet elke organisatie moet er een hebben.',
    },
    privacyOfficer: {
      name: 'privacy officer',
      article: '',
      text: 'Wie in uw organisatie de privacy regelt en in dit register beoordeelt. Dit is een rol in de praktijk; de wet kent alleen de FG.',
    },
    authority: {
      name: 'Autoriteit Persoonsgegevens (AP)',
      article: '51',
      text: 'De toezichthouder in Nederland. Hier meldt u een datalek, en de AP kan om uw registers vragen.',
    },
    record: {
      name: 'register van verwerkingsactiviteiten',
      article: '30',
      text: 'De lijst van alles wat uw organisatie met persoonsgegevens doet. Dit programma is dat register niet, maar levert er gegevens voor: zie Publiceren.',
    },
    notice: {
      name: 'uiterste opzegdatum',
      article: '',
      text: 'De laatste dag waarop uw opzegging moet zijn ontvangen, zodat de overeenkomst niet vanzelf doorloopt. Het programma rekent de dag uit.',
    },
    renewal: {
      name: 'stilzwijgende verlenging',
      article: '',
      text: 'De overeenkomst loopt vanzelf door als niemand op tijd opzegt.',
    },
    evidence: {
      name: 'certificaat of rapport',
      article: '28(1)',
      text: 'Bewijs van een ander dat de leverancier zijn beveiliging op orde heeft, zoals ISO 27001, NEN 7510 of ISAE 3402. Het verloopt en geldt alleen voor wat erin staat.',
    },
    signOff: {
      name: 'beoordeling (aftekenen)',
      article: '5(2)',
      text: 'U verklaart met uw naam en de dag dat u een leverancier hebt bekeken, en wat u ervan vond. De stand van die dag blijft bewaard.',
    },
    hash: {
      name: 'controlegetal',
      article: '',
      text: 'Een kort getal dat bij de geschiedenis van het register hoort. Verandert iemand achteraf iets, dan klopt het getal niet meer. Het staat op elk rapport.',
    },
    sharedRegister: {
      name: 'gedeeld register',
      article: '',
      text: 'Een register waarin meer mensen tegelijk schrijven, via een database van uw IT-afdeling. Ieder houdt een eigen bestand. Zonder contact met de server kunt u alleen lezen. Bij Instellingen, Samen werken staat hoe het ervoor staat en wie wat mag.',
    },
    nis2: {
      name: 'Cyberbeveiligingswet (Cbw, NIS2) en DORA',
      article: '',
      text: 'Wetten over digitale veiligheid: de Cbw voor belangrijke sectoren, DORA voor financiële organisaties. Zij stellen eigen eisen aan overeenkomsten met leveranciers.',
    },
  },
  tour: {
    title: 'Uw eerste dag',
    text: 'Vijf stappen, in elke volgorde. Wat klaar is, krijgt een vinkje.',
    organisation: 'Vul in wie u bent',
    organisationText: 'Naam, contactgegevens en wie de privacy regelt. Dit komt op elk rapport.',
    suppliers: 'Neem uw lijst over',
    suppliersText:
      'Een bestand uit Excel of een tabel. Eerst ziet u wat het wordt; u kunt alles terugdraaien.',
    people: 'Zeg wie wat doet',
    peopleText: 'Geef elke leverancier een eigenaar, en zeg wie u bent. Dan ziet u uw eigen herinneringen.',
    attention: 'Begin met wat rood is',
    attentionText: 'Hieronder staat wat nu moet, met de reden en de volgende stap.',
    report: 'Maak het overzicht voor de directie',
    reportText: 'Eén PDF van twee pagina’s. Het eerste overzicht is het beginpunt voor het volgende.',
    done: 'gedaan',
    terms: 'Wat is een verwerker? Alle begrippen',
    close: 'Niet meer tonen',
    closed: 'De rondleiding staat niet meer op deze computer. U vindt haar terug bij Hulp.',
  },
};
