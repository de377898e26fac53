/** The words by which a row of a list shows that it is about no supplier, and what a heading tells of the rows below it. */
import { saysEnded } from './cells/ended.ts';
import { readCategory } from './cells/facts.ts';
import { foldWords } from './cells/reading.ts';
import { mentionsRole, readRole } from './cells/role.ts';
import { pattern } from './pattern.ts';

/** "Totaal", "Total (3)", "Aantal verwerkers: 3", above or beside a number. */
export const total = pattern('i')`
    ^(sub|eind)?\s?totaal\b|^(grand |sub)?totals?\b(\s*[:=(\d]|$| (suppliers|vendors|processors))|^aantal\b
    |^(summe|gesamt|gesamtsumme|anzahl|nombre de|nombre total)\b|^number of\b
    |^\d+ (leveranciers?|verwerkers?|suppliers?|vendors?|processors?|lieferant(en)?|dienstleister|anbieter|fournisseurs?|sous-traitants?|partijen)
    ( (in )?totaal| in total| total| insgesamt| au total)?$
  `;
/** "Totaal: 4321": with its number in one cell it is a total, whatever stands beside it. */
export const countedTotal =
  /^((sub|eind)?\s?totaal|(grand |sub)?totals?|aantal|summe|gesamt(summe)?)\b[^\d\n]{0,40}[:=(\s][\s€$]*\d[\d.,]*\)?$/i;

/** What is made of figures: a total only where nothing but figures stands beside it. */
export const ofFigures =
  /^(waarvan|of which|davon|dont|som|sum|gemiddelde?|average|percentage|mediaan|median|minimum|maximum)\b/i;

export const toFillIn = pattern('i')`
    ^[[<{(].*[\])}>]$|^(vul (hier |de |het |een |uw )?.{0,40}\bin\b|vul (hier )?in|in te vullen|voorbeeld\s*[:-]|example\s*[:-]
    |bijv\.|bijvoorbeeld\b|e\.g\.|beispiel\s*[:-]|exemple\s*[:-]|naam (van de )?leverancier$|name of (the )?supplier$
    |(enter|fill in|type) (the |your |here)|supplier name$|x{3,}$|lorem ipsum)
    |^(voorbeeld|example|beispiel|exemple)[ -]?(leverancier|verwerker|bedrijf|supplier|vendor|company|firma)?
    ( (b\.?v|n\.?v|inc|ltd|llc|gmbh)\.?)?$
  `;

/** What a template asks in each of its columns: "verplicht", "ja/nee", "dd-mm-jjjj". */
const instruction = pattern('i')`
    ^[([]?(verplicht( veld)?|optioneel|(vrije |korte )?tekst|tekstveld|keuze(lijst|menu|veld)?|kies|dropdown( ?list)?
    |(ja|yes|oui) ?\/ ?(nee|no|non)( ?\/ ?[\p{L}.]+)*|[jy] ?\/ ?n|d{1,2}[-/.]m{1,2}[-/.][jy]{2,4}|[jy]{4}[-/.]m{2}[-/.]d{2}|datum(veld)?
    |getal|nummer|required|optional|mandatory|(free |short )?text|string|choice|select( one)?|date|number|boolean
    |pflicht(feld)?|freitext|auswahl|obligatoire|facultatif|texte( libre)?|invullen|in te vullen)[)\]]?$
  `;
/** Whether all that a row says is what to fill in, in more than one of its cells. */
export function asksToFillIn(cells: readonly { readonly text: string }[]): boolean {
  let asked = 0;
  for (const { text } of cells) {
    if (text === '') continue;
    if (!instruction.test(text)) return false;
    asked++;
  }
  return asked > 1;
}

const note = pattern('i')`
    ^(bron|source|toelichting|legenda|legend|noot|note|let op|laatst bijgewerkt|last updated|versie|version|\*
    |\d\))|^(opgesteld|opgemaakt|gemaakt|afgedrukt|ge[eë]xporteerd|gegenereerd|bijgewerkt|vastgesteld|datum
    |auteur|beheerder|status|pagina|created|printed|exported|generated|prepared|updated|date|author|page
    |erstellt|stand|seite)\b[^:]*:|^(pagina|pag\.?|blz\.?|blad|page|seite)\s*\d+(\s*(van|of|von|de|\/)\s*\d+)?$
    |^((laatst|last|zuletzt|derni[eè]re) )?(gecontroleerd|nagekeken|bijgewerkt|gewijzigd|opgesteld|vastgesteld|beoordeeld|geactualiseerd
    |reviewed|checked|approved|updated|changed|verified|gepr[uü]ft|aktualisiert|ge[aä]ndert|erstellt|v[eé]rifi[eé]|mis [aà] jour) (door|op|in|per|d\.?d\.?|by|on|von|am|im|par|le)\s
    |^(controle|check|review|stand|peildatum|d\.d\.|pr[uü]fung|contr[oô]le)\b.{0,12}\b\d{1,4}[-/. ]\d
    |^(vragen|questions|fragen)\b.*\?|^(voor|bij) vragen\b|^for questions\b|^neem contact op\b|^(please )?contact us\b
    |^(einde|eind|end|ende) (of |der |van )?(de |dit |het |the |this )?(lijst|overzicht|register|tabel|bestand|rapport|list
    |table|file|report|liste|tabelle|$)
  `;
/** A signature below a list that was pasted from a message. */
export const greeting = pattern('i')`
    ^((met |mit )?(vriendelijke|hartelijke|freundlichen|kind|best|warm) )?(groet(en|jes)?|grussen|grüßen|regards
    |cordialement|mvg)\b
  `;
/** What the marks of a list mean, below it. */
export const legend = /^(legenda|legend|legende|afkortingen|abbreviations|gebruikte codes)\b/i;
/** "1 = getekend, 2 = aangevraagd", "x = concept". */
const meaning = /^[^\s=]{1,12} ?= ?\S/;
const NOTE_LENGTH = 80;

/** Whether the only words of a row are a note about the list. */
export const isNote = (first: string): boolean =>
  note.test(first) ||
  note.test(plainOf(first)) ||
  meaning.test(first) ||
  greeting.test(first) ||
  first.length > NOTE_LENGTH;

const HEADING_WORDS = 4;
/** Lines around a word: "--- Hosting ---". */
const lines = /^[-=*_#~+–—]{2,}\s*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.)])\s*[-=*_#~+–—]{2,}$/gu;
/** "2. ICT", "1.1 Personeel", "B) Zorg". */
const numbered = /^(\d{1,2}(\.\d{1,2})*[.)]|\d{1,2}(\.\d{1,2})+|[A-Z][.)]|[IVX]{1,4}[.)])\s+(?=\p{L})/u;

/** The words of a heading without its number and the lines around it. */
const plainOf = (text: string): string => text.trim().replace(lines, '').replace(numbered, '').trim();

const heading = pattern('i')`
    ^(afdeling|categorie|groep|onderdeel|team|hoofdstuk|department|category|section|group|abteilung|overig\w*
    |diversen|other|miscellaneous|subverwerkers?|verwerkers?|leveranciers|suppliers|processors|vendors
    |sub-?processors|affiliates|gelieerde|group companies|groepsmaatschappijen|dochterondernemingen|third[- ]part(y|ies)
    |niveau|tier)\b
  `;
/** What may stand behind the state or the kind of all that is below: "Beëindigde leveranciers". */
const ofParties =
  '( (sub-?)?((processors?|contractors?|verwerkers?|bewerkers?)|suppliers?|vendors?|leveranciers?|partijen|parties|dienstverleners?|systemen|applicaties|tools?|contracten|relaties))?$';
const endedWords =
  'oude?|voormalige?|vroegere?|gestopte?|beeindigde?|vervallen|verlopen|opgezegde?|inactieve?|gearchiveerde?|former|previous|past|old|terminated|inactive|archived?|historische?|ehemalige|removed|retired|archief|historie|history|afgevallen|vertrokken';
const comingWords = 'upcoming|planned|proposed|announced|future|aangekondigde?|geplande?|toekomstige?';
const stateHeading = new RegExp(
  `^(${endedWords}|${comingWords}|huidige?|actueel|actieve?|lopende?|in gebruik|current|active|in use|nieuwe?|new|optional|optionele?|interne?|externe?|internal|external|(niet )?kritieke?|(non-?)?critical|(binnen|buiten|inside|outside|within|non|niet)[ -](de |the )?(eer|eea|eu))${ofParties}`,
);
const ended = new RegExp(`^(${endedWords})\\b`);
const coming = new RegExp(`^(${comingWords})\\b`);
const outside =
  /\b(buiten|outside|niet|non|hors)[ -](de |the )?(eer|eea|eu|europa|europe)\b|\b(derde landen|third countries)\b/;

/** How a heading without its number reads: folded, and without what stands in brackets. */
const wordsOf = (text: string): string =>
  foldWords(
    plainOf(text)
      .replace(/\s*\([^()]*\)/g, '')
      .replace(/:$/, ''),
  );

/** Whether a text is as short as a heading is. */
export const isShort = (text: string): boolean => wordsOf(text).split(/\s+/).length <= HEADING_WORDS;

/** "2025", "Q1 2025". */
const ofYear = /^((q|k|kwartaal |quarter )[1-4] )?(19|20)\d\d$/;

/** Whether the one word of a row is a heading; `areGroups`: the list has more rows of one word, each above others. */
export function isHeading(text: string, areGroups: boolean): boolean {
  const words = wordsOf(text);
  if (plainOf(text) !== text.trim() && /[-=*_#~+–—]{2}$/.test(text.trim())) return true;
  if (readCategory({ text: plainOf(text), kind: 'text' }).value !== null || heading.test(words)) return true;
  if (stateHeading.test(words) || saysEnded('status', words)) return true;
  return text.trim().endsWith(':') || (areGroups && (!/\d/.test(words) || ofYear.test(words)));
}

/** What a heading says of each row below it, that no column says: that it has ended, is to come, or what and where it is. */
export function toldBelow(text: string): 'endedOn' | 'role' | 'location' | null {
  const words = wordsOf(text);
  if (ended.test(words) || coming.test(words) || saysEnded('status', words)) return 'endedOn';
  if (outside.test(words)) return 'location';
  if (!mentionsRole(words)) return null;
  return readRole({ text: words, kind: 'text' }).value === 'processor' ? null : 'role';
}
