/** Messages about command-line options without effect, command-line errors, and the help text, in Dutch. */

export const options = {
  facts: {
    list: 'een lijst van leveranciers',
    whole: 'een zip van een heel register',
    'sealed-whole': 'een versleuteld heel register',
    'to-list': 'een lijst (.json, .csv, .xlsx, .ods)',
    'to-whole': 'het hele register (.zip)',
    'to-sealed': 'het versleutelde hele register (.zip.age)',
    'to-calendar': 'een kalenderbestand (.ics)',
    everything: 'een export zonder --view',
    suppliers: '--view suppliers',
    transfers: '--view transfers',
    deadlines: '--view deadlines',
    attention: '--view attention',
    decisions: '--view decisions',
    dates: 'een kalenderbestand zonder --view',
    links: '--view chain',
    history: '--view history',
    scenario: '--view scenario',
    drafted: 'een e-mail zonder --sent',
    sent: 'een e-mail met --sent',
    scheduled: 'een herinnering die wordt ingesteld',
    asked: 'de vraag of er een herinnering is, of het weghalen ervan',
    imports: 'een overzicht van imports',
    waiting: 'een overzicht zonder --settle',
    settled: '--settle',
    undone: 'een import die ongedaan gemaakt wordt',
    entries: 'een overzicht van de catalogus',
    offers: 'een overzicht zonder --fill',
    filled: 'een register met --fill',
    own: 'een lijst zonder --under',
    under: '--under',
    compared: '--under met --duplicates update',
    shown: '--dry-run',
    written: 'een opdracht zonder --dry-run',
    listed: '--list',
    overview: 'een overzicht',
    chain: '--kind chain',
    'plain-backup': 'een reservekopie die niet is versleuteld',
    'sealed-backup': 'een versleutelde reservekopie',
  },
  /** `found`: what was requested; `counts`: where the option has an effect. */
  doesNothing: (option: string, found: string, counts: readonly string[]) =>
    `De optie ${option} doet niets bij ${found}, alleen bij ${counts.join(' of ')}. Laat haar weg.`,
  neverCounts: (option: string, command: string) =>
    `De optie ${option} doet niets bij ${command}: die opdracht schrijft niets in de geschiedenis. Laat haar weg.`,
  givenTwice: (option: string) => `De optie ${option} staat er meer dan eens. Geef haar één keer.`,
  /** What the parser found, by its code; `words`: the names that it quotes, in its order. */
  usage: {
    'commander.unknownOption': ([option]: readonly string[]) => `De optie ${option} bestaat niet.`,
    'commander.unknownCommand': ([command]: readonly string[]) => `De opdracht ${command} bestaat niet.`,
    'commander.missingArgument': ([name]: readonly string[]) => `Er ontbreekt een waarde: ${name}.`,
    'commander.missingMandatoryOptionValue': ([option]: readonly string[]) => `De optie ${option} is nodig.`,
    'commander.optionMissingArgument': ([option]: readonly string[]) =>
      `Achter de optie ${option} hoort een waarde.`,
    'commander.invalidArgument': ([option, value]: readonly string[], choices: string) =>
      `De waarde ${value} past niet bij ${option}. Kies uit: ${choices}.`,
    'commander.excessArguments': ([command]: readonly string[]) =>
      `Achter ${command} staan meer waarden dan er horen.`,
    'commander.help': () => 'Noem een opdracht.',
  },
  askHelp: 'Vraag hulp met --help.',
  help: {
    option: 'hulp tonen',
    command: 'hulp bij een opdracht tonen',
    choices: 'keuze',
    default: 'standaard',
    titles: {
      'Usage:': 'Gebruik:',
      'Arguments:': 'Waarden:',
      'Options:': 'Opties:',
      'Commands:': 'Opdrachten:',
      '[options]': '[opties]',
      '[command]': '[opdracht]',
    } as Record<string, string>,
  },
};
