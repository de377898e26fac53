/** Passwords and keys, in columns of their own and among other words: a register is read by many and is no vault. None is taken over. */
import { readYesNo } from './cells/facts.ts';
import { foldHeader } from './header.ts';
import { pattern } from './pattern.ts';
import type { Table } from './table.ts';

const secret = pattern()`
    \b(wachtwoord(en)?|ww|passwords?|passwd|pwd|passphrase|passwort|passworter|kennwort|kennworter
    |mots? de passe|mdp|(in)?log ?(in)?|inlog(gegevens|naam|code|data)?|login(gegevens|s)?|credentials?
    |zugangsdaten|identifiants?|toegangs(code|gegevens)|pin ?code|pin
    |(api|private|secret|access|licentie|license) ?(key|sleutel|token)s?|(client|api|app) ?secret|secrets?
    |recovery (codes?|keys?)|herstelcodes?)\b
  `;
/** What is asked about passwords, and is none. */
const about = pattern()`
    \b(beleid|policy|policies|richtlijn\w*|eisen|requirements?|lengte|length|manager|beheer\w*|methode|method
    |type|soort|via|url|link|pagina|page|portal|adres|sso|mfa|2fa|twee ?factor|two ?factor|laatste|last|datum
    |date|aantal|count|logging|gewijzigd|changed|rotatie|rotation|richtlinie|kluis|vault)\b
  `;

/** The columns that hold what gives access: their header says so, and their cells are no yes and no, and no addresses. */
export function secretColumns({ columns, rows }: Table): ReadonlySet<string> {
  return new Set(
    columns.filter((column, at) => {
      const folded = foldHeader(column);
      if (!secret.test(folded) || about.test(folded)) return false;
      const filled = rows.slice(0, ROWS).flatMap(({ cells }) => cells[at]?.text || []);
      return !(filled.length > 0 && filled.every(isPlain));
    }),
  );
}

const ROWS = 200;
const isPlain = (text: string): boolean =>
  /^https?:\/\/\S+$/i.test(text) || readYesNo({ text, kind: 'text' }).value !== null;

/** "Wachtwoord: Welkom01": behind the word something that nobody reads as one. */
const secretIn =
  /\b(wachtwoord|ww|password|passwd|pwd|pw|passphrase|passwort|kennwort|mot de passe|mdp|pincode|toegangscode|inlogcode|api[ -]?key)(\s?[:=]\s?|\s(?:is|=>|->)\s)(?!https?:|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b)(?=\S{0,60}[\d!#$%^&*])\S{4,}/giu;

/** Words without the passwords that stand among them; the words themselves where there are none. @param instead stands in their place */
export const withoutSecrets = (words: string, instead: string): string =>
  words.replace(secretIn, (_, name: string, sign: string) => `${name}${sign}${instead}`);
