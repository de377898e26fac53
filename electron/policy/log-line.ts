/** What a log may say: causes, but not of whom they are. */

/** Longest line, in characters. */
const LONGEST = 4000;
const MAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g;
/** The folder of an account, on any system; on Windows it may have spaces in it. */
const ACCOUNT = /((?:^|[\s"'(=[])(?:[A-Za-z]:)?[\\/](?:home|Users)[\\/])[^\\/"')\]|]+/g;
/** A file of a register is usually called after the organisation, and a dropped one after a supplier. */
const NAMED = /[^\\/\s"'(=[][^\\/"'\n]*(?=\.(?:vwr|pdf|docx?|odt|xlsx?|xlsm|ods|csv|eml)\b)/gi;

/** One line without the names of accounts, files of people, and addresses of e-mail. @param home folder of the account. */
export function logLine(line: string, home: string): string {
  const oneLine = line.replaceAll(/\r?\n/g, ' | ');
  const withoutHome = home === '' ? oneLine : oneLine.replaceAll(home, '~');
  return withoutHome
    .replaceAll(MAIL, '[e-mail]')
    .replaceAll(ACCOUNT, '$1[account]')
    .replaceAll(NAMED, '[file]')
    .slice(0, LONGEST);
}
