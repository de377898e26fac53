/** The agreement that a row describes: its state, dates, renewal and notice. */

import type { AgreementInput } from '../../../shared/fields/agreement.ts';
import type { DraftProcessor, ImportField } from '../../../shared/fields/import.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { readModel, readState } from './cells/agreement.ts';
import { readPlainDay } from './cells/day.ts';
import { saysNothing } from './cells/reading.ts';
import { readEnd, readNotice, readRenewal } from './cells/terms.ts';
import type { RowCells } from './row-cells.ts';

/** An agreement, with the role that its reason implies ("niet nodig, zelf verantwoordelijke"). */
export interface AgreementReading {
  readonly agreement: AgreementInput;
  readonly role: DraftProcessor['role'] | null;
}

const agreementFields: readonly ImportField[] = [
  'agreementModel',
  'requestedOn',
  'signedOn',
  'effectiveOn',
  'endsOn',
  'renewal',
  'notice',
  'noticeGivenOn',
  'deletionConfirmedOn',
];

/** Reads the agreement of a row; null if no cell says anything about one. */
export function readAgreement(cells: RowCells): AgreementReading | null {
  const told = agreementFields.map((field) => cells.first(field)).filter((entry) => entry !== null);
  const stateCell = cells.first('agreementState');
  const somethingTold = told.some(({ cell }) => !saysNothing(cell.text));
  if (!stateCell && !somethingTold) return null;

  const state = stateCell ? cells.take(stateCell, readState(stateCell.cell)) : null;
  const modelCell = cells.first('agreementModel');
  const model = cells.read('agreementModel', readModel);
  const dates = {
    requestedOn: cells.read('requestedOn', readPlainDay),
    signedOn: cells.read('signedOn', readPlainDay) ?? state?.signedOn ?? null,
    effectiveOn: cells.read('effectiveOn', readPlainDay),
    noticeGivenOn: cells.read('noticeGivenOn', readPlainDay),
    deletionConfirmedOn: cells.read('deletionConfirmedOn', readPlainDay),
  };
  const endCell = cells.first('endsOn');
  const end = endCell ? cells.take(endCell, readEnd(endCell.cell)) : null;
  const noticeCell = cells.first('notice');
  const notice = noticeCell ? cells.take(noticeCell, readNotice(noticeCell.cell, noticeCell.column)) : null;
  const renewalCell = cells.first('renewal');
  const stated = renewalCell ? cells.take(renewalCell, readRenewal(renewalCell.cell)) : null;
  const wanted = stated ?? end?.renewal ?? null;
  const loose = wanted?.kind === 'automatic' && (end?.endsOn ?? null) === null;
  const teller = renewalCell ?? endCell;
  if (loose && teller) cells.say('uncertain', teller, cellSentences.renewalWithoutEnd);

  const recorded = state?.recorded ?? (dates.signedOn === null ? 'unknown' : 'signed');
  const [witness] = told;
  if (recorded === 'unknown' && !state && witness)
    cells.say('uncertain', witness, cellSentences.stateMissing);
  const signedCell = cells.first('signedOn');
  if (signedCell && dates.signedOn !== null && contradictsSigning.has(recorded)) {
    cells.say('uncertain', signedCell, cellSentences.stateWithDate);
  }
  const words = [
    state?.words ?? '',
    end?.words ?? '',
    model === 'other' ? (modelCell?.cell.text ?? '') : '',
    loose ? (teller?.cell.text ?? '') : '',
  ];
  return {
    role: state?.role ?? null,
    agreement: {
      recorded,
      ...dates,
      endsOn: end?.endsOn ?? null,
      renewal: loose || wanted === null ? { kind: 'none', months: null } : wanted,
      notice,
      title: '',
      model,
      notRequiredReason: state?.notRequiredReason ?? null,
      checklist: {},
      subProcessorAuthorisation: null,
      objectionDays: null,
      breachTermHours: null,
      supersededById: null,
      remark: [...new Set(words)].filter((text) => text !== '').join('\n'),
    },
  };
}

/** States that are inconsistent with a signing date. */
const contradictsSigning: ReadonlySet<AgreementInput['recorded']> = new Set([
  'missing',
  'requested',
  'draft',
  'negotiation',
  'to-sign',
  'not-required',
]);
