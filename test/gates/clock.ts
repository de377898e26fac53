/**
 * Who asks the computer which moment, day or zone it is. What the register shows rests on the clock that its core was
 * given and on the days of the Netherlands, and a test that asks the computer fails on another day or elsewhere.
 */

/** How a computer is asked for the moment or its day, and how its own zone comes into a date unseen. */
const questions: readonly RegExp[] = [
  /\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b/,
  // Parts of a date as the computer's zone has them, and dates made of such parts.
  /\bnew Date\(\w+,/,
  /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|\.getTimezoneOffset\(/,
  /\.to(Date|Time|LocaleDate|LocaleTime)String\(/,
  /\bDateTimeFormat\((?![^)]*timeZone)/,
  // The day of Greenwich: until one or two in the morning it is yesterday's.
  /\.toISOString\(\)\.(slice|substring|split)\(/,
  /\{[^}]*\b(today|now|toLocalTime|fromAbsolute|getLocalTimeZone)\b[^}]*\} from '@internationalized\/date'/,
  /\bCURRENT_(DATE|TIME|TIMESTAMP)\b|\b(date|time|datetime|julianday|unixepoch|strftime)\([^)]*'now'/i,
  /\bdatetime\.today\(/,
];

/** The files that ask one of these, with what they ask; those in `reasons` may. */
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

/** Tests and measurements that make a core by the computer's clock; those in `reasons` may. */
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
