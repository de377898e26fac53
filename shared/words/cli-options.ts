/** Sentences on options of the command line that do nothing, on a command line that is wrong, and on its help. */

/** What a command line may ask for, in words that follow "with" (bij). */
const nl = {
  facts: {
    list: 'een lijst van leveranciers',
    whole: 'een zip van een heel register',
    'sealed-whole': 'een versleuteld heel register',
    'to-list': 'een lijst (.json, .csv, .xlsx)',
    'to-whole': 'het hele register (.zip)',
    'to-sealed': 'het versleutelde hele register (.zip.age)',
    shown: '--dry-run',
    written: 'een opdracht zonder --dry-run',
    listed: '--list',
    'plain-backup': 'een reservekopie die niet is versleuteld',
    'sealed-backup': 'een versleutelde reservekopie',
  },
  /** `found`: what was asked for; `counts`: with what the option does something. */
  doesNothing: (option: string, found: string, counts: readonly string[]) =>
    `De optie ${option} doet niets bij ${found}, alleen bij ${counts.join(' of ')}. Laat haar weg.`,
  neverCounts: (option: string, command: string) =>
    `De optie ${option} doet niets bij ${command}: die opdracht schrijft niets in de geschiedenis. Laat haar weg.`,
  givenTwice: (option: string) => `De optie ${option} staat er meer dan eens. Geef haar één keer.`,
  /** What the parser found, by its code; `words`: the names that it quotes, in its order. */
  usage: {
    'commander.unknownOption': ([option]: Words) => `De optie ${option} bestaat niet.`,
    'commander.unknownCommand': ([command]: Words) => `De opdracht ${command} bestaat niet.`,
    'commander.missingArgument': ([name]: Words) => `Er ontbreekt een waarde: ${name}.`,
    'commander.missingMandatoryOptionValue': ([option]: Words) => `De optie ${option} is nodig.`,
    'commander.optionMissingArgument': ([option]: Words) => `Achter de optie ${option} hoort een waarde.`,
    'commander.invalidArgument': ([option, value]: Words, choices: string) =>
      `De waarde ${value} past niet bij ${option}. Kies uit: ${choices}.`,
    'commander.excessArguments': ([command]: Words) => `Achter ${command} staan meer waarden dan er horen.`,
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

const en: typeof nl = {
  facts: {
    list: 'a list of suppliers',
    whole: 'a zip of a whole register',
    'sealed-whole': 'an encrypted whole register',
    'to-list': 'a list (.json, .csv, .xlsx)',
    'to-whole': 'the whole register (.zip)',
    'to-sealed': 'the encrypted whole register (.zip.age)',
    shown: '--dry-run',
    written: 'a command without --dry-run',
    listed: '--list',
    'plain-backup': 'a backup that is not encrypted',
    'sealed-backup': 'an encrypted backup',
  },
  doesNothing: (option, found, counts) =>
    `The option ${option} does nothing with ${found}, only with ${counts.join(' or ')}. Leave it out.`,
  neverCounts: (option, command) =>
    `The option ${option} does nothing with ${command}: that command writes nothing in the history. Leave it out.`,
  givenTwice: (option) => `The option ${option} is given more than once. Give it once.`,
  usage: {
    'commander.unknownOption': ([option]) => `There is no option ${option}.`,
    'commander.unknownCommand': ([command]) => `There is no command ${command}.`,
    'commander.missingArgument': ([name]) => `A value is missing: ${name}.`,
    'commander.missingMandatoryOptionValue': ([option]) => `The option ${option} is needed.`,
    'commander.optionMissingArgument': ([option]) => `The option ${option} needs a value behind it.`,
    'commander.invalidArgument': ([option, value], choices) =>
      `The value ${value} does not fit ${option}. Choose one of: ${choices}.`,
    'commander.excessArguments': ([command]) => `There are more values behind ${command} than it takes.`,
    'commander.help': () => 'Name a command.',
  },
  askHelp: 'Ask for help with --help.',
  help: {
    option: 'show help',
    command: 'show help for a command',
    choices: 'choices',
    default: 'default',
    titles: {},
  },
};

type Words = readonly string[];
export type OptionFact = keyof (typeof nl)['facts'];

export const optionsCli = { nl, en };
