/** Whether there is a processor agreement, as people write it: "ja", "aangevraagd", "niet nodig (…)". */

import type { AgreementInput } from '../../../../shared/fields/agreement.ts';
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import { findDay } from '../../../../shared/law/date-text.ts';
import { type RecordedState, recordedStates } from '../../../../shared/schema/agreement.ts';
import type { Bilingual } from '../../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { terms } from '../../../../shared/words/ui-terms.ts';
import { pattern } from '../pattern.ts';
import type { Cell } from './cell.ts';
import { readDay, twoDaysIn } from './day.ts';
import { foldWords, type Reading, type Remark, saysUnknown, uncertain } from './reading.ts';

/** What a cell says about the agreement; `signedOn` and `endsOn` if it gives that day, `words` = those of the cell, where the value does not say all of them. */
export interface StateReading {
  readonly recorded: RecordedState | null;
  readonly notRequiredReason: AgreementInput['notRequiredReason'];
  readonly role: ProcessorInput['role'] | null;
  readonly signedOn: string | null;
  readonly endsOn: string | null;
  /** The words say that it has ended. */
  readonly hasEnded: boolean;
  readonly words: string;
}

const patterns: readonly [RecordedState, RegExp][] = [
  [
    'not-required',
    pattern('u')`
      ^(vo |dpa |verwerkersovereenkomst )?(niet (nodig|vereist|verplicht|van toepassing)|n\.?v\.?t
      |n[/.]a(?!\p{L})|na(?=$|\s*[-–—(,:;])|not (required|needed|necessary|applicable)|non (applicable|requise?|necessaire)|sans objet
      |pas necessaire|entfallt|nicht (erforderlich|notwendig|notig)|geen (vo|verwerkersovereenkomst) nodig
      |no dpa (needed|required)|(?=(geen|no) (persoonsgegevens|personal (data|information)|pii\b)))
    `,
  ],
  [
    'to-sign',
    pattern()`
      ^(ter (onder)?tekening( verstuurd| aangeboden)?|(nog )?te (onder)?tekenen|to (be signed|sign)
      |awaiting (counter ?-?)?signature|(counter ?-?)?signature (pending|requested|outstanding)
      |wacht op (handtekening|ondertekening)|(verstuurd|verzonden) ter (onder)?tekening|pending signature
      |out for signature|sent for signature|zur unterschrift|zu unterzeichnen|unterschrift ausstehend|a signer
      |en (cours|attente) de signature)
    `,
  ],
  [
    'missing',
    pattern('u')`
      ^(non (signee?|conclue?)|nee[n]?|no|none|nein|non|keine|kein|❌|✗|✘|✖|⛔|aucune?|fehlt|manquante?|liegt nicht vor
      |(noch )?nicht (vorhanden|unterzeichnet|unterschrieben|(ab)?geschlossen)|absente?|niet(?! \p{L})
      |(nog )?niet (getekend|ondertekend|aanwezig|gesloten|afgesloten|retour|ontvangen)|nog niet|ontbreekt|missing
      |geen(?= (vo|vwo|vok|dpa|avv|(ver|be)werkers|overeenkomst|contract|agreement|addendum)|[^ ]|$)
      |geen(?= [^\p{L}])|not( yet)?( signed| in place)?|false|onwaar|falsch|faux|unchecked|0
      |nog (te |op te )?(aanvragen|vragen|opvragen|regelen|opstellen|stellen|maken|sluiten|afsluiten|doen)
      |moet nog( (worden )?(aangevraagd|opgevraagd|opgesteld|gemaakt|gesloten|afgesloten|geregeld)( worden)?)?(?! \p{L})
      |(noch nicht|pas encore)( (unterschrieben|unterzeichnet|abgeschlossen|signee?|conclue?|recue?))?(?! \p{L})
      |to be (requested|drafted|concluded|arranged|made)|a (demander|etablir|conclure)|noch (anzufordern|abzuschliessen)|to ?do|nooit (ontvangen|gesloten|getekend)|never (received|signed)
      |(leverancier |vendor |supplier )?(weigert|refuses|geweigerd|refused)
      |n)(?![./]?[\p{L}\p{N}]|%)
    `,
  ],
  [
    'requested',
    /^((is )?aangevraagd|in aanvraag|opgevraagd|gevraagd|requested|asked for|angefordert|angefragt|demandee?)/,
  ],
  ['draft', /^(in )?(concept|draft|entwurf|brouillon|projet)\b( ontvangen| received)?/],
  [
    'negotiation',
    pattern()`
      ^((nog )?(in|under) (onderhandeling|negotiation|bespreking|verhandlung)|onderhandeling|negotiation
      |negotiating|wordt (aan gewerkt|opgesteld|onderhandeld)
      |in (behandeling|progress|(legal )?review|arbeit|bearbeitung|prufung)
      |loopt\b( nog)?(?! ?(af|tot|door|via|mee|t\/m|\d))|lopend|onderweg|(nog )?(mee )?bezig|pending|under review
      |wird (noch )?(gepruft|verhandelt|ausgehandelt|erstellt|bearbeitet)|in (voorbereiding|preparation|vorbereitung)
      |en (negociation|discussion|preparation)|en cours)
    `,
  ],
  [
    'incorporated',
    pattern()`
      ^((online |digitaal |automatisch |elektronisch |auto[- ]?)*(geaccepteerd|accepted|akzeptiert|accepte
      |akkoord via de website)|click ?-?(through|wrap)
      |(via|op|on|through|uber|sur) (de |het |the |die |das |le |hun |their |your )?(web ?)?(site|portaal|portal|account|app|dashboard|platform|admin\w*) (geaccepteerd|aanvaard|akkoord( gegaan)?|accepted|agreed|akzeptiert|accepte)
      |automat(isch|ically|ique|iquement) (via|opgenomen|uber|durch|par|through|with|mit|met)[\w ]*
      |(ist )?(bestand)?teil (der|des|von) (agb|\w*bedingungen|\w*vertrag\w*)\b|(fait )?partie( integrante)? (des|du|de la) (cgu|cgv|conditions|contrat)\b
      |(is |zit |staat |zit al
      |is al )?(opgenomen|onderdeel|verwerkt|geregeld|geintegreerd|ge?incorporeerd|incorporated|included|part|in)
      ( by reference)?( in| into| van| of)?( de| het| een| the| our| their)?( algemene| onze| ons| hun)?( (leverings|inkoop|gebruiks
      |service)?voorwaarden| \w{0,20}overeenkomst\b| \w{0,20}contract\b| terms| tos\b| av\b| msa\b
      | (master |main )?(services? )?agreement)( of service)?( geregeld| opgenomen)?|(bijlage|annex|appendix
      |addendum|exhibit|schedule)( [\w.]{1,4})? (bij|van|in|to|of) (het |de |the |our |ons |onze )?\w{0,20}(contract
      |overeenkomst|msa|agreement)\b|(zie|see) (de |the |our |onze )?msa\b|(terms|tos|agb|cgu|(gebruiks)?voorwaarden) (geaccepteerd|aanvaard|accepted|akzeptiert|acceptees?)|(zie|see) (de |het |the )?(hoofd|raam|main |master )(contract|overeenkomst|agreement)\b|(integre|inclus\w*) (aux|dans les) (cgu|cgv)\b|online (abgeschlossen|afgesloten)\b
      |(covered|governed) by (the |our |their )?(msa|terms|tos|contract|agreement)\b|(part of|included in) (the |our |their )?tos\b|in (den )?agb( enthalten)?\b|(in
      |via|see|zie) (de |the |their |hun )?((algemene )?voorwaarden|tos\b|terms\b)|in (av|msa)\b)
    `,
  ],
  ['superseded', /^(vervangen( door)?|superseded|replaced)/],
  [
    'signed',
    pattern('u')`
      ^(ja|yes|(volledig )?(ontvangen (en|,) )?((onder)?geteken(d|dt|t)|ondertekend)|(fully |counter[ -]?)?(signed|executed)|completed?|in force
      |gesloten|afgesloten|akkoord|actief|active|aktiv|actif|van kracht|in kraft|en vigueur|aanwezig|in orde
      |voltooid|oke?|true|waar|wahr|vrai|1|x|v|✓|✔|☑|compleet|geregeld|checked|in place|j|y|oui|unterzeichnet
      |unterschrieben|abgeschlossen|geschlossen|vorhanden|liegt vor|signee?|conclue?|✅)(?![.,]?[\p{L}\p{N}])
    `,
  ],
];
/** "Ligt bij directie ter tekening", "klaar voor ondertekening": words that say it wherever they stand. */
const forSigning = pattern()`
    \b(ter|voor|wacht op|wachten op|awaiting|for) ((de|een|onze|hun|your|our) )?(onder)?(tekening|handtekening
    |signature)\b|\bzur unterschrift\b|\ba signer\b|\bsignature (en attente|attendue)\b|\bunterschrift (steht aus|ausstehend)\b|\bnog (door \w+ )?te (onder)?tekenen\b|\b(partially|partly|deels) signed\b|\bdeels (onder)?getekend\b
    |\b(alleen|enkel|only) (door|by) .*\b((onder)?getekend|signed)\b|^(nog |still )?(ongetekend|unsigned)$
  `;
/** Words behind which a day is that of something else than the signing. */
const otherDay = pattern()`
    \b(t\/m|tot|until|till|through|valid|geldig|loopt|verloopt|vervalt|expir\w*|evalu\w*|herzien\w*|herbeoord\w*
    |review\w*|opzeg\w*|opgezegd|verleng\w*|renew\w*|vernieuw\w*|rappel|bis|gultig|jusqu\w*|einde?|ends?)\b
  `;
const endDay = pattern()`
    \b(t\/m|tot( en met)?|until|till|through|bis( zum)?|jusqu'?(au)?|expires( on)?|ends( on)?|eindigt( op)?
    |loopt af( op)?|verloopt( op)?|vervalt( op)?)\s*[\d(]
  `;

/** "Digitaal ondertekend", "al getekend": words before a signature that add nothing. */
const added = /^((digitaal|digital(ly)?|dig\.|elektronisch|electronically|inmiddels|reeds|al|already) )+/;
/** "Via DocuSign getekend", "v2.1 getekend": words before a signature that say how, or what was signed. */
const manner = pattern()`
    ^((via|met|per|in|with|by) )?((docu ?sign|zynyo|validsign|signhost|evidos|adobe sign)[:,]?
    |(versie|version|v\.?|model|format) ?\d[\d.]*[a-z]?[:,]?|(model|versie) \w+[:,]?)\s+
  `;

/** The agreement as the grammatical subject: "DPA getekend", "VO is aangevraagd". */
const subject = pattern()`
    ^((de|the|der|die|le) )?(vo|vwo|vok|dpa|avv|verwerkersovereenkomst|overeenkomst|agreement|av-?vertrag
    |auftragsverarbeitungsvertrag|vertrag|contrat|accord)( is| was| ist| wurde| est)?[:,]? (?!((niet|nicht
    |non) )?(nodig|needed|required|vereist|erforderlich|notig|notwendig|requis|necessaire))
  `;
/** Steps before a signature: "nee, aangevraagd" is not signed yet, but in progress. */
export const onTheWay: ReadonlySet<RecordedState> = new Set(['requested', 'draft', 'negotiation', 'to-sign']);
/** Words after a signature that add nothing. */
const byBoth = /^(door (beide|alle) partijen|by (both|all) parties)$/;

function matchState(text: string): { state: RecordedState; length: number } | null {
  for (const [state, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found) return { state, length: found[0].length };
  }
  return null;
}

const ended = pattern()`
    ^(verlopen|expired|opgezegd|beeindigd|ended|terminated|gestopt|lapsed|abgelaufen|gekundigt|beendet
    |expiree?\b(?! (le|on|op)\b| ?\d)|resilie)
  `;
const endedAnywhere =
  /\b(verlopen|vervallen|afgelopen|expired|lapsed|beeindigd|opgezegd|ingetrokken|ended|terminated|cancell?ed|revoked|abgelaufen|gekundigt|beendet|resilie|expiree?(?! (le|on|op|in|am)\b| ?\d))\b/;
/** "Ja – ongetekend": a yes that the words behind it take back. */
const denies = pattern()`
    ^(maar |but |aber )?(nog |noch |not yet |pas encore )?(niet|geen|deels|gedeeltelijk|partly|tenzij|unless
    |ongetekend|unsigned|not|nog niet|nee|no|nein|nicht|non|ohne|zonder|without|unterschrift fehlt
    |handtekening (ontbreekt|mist))\b|\b(exemplaar|document|copy|kopie|origineel|original|contract|overeenkomst|vo|dpa|avv) [^,;]*\b(ontbreekt|mist|missing|fehlt|manque|kwijt|zoek)\b
    |\b(mondeling|oral|orally|verbal|verbally|mundlich)\b|\b(nda|only|alleen|slechts|enkel|nur|seulement|partially|teilweise
    |partiellement)\b
  `;
/** "Getekend door leverancier, wij nog niet": one of two has signed. */
const byOne = pattern()`
    \b(alleen|enkel|only|nur)\b.*\b(leverancier|ons|hen|vendor|supplier|us|them)\b
    |\b(leverancier|vendor|supplier)\b.*\b(only|nog niet|not yet)\b
    |\b(door|by|von|par) (ons|us|uns|nous|(de |the |onze |our |le )?(leverancier|verwerker|vendor|supplier|processor|fournisseur)|dem lieferanten)\b(?!.*\b(en|and|und|et|both|beide)\b)|\bvom lieferanten\b(?!.*\bund\b)
    |\b(gegenzeichnung|tegenhandtekening|tegentekening|counter ?-?signature|contresignature|unterschrift|handtekening|signature)\b.*\b(fehlt|ausstehend|steht aus|ontbreekt|mist|volgt|missing|pending|outstanding|manquante?|en attente)\b
    |\b(une seule partie|one party|one side|een partij|eenzijdig|einseitig)\b
    |\bwacht(en|end)? (nog )?op (ons|onze|hen|hun|de leverancier)\b|\b(waiting|awaiting|waits) (for )?(us|our|them|their)\b
    |\b(wij|we|zij|they|leverancier|vendor) (nog|noch|not|has not|have not|hebben|heeft) ?(niet|yet)?\b
  `;
/** "Ja - wachten op tegenondertekening", "ja, moet nog getekend worden", "ja, verstuurd": a yes to something that comes before the signature. */
const waits = pattern()`
    \b(wacht(en|end)?|waiting|awaiting|pending)\b.*(teken|signature|signed)
    |\b(nog|niet|moet(en)?|not|to be|must be) .*(teken(en|d|ing)|signed)\b
    |^(ver|op|toe)?(stuurd|gestuurd|zonden|gezonden)\b|^sent\b
  `;
const isToFillIn =
  /^[✅✔✓☑] ?[/|] ?[❌✗✘✖⛔]$|^\[?\(?(ja|yes|j|y|oui) ?(\/|\||of|or|oder|ou) ?(nee|neen|no|n|nein|non)\)?\]?$/;

/** States that words suggest and do not say: the sentence about them, or none where they say it. */
const doubtful: Partial<Record<RecordedState, (words: string) => Bilingual | null>> = {
  negotiation: (words) => (working.test(words) ? cellSentences.stateOnTheWay : null),
  incorporated: (words) => (accepted.test(words) ? cellSentences.stateAccepted : null),
  // What is still to be done, or was refused, is more than that there is none.
  missing: (words) => (toDo.test(words) ? cellSentences.wordsBesideState(words) : null),
};
const working = pattern()`
    ^(wordt|wird|in (behandeling|progress|(legal )?review|arbeit|bearbeitung|prufung|voorbereiding|preparation|vorbereitung)|en (negociation|discussion|preparation)|loopt|lopend|onderweg|mee bezig
    |bezig|pending|under review|en cours)
  `;
const toDo = /^(nog (?!niet)|moet|to ?(be|do)|nooit|never|a |noch (?!nicht))|weiger|refuse/;
const accepted =
  /covered|governed|geaccepteerd|accepted|akzeptiert|accepte|aanvaard|akkoord|agreed|automat|click|klik|online|geregeld|^(zie|see) |^(bijlage|annex|appendix|addendum|exhibit|schedule)\b/;

const toAssess = (none: StateReading, cell: Cell, remark: Remark): Reading<StateReading> => ({
  value: { ...none, recorded: 'unknown', words: cell.text },
  remarks: [remark],
});

const endedOn =
  /^(verlopen|expired|beeindigd|ended|terminated|abgelaufen|beendet)\b|\b(opgezegd|gekundigt|terminated) (per|zum|as of)\b/;

/** The day of signing and the last day, where a cell names both: "getekend 1-1-2025, geldig t/m 31-12-2027". */
function daysOf(cell: Cell, text: string): Pick<StateReading, 'signedOn' | 'endsOn'> | null {
  const [first, last] = twoDaysIn(text, cell) ?? [];
  if (!first?.date || !last?.date || first.date > last.date) return null;
  if (!/^\s*[-–—]\s*$/.test(last.before) && !endDay.test(`${last.before}1`)) return null;
  return { signedOn: signing.test(first.before) ? first.date : null, endsOn: last.date };
}

const signing =
  /\b((onder)?geteken\w*|signed|executed|unterzeichnet|unterschrieben|signee?|akkoord|gesloten|afgesloten)\b/;

/** What was signed has ended: only an end date in the row can say since when. */
const endedState = (none: StateReading, cell: Cell): Reading<StateReading> => ({
  value: { ...none, recorded: 'signed', hasEnded: true, words: cell.text },
  remarks: [],
});

const reasons: readonly [NonNullable<AgreementInput['notRequiredReason']>, RegExp][] = [
  ['joint-controller', /gezamenlijk|\bjoint\b/],
  [
    'no-personal-data',
    /geen persoonsgegevens|no (personal (data|information)|pii\b)|keine personenbezogenen|pas de donnees perso/,
  ],
  ['own-authority', /onder (ons |eigen |rechtstreeks )*gezag|(direct|own|our) authority/],
  [
    'independent-controller',
    pattern()`
      zelf(standig)?(e)? (verwerkings)?verantwoordelijke?|eigen verantwoordelijke?|verwerkingsverantwoordelijke
      |independent controller|own controller|separate controller|data controller|\bis (een )?controller\b
    `,
  ],
];
const roleOfReason: Partial<Record<string, ProcessorInput['role']>> = {
  'joint-controller': 'joint-controller',
  'independent-controller': 'independent-controller',
};

/** Reads the state of an agreement from a cell that is not empty. */
export function readState(cell: Cell): Reading<StateReading> {
  const none: StateReading = {
    recorded: null,
    notRequiredReason: null,
    role: null,
    signedOn: null,
    endsOn: null,
    hasEnded: false,
    words: '',
  };
  const told = (foldWords(cell.text) || cell.text.trim()).replaceAll('_', ' ').replaceAll('\ufe0f', '');
  // A mark before words that say it themselves.
  const text = told
    .replace(/^[✅✔✓☑❌✗✘✖⛔]+\s*(?=[\p{L}])/u, '')
    // "⏳ aangevraagd", "📝 concept": another mark says nothing.
    .replace(/^(?:(?![✅✔✓☑❌✗✘✖⛔])\p{Extended_Pictographic}\s*)+(?=[\p{L}\d])/u, '')
    .replace(/^(?:get\. ?(?=\d)|getek\.? ?(?=\d|$))/, 'getekend ');
  if (isToFillIn.test(text)) return toAssess(none, cell, uncertain(cellSentences.stateContradicts));
  const own = ownLabel(told);
  if (own !== null) return withReason({ ...none, recorded: own }, '', []);
  if (saysUnknown(text) || /^(nog te beoordelen|to be assessed)/.test(text)) {
    return { value: { ...none, recorded: 'unknown' }, remarks: [] };
  }
  const { value: day, remarks: dayRemarks } = readDay(cell);
  if (cell.kind === 'date' || (day.date !== null && day.rest === '')) {
    return { value: { ...none, recorded: 'signed', signedOn: day.date }, remarks: dayRemarks };
  }
  if (ended.test(text)) {
    return endedState({ ...none, endsOn: endedOn.test(text) ? day.date : null }, cell);
  }
  const plain = text.replace(subject, '').replace(added, '');
  const before = manner.exec(plain)?.[0] ?? '';
  const how = before !== '' && matchState(plain.slice(before.length))?.state === 'signed' ? before : '';
  const words = plain.slice(how.length);
  const marked = /^[✅✔✓☑]/u.test(told) ? { state: 'signed' as const, length: 0 } : null;
  const match =
    matchState(words) ?? marked ?? (forSigning.test(words) ? { state: 'to-sign' as const, length: 0 } : null);
  if (match === null) {
    const endsOn = endDay.test(text) ? day.date : null;
    return controllerOf(words, toAssess({ ...none, endsOn }, cell, uncertain(cellSentences.stateUnknown)));
  }
  // "❌ getekend", "✅ nee": the mark says the opposite of the words.
  const isDenied =
    (match.state === 'signed' && /^[❌✗✘✖⛔]/u.test(told)) || (match.state === 'missing' && marked !== null);
  if (isDenied) return toAssess(none, cell, uncertain(cellSentences.stateContradicts));
  const behind = `${words.slice(match.length)} ${how}`.replace(/[()]/g, ' ');
  const rest = foldWords(behind).replace(/^[-–—/\s]+/, '');
  const remarks: Remark[] = words.slice(0, match.length) === 'x' ? [uncertain(cellSentences.stateTick)] : [];
  if (match.state === 'signed' && endedAnywhere.test(rest)) return endedState(none, cell);
  const isDoubted = denies.test(rest) || byOne.test(rest) || /^[^?]{0,12}\?$/.test(cell.text.trim());
  const isAsked = match.state === 'not-required' && /\?\)?$/.test(cell.text.trim());
  if ((match.state === 'signed' && isDoubted) || isAsked) {
    return toAssess(none, cell, uncertain(cellSentences.stateContradicts));
  }
  if (match.state === 'incorporated' && /\b(nog|niet|not|wordt|moet|to be)\b/.test(rest))
    return toAssess(none, cell, uncertain(cellSentences.stateContradicts));
  const span = match.state === 'signed' ? daysOf(cell, text) : null;
  if (span !== null) {
    const value = { ...none, recorded: match.state, ...span, words: cell.text };
    return { value, remarks: [uncertain(cellSentences.wordsBesideState(rest))] };
  }
  const level = doubtful[match.state]?.(words.slice(0, match.length));
  if (level) {
    return {
      value: { ...none, recorded: match.state, signedOn: day.date, words: cell.text },
      remarks: [uncertain(level), ...(day.date === null ? [] : dayRemarks)],
    };
  }
  const next =
    match.state === 'missing' || match.state === 'signed'
      ? matchState(rest.replace(/^(maar |wel |but )+/, ''))
      : null;
  // "Nee, niet nodig (zelf verantwoordelijke)": why there is none.
  if (match.state === 'missing' && next?.state === 'not-required')
    return withReason(
      { ...none, recorded: 'not-required', words: cell.text },
      rest.slice(next.length).replace(/^[\s,:–—-]+/, ''),
      remarks,
    );
  const isYes = /^(ja|yes|oui|[jy])$/.test(words.slice(0, match.length));
  if (next !== null && (onTheWay.has(next.state) || (isYes && next.state === 'incorporated'))) {
    const kept = [uncertain(cellSentences.wordsBesideState(rest))];
    return { value: { ...none, recorded: next.state, words: cell.text }, remarks: kept };
  }
  if (match.state === 'signed' && waits.test(rest)) {
    return toAssess(none, cell, uncertain(cellSentences.stateContradicts));
  }
  if ((match.state === 'signed' || match.state === 'incorporated') && day.date !== null) {
    const { before, after } = findDay(rest) ?? { before: rest, after: '' };
    const only = /^(op|per|d\.?d\.?|on|le|am|vom)?[\s\d./-]*$/.test(foldWords(`${before} ${after}`));
    const kept = only ? [] : [uncertain(cellSentences.wordsBesideState(rest))];
    const isOther = otherDay.test(rest);
    const days = {
      signedOn: isOther ? null : day.date,
      endsOn: isOther && endDay.test(rest) ? day.date : null,
    };
    return {
      value: { ...none, recorded: match.state, ...days, words: only ? '' : cell.text },
      remarks: [...remarks, ...dayRemarks, ...kept],
    };
  }
  const said = match.state === 'signed' && byBoth.test(rest) ? '' : rest;
  return withReason({ ...none, recorded: match.state, words: said === '' ? '' : cell.text }, said, remarks);
}

/** Reads why no agreement is required; any other words next to a state are retained and reported. */
function withReason(value: StateReading, rest: string, remarks: readonly Remark[]): Reading<StateReading> {
  if (value.recorded !== 'not-required') {
    const kept = rest === '' ? [] : [uncertain(cellSentences.wordsBesideState(rest))];
    return { value, remarks: [...remarks, ...kept] };
  }
  const reason = reasons.find(([, pattern]) => pattern.test(rest))?.[0] ?? ownReason(rest);
  if (reason === null) {
    return { value, remarks: [...remarks, uncertain(cellSentences.reasonMissing)] };
  }
  return {
    value: { ...value, notRequiredReason: reason, role: roleOfReason[reason] ?? null, words: '' },
    remarks,
  };
}

/** "Gezamenlijk verantwoordelijk": no state of an agreement, but a role that tells why there may be none. */
function controllerOf(words: string, reading: Reading<StateReading>): Reading<StateReading> {
  if (/\b(wij|we|ons|onze|our|us|zelf niet)\b/.test(words)) return reading;
  const reason = reasons.find(([name, pattern]) => name in roleOfReason && pattern.test(words))?.[0];
  const role = reason === undefined ? undefined : roleOfReason[reason];
  return role === undefined ? reading : { ...reading, value: { ...reading.value, role } };
}

function ownLabel(text: string): RecordedState | null {
  const is = (state: RecordedState) =>
    foldWords(terms.nl.recorded[state]) === text || foldWords(terms.en.recorded[state]) === text;
  return recordedStates.find(is) ?? null;
}

function ownReason(rest: string): AgreementInput['notRequiredReason'] {
  const labels = terms.nl.notRequiredReason;
  const reasonsOf = Object.keys(labels) as (keyof typeof labels)[];
  const is = (reason: keyof typeof labels) =>
    [terms.nl, terms.en].some(
      (names) => foldWords(names.notRequiredReason[reason].replace(/[()]/g, ' ')) === rest,
    );
  return reasonsOf.find(is) ?? null;
}
