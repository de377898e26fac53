/**
 * Which files ask the computer for the moment, the day or the time zone. What the register shows depends on
 * the clock that its core was given and on days in the Netherlands; a test that asks the computer fails on
 * another day or elsewhere.
 */

/**
 * The ways to ask a computer for the moment or its day, and the ways in which its time zone affects a date
 * unnoticed.
 */
const questions: readonly RegExp[] = [
  /\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b/,
  // Parts of a date in the computer's time zone, and dates made of such parts.
  /\bnew Date\(\w+,/,
  /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|\.getTimezoneOffset\(/,
  /\.to(Date|Time|LocaleDate|LocaleTime)String\(/,
  /\bDateTimeFormat\((?![^)]*timeZone)/,
  // The day in Greenwich: until one or two in the morning it is still yesterday.
  /\.toISOString\(\)\.(slice|substring|split)\(/,
  /\{[^}]*\b(today|now|toLocalTime|fromAbsolute|getLocalTimeZone)\b[^}]*\} from '@internationalized\/date'/,
  /\bCURRENT_(DATE|TIME|TIMESTAMP)\b|\b(date|time|datetime|julianday|unixepoch|strftime)\([^)]*'now'/i,
  /\bdatetime\.today\(/,
];

/** The files that use one of these, with what they use; those in `reasons` may. */
export function clockReaders(
  files: readonly string[],
  read: (file: string) => string,
  reasons: Readonly<Record<string, string>>,
): string[] {
  return files
    .filter((file) => /\.([cm]?[jt]sx?|sql|typ)$/.test(file) && !reasons[file])
    .flatMap((file) => {
      const text = read(file);
      return questions.flatMap((question) => {
        const [found] = question.exec(text) ?? [];
        return found === undefined ? [] : [`${file}: ${found.trim()}`];
      });
    });
}

/** Tests and measurements that create a core with the computer's clock; those in `reasons` may. */
export function coresWithoutClock(
  files: readonly string[],
  read: (file: string) => string,
  reasons: Readonly<Record<string, string>>,
): string[] {
  return files
    .filter((file) => /^test\/.*\.ts$/.test(file) && !reasons[file])
    .filter((file) =>
      [...read(file).matchAll(/new Core\(\{\s*dataFolder.*?\}\)/gs)].some(
        ([made]) => !/\bclock\b/.test(made),
      ),
    );
}
