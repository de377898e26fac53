/** The register as an annex: one row for each supplier, by name. */
import { agreementClassOf } from '../../../shared/law/counting.ts';
import { isRunning } from '../../../shared/law/dates.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { shownResult, shownStatus } from '../../../shared/law/stated.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { countryName } from '../../../shared/words/places.ts';
import { type Annex, type AnnexCell, dateCell, markCell, textCell } from './annex.ts';
import { isCurrent, type RegisterSupplier, type ReportContext } from './context.ts';
import { agreementLabel, agreementMark, type Marked, transferLabel, transferMark } from './labels.ts';

/** Every supplier of the context, those that have ended too. Pure. */
export function registerAnnex(context: ReportContext): Annex {
  const { words, register, number } = context;
  const { heading, columns, empty, intro } = words.register;
  return {
    heading,
    intro: intro(number(register.length), register.length === 1),
    empty,
    landscape: true,
    columns: [
      { label: columns.name, width: { share: 1.35 } },
      { label: columns.service, width: { share: 1.2 } },
      { label: columns.agreement, width: { share: 1.05 } },
      { label: columns.until, width: { points: 54 } },
      { label: columns.noticeBy, width: { points: 54 } },
      { label: columns.places, width: { share: 1.2 } },
      { label: columns.transfer, width: { share: 0.9 } },
      { label: columns.owner, width: { share: 0.75 } },
    ],
    names: 0,
    rows: register.map((supplier) => rowOf(supplier, context)),
  };
}

function rowOf(supplier: RegisterSupplier, context: ReportContext): AnnexCell[] {
  const { processor } = supplier.record;
  const { words, date, input } = context;
  const { agreement, transfer } = axesOf(supplier, input.language);
  return [
    textCell(processor.name, { tone: 'strong', below: noteOf(supplier, context) }),
    textCell(
      processor.services
        .filter((service) => isRunning(service, input.asOf))
        .map((service) => service.name)
        .join('; '),
    ),
    markCell(agreement),
    textCell(untilOf(supplier, context)),
    dateCell(date(supplier.verdict.noticeDeadline)),
    textCell(placesOf(supplier, context)),
    markCell(transfer),
    processor.owner === '' ? textCell(words.nobody, { tone: 'quiet' }) : textCell(processor.owner),
  ];
}

/** What the reader must know besides the supplier's name: its role if it is not a processor, its end. */
function noteOf(supplier: RegisterSupplier, { words, date, input }: ReportContext): string {
  const { role, endedOn } = supplier.record.processor;
  const shown = role === 'processor' || role === 'sub-processor' ? '' : words.register.roles[role];
  const ended = isCurrent(supplier, input.asOf) ? '' : words.register.endedOn(date(endedOn));
  return [shown, ended].filter((part) => part !== '').join(', ');
}

function untilOf({ record, verdict }: RegisterSupplier, { words, date }: ReportContext): string {
  if (verdict.currentEndsOn !== null) return date(verdict.currentEndsOn);
  // A current agreement without a recorded end date is a gap, unless it was made for an indefinite term.
  const isInForce = verdict.covered || shownStatus({ ...verdict, role: record.processor.role }) === 'unsure';
  if (!isInForce || verdict.agreementStatus === 'not-required') return '';
  const counting = record.agreements.find((agreement) => agreement.id === verdict.agreementId);
  return counting?.renewal.kind === 'indefinite' ? words.register.indefinite : words.register.unknown;
}

/** The two axes of one supplier: its agreement and its transfers, each with its mark. */
export function axesOf(
  { record, verdict, runningFlows }: RegisterSupplier,
  language: Language,
): { readonly agreement: Marked; readonly transfer: Marked } {
  return {
    agreement: {
      mark: agreementMark(
        agreementClassOf({ ...verdict, role: record.processor.role, hasFlows: runningFlows.length > 0 }),
      ),
      text: agreementLabel(shownStatus({ ...verdict, role: record.processor.role }), language),
    },
    transfer: {
      mark: transferMark(shownResult(verdict)),
      text: transferLabel(shownResult(verdict), language),
    },
  };
}

/** The countries of the active flows on the day; an unknown place is shown in the words recorded for it. */
function placesOf({ record, runningFlows }: RegisterSupplier, { input, words }: ReportContext): string {
  if (runningFlows.length === 0) return record.flows.length === 0 ? words.notRecorded : '';
  const names = runningFlows.map(({ country, statedLocation }) => {
    if (country !== 'unknown') return countryName(country, input.language, shippedList);
    const { unknown } = words.register;
    return statedLocation === '' ? unknown : `${unknown} (“${statedLocation}”)`;
  });
  return [...new Set(names)].join(', ');
}

/** Of a supplier only what its row says. */
export function ofRegister({ record, verdict, runningFlows }: RegisterSupplier): RegisterSupplier {
  const { id, name, role, endedOn, services, owner } = record.processor;
  return {
    record: {
      processor: { id, name, role, endedOn, services, owner },
      agreements: record.agreements.map((agreement) => ({ id: agreement.id, renewal: agreement.renewal })),
      flows: { length: record.flows.length },
    },
    verdict,
    runningFlows: runningFlows.map(({ country, statedLocation }) => ({ country, statedLocation })),
  };
}
