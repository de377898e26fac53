/** All text of the overview PDF, in Dutch. */

export const report = {
  title: 'Overzicht van verwerkers en doorgiften',
  asOf: (date: string) => `Stand per ${date}`,
  page: 'Pagina',
  pageOf: 'van',
  nobody: 'geen eigenaar',
  notRecorded: 'niet vastgelegd',
  suppliers: (count: string, one: boolean) => (one ? `${count} leverancier` : `${count} leveranciers`),
  andOthers: (count: string, _one: boolean) => `nog ${count} andere`,
  lead: {
    empty:
      'Er staan nog geen leveranciers in het register. Voeg de eerste leverancier toe of neem een bestaande lijst over.',
    agreement: (covered: string, total: string, joint: boolean) =>
      joint
        ? `Voor ${covered} van de ${total} verwerkers en gezamenlijke verwerkingsverantwoordelijken is de verwerkersovereenkomst of onderlinge regeling geregeld of niet nodig.`
        : `Voor ${covered} van de ${total} verwerkers is de verwerkersovereenkomst geregeld of niet nodig.`,
    noneCovered: (total: string, one: boolean, joint: boolean) => {
      if (one)
        return joint
          ? 'Met de ene gezamenlijke verwerkingsverantwoordelijke is er geen geldige onderlinge regeling.'
          : 'Voor de ene verwerker is er geen geldige verwerkersovereenkomst.';
      return joint
        ? `Voor geen van de ${total} verwerkers en gezamenlijke verwerkingsverantwoordelijken is er een geldige verwerkersovereenkomst of onderlinge regeling.`
        : `Voor geen van de ${total} verwerkers is er een geldige verwerkersovereenkomst.`;
    },
    allCovered: (total: string, one: boolean, joint: boolean) => {
      if (one)
        return joint
          ? 'Met de ene gezamenlijke verwerkingsverantwoordelijke is de onderlinge regeling geregeld of niet nodig.'
          : 'Voor de ene verwerker is de verwerkersovereenkomst geregeld of niet nodig.';
      return joint
        ? `Voor alle ${total} verwerkers en gezamenlijke verwerkingsverantwoordelijken is de verwerkersovereenkomst of onderlinge regeling geregeld of niet nodig.`
        : `Voor alle ${total} verwerkers is de verwerkersovereenkomst geregeld of niet nodig.`;
    },
    blocked: (blocked: string) => `Doorgifte buiten de EER is bij ${blocked} niet toegestaan.`,
    action: (action: string) => `Doorgifte buiten de EER vraagt bij ${action} om actie.`,
    blockedAndAction: (blocked: string, action: string) =>
      `Doorgifte buiten de EER is bij ${blocked} niet toegestaan en vraagt bij ${action} om actie.`,
    noneInUse: 'Er is geen leverancier in gebruik.',
    noneAsked: 'Geen van de leveranciers heeft een verwerkersovereenkomst nodig.',
    noTransferProblems: (unsure: boolean): string =>
      unsure
        ? 'Geen enkele doorgifte buiten de EER waarvan het register weet, vraagt nu om actie.'
        : 'Geen enkele doorgifte buiten de EER vraagt nu om actie.',
    unsure: (count: string, one: boolean) =>
      `Bij ${one ? `${count} leverancier` : `${count} leveranciers`} staat niet vast of er doorgifte is, of meer dan bekend is: de vestiging van een ontvanger is niet vastgelegd.`,
    ended: (count: string, one: boolean) =>
      one
        ? `Daarnaast staat er ${count} beëindigde leverancier in het register; die telt hier niet mee.`
        : `Daarnaast staan er ${count} beëindigde leveranciers in het register; die tellen hier niet mee.`,
  },
  compared: {
    first: 'Dit is het eerste overzicht dat wordt bewaard; er is nog niets om het mee te vergelijken.',
    since: (date: string) => `Het verschil is met het overzicht per ${date}.`,
    same: 'gelijk',
  },
  figures: {
    suppliers: 'leveranciers in gebruik',
    uncovered: 'zonder geldige overeenkomst',
    blocked: 'met doorgifte die niet mag',
    action: 'met doorgifte die actie vraagt',
    unlocated: 'met een onbekende locatie',
    overdue: 'termijnen te laat',
  },
  axes: {
    heading: 'Stand van zaken',
    explanation:
      'Dit zijn twee aparte vragen: een goede overeenkomst maakt een doorgifte niet rechtmatig, en andersom.',
    agreement: 'Verwerkersovereenkomst',
    agreementArticle: 'art. 28 AVG',
    transfer: 'Doorgifte buiten de EER',
    transferArticle: 'hoofdstuk V AVG (art. 44 tot en met 50)',
    state: 'Stand',
    number: 'Aantal',
    change: 'Verschil',
    classes: {
      covered: 'Geregeld',
      ending: 'Geregeld, maar loopt af',
      preparing: 'In voorbereiding, nog niet geldig',
      missing: 'Ontbreekt of niet meer geldig',
      unknown: 'Niet bekend',
      finished: 'Beëindigd en afgerond',
      'not-assessed': 'Zelf verwerkingsverantwoordelijke, geen overeenkomst nodig',
    },
    unknownPlace: (count: string) => `waarvan ${count} met een onbekende locatie`,
  },
  risks: {
    heading: 'Belangrijkste risico’s',
    columns: ['Risico', 'Aantal', 'Bij wie', 'Volgende stap', 'Grond'],
    nothing: 'niets vastgelegd',
    /** By whether joint controllers are among them. */
    uncovered: {
      none: {
        label: 'Geen geldige verwerkersovereenkomst',
        nextStep: 'Sluit een overeenkomst of stop de verwerking.',
        article: 'art. 28 lid 3 AVG',
      },
      some: {
        label: 'Geen geldige overeenkomst of regeling',
        nextStep: 'Sluit een overeenkomst of regeling, of stop de verwerking.',
        article: 'art. 26 lid 1 en 28 lid 3 AVG',
      },
      all: {
        label: 'Geen onderlinge regeling',
        nextStep: 'Stel een regeling vast of stop de verwerking.',
        article: 'art. 26 lid 1 AVG',
      },
    },
    kinds: {
      blocked: {
        label: 'Doorgifte die niet is toegestaan',
        nextStep: 'Stop de doorgifte of regel een geldige basis.',
        article: 'art. 44 AVG',
      },
      missedNotice: {
        label: 'Opzegdag voorbij, loopt door',
        nextStep: 'Beslis nu over de volgende periode.',
        article: 'overeenkomst',
      },
      breach: {
        label: 'Datalek dat nog gemeld of meegedeeld moet worden',
        nextStep: 'Meld het op tijd, of leg vast waarom dat niet nodig is.',
        article: 'art. 33 en 34 AVG',
      },
      unlocated: {
        label: 'Onbekend waar de gegevens zijn',
        nextStep: 'Vraag de leverancier naar de locatie.',
        article: 'art. 30 lid 1 onder e AVG',
      },
    },
    action: (count: string, one: boolean) =>
      `Daarnaast ${one ? `vraagt bij ${count} leverancier een doorgifte` : `vragen bij ${count} leveranciers doorgiften`} om actie.`,
    reviews: (count: string, one: boolean) =>
      one ? `Er is ${count} beoordeling over tijd.` : `Er zijn ${count} beoordelingen over tijd.`,
    gaps: (count: string, one: boolean) =>
      `Bij ${one ? `${count} leverancier` : `${count} leveranciers`} is de stand van de overeenkomst niet bekend of zijn woorden uit een lijst nog niet nagekeken.`,
  },
  quarter: {
    heading: (until: string) => `Het komende kwartaal, tot en met ${until}`,
    columns: ['Datum', 'Leverancier', 'Wat', 'Eigenaar'],
    nothingOverdue: 'Geen enkele termijn is te laat.',
    overdue: (count: string, one: boolean, since: string) =>
      one
        ? `Te laat is ${count} termijn, sinds ${since}.`
        : `Te laat zijn ${count} termijnen, de oudste sinds ${since}.`,
    none: 'In het komende kwartaal verloopt geen andere termijn.',
    more: (count: string, one: boolean) =>
      one
        ? `En nog ${count} termijn, te zien in de kalender van het register.`
        : `En nog ${count} termijnen, te zien in de kalender van het register.`,
    reviews: (count: string, one: boolean) =>
      one
        ? `Daarbij komt ${count} periodieke beoordeling.`
        : `Daarbij komen ${count} periodieke beoordelingen.`,
  },
  map: {
    heading: 'Waar de gegevens zijn',
    columns: ['Plaats', 'Leveranciers', 'Slechtste oordeel'],
    none: 'Er is nog niet vastgelegd waar gegevens zijn.',
    more: (count: string, one: boolean) =>
      one ? `En nog ${count} andere plaats.` : `En nog ${count} andere plaatsen.`,
    alternative: (count: string, one: boolean) =>
      `Wereldkaart met ${one ? `${count} plaats` : `${count} plaatsen`} waar gegevens zijn, met Europa vergroot; de tabel ernaast geeft het aantal leveranciers en het oordeel per plaats.`,
  },
  decided: {
    heading: 'Eerder gevraagde besluiten',
    columns: ['Besluit', 'Uitkomst', 'Door, op', 'Toelichting'],
    more: (count: string, one: boolean) =>
      one ? `En nog ${count} eerder gevraagd besluit.` : `En nog ${count} eerder gevraagde besluiten.`,
    outcomes: {
      open: 'Nog te besluiten',
      agreed: 'Akkoord',
      declined: 'Niet akkoord',
      postponed: 'Aangehouden',
    },
  },
  decisions: {
    heading: 'Gevraagde besluiten',
    columns: ['Nr.', 'Gevraagd besluit', 'Grond', 'Besluit'],
    none: 'Er worden geen besluiten gevraagd.',
    more: (count: string, one: boolean) =>
      one ? `En nog ${count} gevraagd besluit.` : `En nog ${count} gevraagde besluiten.`,
    blocked: (names: string) =>
      `Schort de doorgifte op bij ${names}, of geef opdracht om er eerst een geldige basis voor te regelen.`,
    blockedArticle: 'art. 44 AVG',
    missing: {
      none: (names: string) =>
        `Geef opdracht om een geldige verwerkersovereenkomst te sluiten met ${names}, of om te stoppen met deze verwerking.`,
      some: (names: string) =>
        `Geef opdracht om een geldige verwerkersovereenkomst of onderlinge regeling te sluiten met ${names}, of om te stoppen met deze verwerking.`,
      all: (names: string) =>
        `Geef opdracht om een onderlinge regeling vast te stellen met ${names}, of om te stoppen met deze verwerking.`,
    },
    missingArticle: {
      none: 'art. 28 lid 3 AVG',
      some: 'art. 26 lid 1 en 28 lid 3 AVG',
      all: 'art. 26 lid 1 AVG',
    },
    deletion: (names: string) => `Laat ${names} bevestigen dat de gegevens zijn gewist of terugbezorgd.`,
    deletionArticle: 'art. 28 lid 3 onder g AVG',
    notice: (names: string) =>
      `Beslis vóór de uiterste opzegdatum of deze overeenkomsten doorlopen: ${names}.`,
    ending: (names: string) =>
      `Beslis of deze aflopende overeenkomsten worden vervangen of verlengd: ${names}.`,
    contract: 'overeenkomst',
    owner: (names: string) =>
      `Wijs een eigenaar aan voor ${names}: er staan punten open en niemand is verantwoordelijk.`,
    ownerArticle: 'art. 5 lid 2 AVG',
  },
  register: {
    heading: 'Register van leveranciers',
    intro: (count: string, one: boolean) =>
      `${one ? `${count} leverancier` : `${count} leveranciers, op naam`}. “Loopt tot en met” is de laatste dag van de overeenkomst of van de lopende periode.`,
    indefinite: 'onbepaald',
    unknown: 'onbekend',
    columns: {
      name: 'Leverancier',
      service: 'Dienst',
      agreement: 'Verwerkersovereenkomst',
      until: 'Loopt tot en met',
      noticeBy: 'Opzeggen uiterlijk',
      places: 'Waar de gegevens zijn',
      transfer: 'Doorgifte',
      owner: 'Eigenaar',
    },
    empty: 'Er staan nog geen leveranciers in het register.',
    endedOn: (date: string) => `beëindigd op ${date}`,
    roles: {
      'joint-controller': 'gezamenlijke verwerkingsverantwoordelijke',
      'independent-controller': 'zelfstandige verwerkingsverantwoordelijke',
    },
  },
  attention: {
    heading: 'Aandachtspunten per leverancier',
    intro:
      'Per leverancier wat er open staat, op welke grond, en wat de volgende stap is. Wat is vastgelegd van datalekken, een andere moedermaatschappij en overstappen staat erbij.',
    none: 'Geen enkele leverancier vraagt aandacht.',
    columns: {
      name: 'Leverancier',
      urgency: 'Wanneer',
      reason: 'Wat is er aan de hand',
      nextStep: 'Volgende stap',
      article: 'Grond',
      due: 'Uiterlijk',
      owner: 'Eigenaar',
    },
    onRecord: 'Vastgelegd',
    overdue: 'te laat',
    urgency: { now: 'Nu', soon: 'Binnenkort', later: 'Later' },
  },
  transfers: {
    heading: 'Doorgiften buiten de EER',
    intro: (count: string, one: boolean) =>
      `${one ? `${count} doorgifte` : `${count} doorgiften`}, het slechtste oordeel eerst. Ook wat mogelijk een doorgifte is, staat erin.`,
    none: 'Er zijn geen doorgiften buiten de EER vastgelegd.',
    columns: {
      name: 'Leverancier',
      importer: 'Ontvanger',
      place: 'Waar, waarvoor',
      result: 'Oordeel',
      reason: 'Waarom',
      nextStep: 'Volgende stap',
      owner: 'Eigenaar',
    },
  },
  decisionsAnnex: {
    heading: 'Besluiten waarop dit overzicht steunt',
    intro: 'Wat eerder aan de directie is gevraagd en wat zij besloot; wat nog open staat eerst.',
    none: 'In het register is nog geen gevraagd besluit vastgelegd.',
  },
  sources: {
    heading: 'Waar dit overzicht op berust',
    asOf: 'Beoordeeld naar de stand van',
    list: 'Landenlijst',
    listValue: (version: string, stateAsOf: string) => `versie ${version}, stand per ${stateAsOf}`,
    history: 'Geschiedenis van het register',
    historyValue: (lines: string, one: boolean) => (one ? `${lines} regel` : `${lines} regels`),
    head: 'Controlegetal van de laatste regel',
    headExplanation:
      'Met het aantal regels en het controlegetal is later na te gaan of de geschiedenis tot hier ongewijzigd is.',
    counted: 'Wat niet is vastgelegd, is niet ingevuld maar als hiaat genoemd.',
    listed:
      'Zelfstandige verwerkingsverantwoordelijken hebben geen verwerkersovereenkomst nodig en zijn daarin apart geteld; doorgiften aan hen zijn beoordeeld.',
    replaced:
      'Sommige tekens kan dit overzicht niet afdrukken. Daar staat de code van het teken tussen rechte haken, bijvoorbeeld [U+4E2D].',
    advice:
      'Dit overzicht is een hulpmiddel voor de verantwoordingsplicht (art. 5 lid 2 AVG) en geen juridisch advies.',
  },
};
