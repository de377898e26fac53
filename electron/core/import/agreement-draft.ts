/** The agreement that a row describes: its state, dates, renewal and notice. */

import { type AgreementInput, agreementFields, emptyAgreement } from '../../../shared/fields/agreement.ts';
import { type DraftProcessor, listedFields, nameInMapping } from '../../../shared/fields/import.ts';
import { addDays, addPeriod, type CivilDate } from '../../../shared/law/dates.ts';
import { valueText } from '../../../shared/words/fields.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { asksOfOtherContract, namesAgreement, namesOtherContract } from './agreement-headers.ts';
import { onTheWay } from './cells/agreement.ts';
import { readModel } from './cells/agreement-kind.ts';
import { readDay, readStart } from './cells/day.ts';
import { type EndReading, readEnd } from './cells/end.ts';
import { readChoice } from './cells/facts.ts';
import { isOwnRenewal, readNotice, readRenewal, saysRenewal } from './cells/terms.ts';
import { namesOwnDocument, otherDocumentIn } from './document-kinds.ts';
import type { FieldCell } from './field-cell.ts';
import { readField } from './read-field.ts';
import type { RowCells } from './row-cells.ts';
import { otherSigningDays, signedByOne } from './signatures.ts';
import { holdsState, stateIn } from './stated-agreement.ts';

/** An agreement, with the role that its reason implies ("niet nodig, zelf verantwoordelijke"). */
export interface AgreementReading {
  readonly agreement: AgreementInput;
  readonly role: DraftProcessor['role'] | null;
}

/** What a cell of its own says of an agreement, besides its state. */
const told = listedFields
  .filter(({ kind, name }) => kind === 'agreement' && name !== 'recorded')
  .map((listed) => ({ from: nameInMapping(listed), name: listed.name, field: listed.field }));

/** Cells that say more than one thing, or in words of their own; the others are read by their kind. */
const readApart: ReadonlySet<string> = new Set([
  'model',
  'signedOn',
  'endsOn',
  'renewal',
  'notice',
  'remark',
]);
const readAlone = told.filter(({ name }) => !readApart.has(name));

/** Reads the agreement of a row as of a day; null if no cell says anything about one. */
export function readAgreement(cells: RowCells, on: CivilDate | null): AgreementReading | null {
  const cellsTold = cells.among(told).flatMap(({ from }) => cells.first(from) ?? []);
  const saying = [...cells.all('agreementState'), ...cellsTold];
  const otherDocument = otherDocumentIn(cells, saying);
  if (otherDocument !== null) {
    for (const entry of saying) cells.keep(entry);
    cells.say('uncertain', otherDocument, cellSentences.otherDocument);
    return null;
  }
  const { entry: stateCell = null, state = null } = stateIn(cells) ?? {};
  const somethingTold = cellsTold.some((entry) => !entry.saysNothing);
  const isStruckOut = cells.isStruckOut('agreementState');
  if (!stateCell && !somethingTold && !isStruckOut) return null;

  const modelCell = cells.first('agreementModel');
  const model = cells.read('agreementModel', readModel);
  const own: AgreementInput = { ...emptyAgreement };
  const given: Record<string, unknown> = own;
  for (const { from, name, field } of cells.among(readAlone)) given[name] = readField(cells, from, field);
  const dayCell = cells.first('signedOn');
  const isDay = dayCell !== null && !holdsState(dayCell);
  const signedOn = (isDay ? cells.read('signedOn', readStart) : null) ?? state?.signedOn ?? null;
  own.signedOn = signedOn;
  const endCell = cells.first('endsOn');
  const end = endCell ? cells.take(endCell, (cell) => readEnd(cell, endCell.column)) : null;
  own.effectiveOn ??= end?.startsOn ?? null;
  const lastDay = end?.endsOn ?? lastOfTerm(end, own);
  if (endCell && end?.term)
    cells.say(
      'uncertain',
      endCell,
      lastDay ? cellSentences.termCounted(lastDay) : cellSentences.termWithoutStart,
    );
  const noticeCell = cells.first('notice');
  const notice = noticeCell
    ? cells.take(noticeCell, (cell) => readNotice(cell, noticeCell.column))
    : (end?.notice ?? null);
  const renewalCell = renewalCellOf(cells);
  const stated = renewalCell
    ? cells.take(renewalCell, (cell) => readRenewal(cell, renewalCell.column))
    : null;
  // "Onbepaald" beside "verlenging: n.v.t.": what never ends is not renewed either.
  const isEndless = end?.renewal?.kind === 'indefinite' && stated?.kind === 'none';
  // "Ja" beside "12 months rolling": the one that says for how long says more.
  const isSilent =
    stated?.kind === 'automatic' && stated.months === null && end?.renewal?.kind === 'automatic';
  const wanted = (isEndless || isSilent ? null : stated) ?? end?.renewal ?? null;
  const first = lastDay ?? state?.endsOn ?? null;
  const extended = extendedTo(cells, first);
  const endsOn = extended ?? first;
  const loose = wanted?.kind === 'automatic' && endsOn === null;
  const teller = renewalCell ?? endCell;
  if (loose && teller && !isOwnRenewal(teller.cell.text))
    cells.say('uncertain', teller, cellSentences.renewalWithoutEnd);

  if (wanted === null && !cells.isOfOwnList) doubtRenewal(cells);

  // Towards which end notice is given counts for an agreement for an indefinite time only: elsewhere the words stay.
  if (noticeCell && notice?.towards && wanted?.kind !== 'indefinite' && !isOwnNotice(noticeCell, notice)) {
    cells.say('uncertain', noticeCell, cellSentences.noticeTowards);
    cells.keep(noticeCell);
  }
  const hasEnd = endsOn !== null;
  // "Einddatum: verlopen" beside "nee" or "aangevraagd": of what was never signed nothing ended.
  const mayHaveEnded = state === null || state.recorded === 'signed' || state.recorded === 'incorporated';
  const endedCell = state?.hasEnded ? stateCell : end?.hasEnded && mayHaveEnded ? endCell : null;
  const hasEnded = endedCell !== null;
  // The day on which an agreement is renewed may be the last of its term, or the first of the next.
  if (endCell && end?.endsOn && asksRenewal(endCell.habits.header))
    cells.say('uncertain', endCell, cellSentences.endIsRenewal);
  // "Verlopen" beside a term that renews itself, or that ends later: by the one it has ended, by the other it has not.
  const isRenewed = wanted?.kind === 'automatic' || wanted?.kind === 'indefinite';
  const goesOn = isRenewed || (endsOn !== null && on !== null && endsOn >= on);
  if (endedCell) {
    const open = goesOn ? cellSentences.stateContradicts : cellSentences.stateEndedOpen;
    cells.say('uncertain', endedCell, hasEnd && !goesOn ? cellSentences.stateEnded : open);
  }
  const signedCell = cells.first('signedOn');
  // "VO aangevraagd: 1-2-2025" beside the day of signing: a step that is behind.
  const isStepped =
    stateCell?.habits.state != null && onTheWay.has(state?.recorded ?? 'unknown') && signedOn !== null;
  const said = isStepped ? undefined : state?.recorded;
  const toldState = hasEnded && (!hasEnd || goesOn) ? 'unknown' : said;
  // The day of a contract is that of the agreement only where somebody says that there is one.
  const isOther =
    signedCell !== null && isDayOfOther(signedCell, stateCell, cells) && !namesOwnDocument(cells);
  // "Contract status: Signed": of which contract is said by its kind, or by nobody.
  const isOfOther =
    stateCell !== null &&
    state?.recorded !== 'missing' &&
    ofAnyContract(stateCell) &&
    !namesOwnDocument(cells);
  if (isOfOther) cells.say('uncertain', stateCell, cellSentences.stateUnknown);
  const found = isOfOther
    ? 'unknown'
    : (toldState ?? (signedOn === null || isOther || isStruckOut ? 'unknown' : 'signed'));
  const half = found === 'signed' && !cells.isOfOwnList ? signedByOne(cells) : null;
  const recorded = half === null ? found : 'to-sign';
  if (half !== null) {
    cells.say('uncertain', half, cellSentences.signedByOne, 'agreementState');
    own.signedOn = null;
    if (half.field === 'signedOn') cells.keep(half);
  } else if (signedOn !== null && !cells.isOfOwnList) {
    for (const entry of otherSigningDays(cells, signedOn))
      cells.say('uncertain', entry, cellSentences.otherSigningDay(signedOn), 'signedOn');
  }
  if (isOther && signedOn !== null) cells.say('uncertain', signedCell, cellSentences.mayBeOtherContract);
  const [witness] = cellsTold;
  if (recorded === 'unknown' && !state && witness)
    cells.say('uncertain', witness, cellSentences.stateMissing);
  // Our own list says what the register holds, and in a column of its own what was doubted of it.
  if (
    half === null &&
    signedCell &&
    signedOn !== null &&
    contradictsSigning.has(recorded) &&
    !cells.isOfOwnList
  ) {
    cells.say('uncertain', signedCell, cellSentences.stateWithDate);
  }
  const saidIn = isDay ? dayCell : stateCell;
  if (signedOn !== null && on !== null && signedOn > on && saidIn && !cells.isOfOwnList) {
    cells.say('uncertain', saidIn, cellSentences.signedLater);
  }
  // What a cell says beside its value stays with it.
  const isOtherModel = modelCell && model === 'other' && readChoice(modelCell.cell, 'model').value === null;
  if (isOtherModel) cells.state(modelCell, 'kept');
  if (stateCell && state?.words) cells.state(stateCell, 'kept');
  if (endCell && end?.words) cells.state(endCell, 'kept');
  return {
    role: state?.role ?? null,
    agreement: Object.assign(own, {
      recorded,
      signedOn: own.signedOn,
      endsOn,
      renewal: wanted ?? emptyAgreement.renewal,
      notice,
      model,
      notRequiredReason: state?.notRequiredReason ?? null,
      remark: cells.text('agreementRemark'),
    }),
  };
}

/** "Contractdatum", and "Datum ondertekening" beside "Contract getekend": a day of which nobody says which contract was signed on it. */
const isDayOfOther = ({ habits: { header } }: FieldCell, stateCell: FieldCell | null, cells: RowCells) =>
  namesOtherContract(header) ||
  (stateCell === null && !namesAgreement(header) && cells.headers.some(asksOfOtherContract));

/** The cell that says most of the renewal: of "ja" and "12 maanden" the one with its length, unless the other says that there is none. */
function renewalCellOf(cells: RowCells): FieldCell | null {
  const entries = cells.all('renewal').filter(({ cell }) => cell.text !== '');
  const [only, ...others] = entries;
  if (others.length === 0) return only ?? cells.first('renewal');
  const read = entries.map((entry) => ({ entry, said: readRenewal(entry.cell, entry.column).value }));
  const denied = read.find(({ said }) => said?.kind === 'none');
  const found = denied ?? read.find(({ said }) => said !== null && said.months !== null) ?? read[0];
  for (const { entry, said } of read)
    if (entry !== found?.entry && (said === null || found?.said?.kind !== said.kind)) cells.keep(entry);
  return found?.entry ?? cells.first('renewal');
}

/** The last day of a term that is counted from its beginning, or from the signing where nobody says when it began; null where neither is known. */
function lastOfTerm(end: EndReading | null, { effectiveOn, signedOn }: AgreementInput): CivilDate | null {
  if (end?.from === 'other') return null;
  const start =
    end?.from === 'signing' ? signedOn : end?.from === 'start' ? effectiveOn : (effectiveOn ?? signedOn);
  return end?.term && start ? addDays(addPeriod(start, end.term), -1) : null;
}

const asksExtension =
  /\b(verlengd|extended|renewed|verlangert|prolong\w+)\b.*\b(tot|t m|until|to|through|bis|jusqu\w*)\b/;

/** "Verlengd tot: 31-1-2026" beside an end before it: that is the last day now, which is asked about; null where nothing says so. */
function extendedTo(cells: RowCells, end: CivilDate | null): CivilDate | null {
  for (const entry of cells.all('words')) {
    if (!asksExtension.test(entry.habits.header)) continue;
    const day = readDay(entry.cell).value.date;
    if (day === null || (end !== null && day <= end)) continue;
    cells.say('uncertain', entry, cellSentences.endIsRenewal, 'endsOn');
    return day;
  }
  return null;
}

/** Words about nothing in particular may say that it renews itself: as a fixed term the day of notice would pass without a word. */
function doubtRenewal(cells: RowCells): void {
  for (const entry of [...cells.all('agreementRemark'), ...cells.all('words'), ...cells.all('remark')])
    if (entry.known(renewedIn)) cells.say('uncertain', entry, cellSentences.mayRenew, 'renewal');
}

const renewedIn = ({ cell: { text } }: FieldCell): boolean => saysRenewal(text);

/** "Renewal date", "Verlengingsdatum", not "Verlengd tot". */
const asksRenewal = (header: string): boolean =>
  /\b(renew\w*|verleng\w*|vernieuw\w*|verlangerung\w*|renouvellement|reconduction)/.test(header) &&
  !/\b(tot|t m|until|to|bis|jusqu\w*|through)\b/.test(header);

/** Whether a cell says a notice period as our own list does. */
function isOwnNotice({ cell }: FieldCell, notice: AgreementInput['notice']): boolean {
  const texts = (['nl', 'en'] as const).map((language) =>
    valueText(agreementFields.notice, notice, language),
  );
  return texts.includes(cell.text);
}

const ofAnyContract = ({ habits: { header } }: FieldCell): boolean =>
  /^contract ?(stand|status|state)$/.test(header) && namesOtherContract(header);

/** States that are inconsistent with a signing date. */
const contradictsSigning: ReadonlySet<AgreementInput['recorded']> = new Set([
  'missing',
  'requested',
  'draft',
  'negotiation',
  'to-sign',
  'not-required',
]);
