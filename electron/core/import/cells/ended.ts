/** Words of a list that say that a supplier is no longer, or soon no longer, in use ("Retired", "uit dienst"), or not yet ("Announced"). */

import type { CivilDate } from '../../../../shared/law/dates.ts';
import { pattern } from '../pattern.ts';
import { readDay } from './day.ts';
import { readYesNo } from './facts.ts';
import { foldWords, saysNothing } from './reading.ts';

/** Words that say so of whatever they stand beside. */
const stopped = pattern()`
    ^((is|wordt|word|per direct|reeds|al|inmiddels|we zijn|zijn) )*(retired|decommissioned|discontinued
    |sunset(ted)?|end of life|eol|inactive|inactief|archived|gearchiveerd
    |(niet|no|not) (meer|longer|langer|any more)\b(?! (dan|than|als)\b).*|niet (actief|in gebruik)
    |not (active|in use)|uit (dienst|gebruik|productie)|buiten (dienst|gebruik|werking)\w*|doorgehaald
    |off-?board(ed|ing)|deprecated|afgestoten|uitgefaseerd|uit te faseren|uitfaser(en|ing)|uitgezet|phas(ed|ing) out
    |to be phased out|gestopt|stopt|stoppen|stopgezet|beeindigd|ended|ending|terminated|opgezegd|cancelled
    |canceled|opgeheven|afgesloten per|vervangen door|replaced by|overgestapt|vertrokken|failliet|ausser betrieb
    |ausgemustert|inaktiv|beendet|gekundigt|stillgelegt|inactif|arrete|resilie|hors service)\b
  `;
/** Words that say so of a contract or a supplier, and something else elsewhere: a certificate may be "verlopen". */
const expired =
  /^(verlopen|vervallen|expired|lapsed|afgelopen|abgelaufen|expire|historisch|historic\w*|removed|verwijderd|entfernt|supprime)\b/;
/** Headers of the state of a supplier or its contract. */
const asksState =
  /\b(status|stand|state|fase|phase|stage|lifecycle|levenscyclus|contract\w*|leverancier\w*|supplier|vendor|relatie)\b/;
/** Headers to which "no" means that it is not in use, and those to which "yes" does. */
const asksUse =
  /\b(actief|active|in gebruik|in use|gebruikt|operationeel|operational|lopend|aktiv|in betrieb|actif)\b/;
const asksEnd = pattern()`
    ^((is|wordt|date|datum) )?(retired|removed|offboarded|inactief|inactive|gestopt|beeindigd|opgezegd|vervallen
    |verlopen|uitgefaseerd|uit dienst|uit gebruik|buiten gebruik|ended|terminated|inaktiv|beendet
    |gekundigt|deleted|verwijderd|geloscht|supprime|archived|gearchiveerd|blocked|geblokkeerd|gesperrt|bloque
    |deactivated|gedeactiveerd|disabled|uitgeschakeld)( (per|op|sinds|d d|datum|since|on|as of|at|am|le))?$
  `;

/** Whether a cell says that its supplier is not, or soon not, in use any more. @param header folded. */
export function saysEnded(header: string, text: string): boolean {
  const words = foldWords(text).replace(/^(status|stand|state|fase)\s*[:=-]\s*/, '');
  if (saysNothing(words)) return false;
  if (stopped.test(words) || (asksState.test(header) && expired.test(words))) return true;
  if (asksEnd.test(header) && readDay({ text, kind: 'text' }).value.date !== null) return true;
  const answer = readYesNo({ text, kind: 'text' }).value;
  return answer === false ? asksUse.test(header) : answer === true && asksEnd.test(header);
}

/** Words that say so of a supplier that somebody may object to first. */
const toCome = pattern()`
    ^(announced|aangekondigd|proposed|voorgesteld|planned|gepland|upcoming|coming soon|future|toekomstig
    |pending|in afwachting|nog niet (actief|in gebruik|ingeschakeld)|not yet (active|in use|engaged)
    |angekundigt|geplant|annonce|prevu)\b
  `;
const asksObjection = /\b(object\w*|bezwaar\w*|widerspr\w*|opposition)\b/;

/** Whether a cell says that its sub-processor is announced and not yet at work on a day (null: whichever). @param header folded. */
export function saysAnnounced(header: string, text: string, on: CivilDate | null): boolean {
  const words = foldWords(text).replace(/^(status|stand|state|fase)\s*[:=-]\s*/, '');
  if (saysNothing(words)) return false;
  if (asksState.test(header) && toCome.test(words)) return true;
  const { date } = readDay({ text, kind: 'text' }).value;
  return asksObjection.test(header) && date !== null && (on === null || date >= on);
}
