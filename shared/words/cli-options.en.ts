/** Messages about command-line options without effect, command-line errors, and the help text, in English. */

export const options = {
  facts: {
    list: 'a list of suppliers',
    whole: 'a zip of a whole register',
    'sealed-whole': 'an encrypted whole register',
    'to-list': 'a list (.json, .csv, .xlsx, .ods)',
    'to-whole': 'the whole register (.zip)',
    'to-sealed': 'the encrypted whole register (.zip.age)',
    drafted: 'an e-mail without --sent',
    sent: 'an e-mail with --sent',
    scheduled: 'a reminder that is set up',
    asked: 'the question whether there is a reminder, or its removal',
    imports: 'a list of imports',
    waiting: 'a list without --settle',
    settled: '--settle',
    undone: 'an import that is undone',
    entries: 'a list of the catalogue',
    offers: 'a list without --fill',
    filled: 'a register with --fill',
    own: 'a list without --under',
    under: '--under',
    compared: '--under with --duplicates update',
    shown: '--dry-run',
    written: 'a command without --dry-run',
    listed: '--list',
    processors: 'the list of processors',
    'sub-processors': 'the list of sub-processors',
    sentence: 'the sentence for the privacy statement',
    publication: 'a list',
    'not-recorded': 'a list without --published',
    recorded: '--published',
    'no-notice': 'a list without a notice to customers',
    notice: '--notice',
    overview: 'an overview',
    chain: '--kind chain',
    'plain-backup': 'a backup that is not encrypted',
    'sealed-backup': 'an encrypted backup',
  },
  doesNothing: (option: string, found: string, counts: readonly string[]) =>
    `The option ${option} does nothing with ${found}, only with ${counts.join(' or ')}. Leave it out.`,
  neverCounts: (option: string, command: string) =>
    `The option ${option} does nothing with ${command}: that command writes nothing in the history. Leave it out.`,
  givenTwice: (option: string) => `The option ${option} is given more than once. Give it once.`,
  usage: {
    'commander.unknownOption': ([option]: readonly string[]) => `There is no option ${option}.`,
    'commander.unknownCommand': ([command]: readonly string[]) => `There is no command ${command}.`,
    'commander.missingArgument': ([name]: readonly string[]) => `A value is missing: ${name}.`,
    'commander.missingMandatoryOptionValue': ([option]: readonly string[]) =>
      `The option ${option} is needed.`,
    'commander.optionMissingArgument': ([option]: readonly string[]) =>
      `The option ${option} needs a value behind it.`,
    'commander.invalidArgument': ([option, value]: readonly string[], choices: string) =>
      `The value ${value} does not fit ${option}. Choose one of: ${choices}.`,
    'commander.excessArguments': ([command]: readonly string[]) =>
      `There are more values behind ${command} than it takes.`,
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
