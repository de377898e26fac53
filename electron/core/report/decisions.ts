/** The decisions that management is asked to take, as far as they follow from the state on the day. */
import { addMonths, compareText } from '../../../shared/law/dates.ts';
import type { ReportContext, ReportSupplier } from './context.ts';
import { agreementClassOf } from './labels.ts';
import { namesOf, shortName } from './names.ts';

export interface Decision {
  readonly text: string;
  readonly article: string;
}

/** The decisions requested, most serious first. */
export function decisionsOf(current: readonly ReportSupplier[], context: ReportContext): Decision[] {
  const { suppliers, attention, words, input, date } = context;
  const { asOf } = input;
  const until = addMonths(asOf, 3);
  const { decisions } = words;
  const soon = (day: string | null): day is string => day !== null && day >= asOf && day <= until;
  const open = new Set(attention.map((item) => item.processorId));

  const blocked = current.filter(({ verdict }) => verdict.transferResult === 'blocked');
  // A supplier that is no longer in use may still hold the data.
  const deletion = suppliers.filter(({ verdict }) => verdict.agreementStatus === 'ended-open');
  const missing = current.filter(
    ({ record, verdict }) =>
      verdict.agreementStatus !== 'ended-open' &&
      agreementClassOf(verdict, record.processor.role) === 'missing',
  );
  const notice = current.filter(({ verdict }) => soon(verdict.noticeDeadline));
  const ending = current.filter(
    ({ verdict }) => verdict.noticeDeadline === null && verdict.covered && soon(verdict.currentEndsOn),
  );
  const ownerless = current.filter(
    ({ record }) => record.processor.owner === '' && open.has(record.processor.id),
  );

  const asked: Decision[] = [];
  const ask = (
    those: readonly ReportSupplier[],
    sentence: (names: string) => string,
    article: string,
    day: (supplier: ReportSupplier) => string | null = () => null,
  ) => {
    if (those.length === 0) return;
    const dated = those
      .map((supplier) => ({ name: shortName(supplier.record.processor.name), day: day(supplier) }))
      .sort((a, b) => compareText(a.day ?? '', b.day ?? ''));
    const names = dated.map((entry) =>
      entry.day === null ? entry.name : `${entry.name} (${date(entry.day)})`,
    );
    asked.push({ text: sentence(namesOf(names, context)), article });
  };
  ask(blocked, decisions.blocked, decisions.blockedArticle);
  ask(missing, decisions.missing, decisions.missingArticle);
  ask(deletion, decisions.deletion, decisions.deletionArticle);
  ask(notice, decisions.notice, decisions.contract, ({ verdict }) => verdict.noticeDeadline);
  ask(ending, decisions.ending, decisions.contract, ({ verdict }) => verdict.currentEndsOn);
  ask(ownerless, decisions.owner, decisions.ownerArticle);
  return asked;
}

/** A decision requested from management earlier. */
export interface Decided {
  readonly question: string;
  readonly supplier: string;
  readonly outcome: string;
  readonly by: string;
  readonly remark: string;
}

/** Earlier requests and their outcome: open ones first, then the most recent; nothing from after the day. */
export function decidedBefore({ input, words, date }: ReportContext): Decided[] {
  const names = new Map(input.suppliers.map(({ record: { processor } }) => [processor.id, processor.name]));
  const order = ({ decidedOn, question }: (typeof input.decided)[number]) => `${decidedOn ?? ''} ${question}`;
  const known = input.decided.filter(({ decidedOn }) => decidedOn === null || decidedOn <= input.asOf);
  return [
    ...known.filter(({ outcome }) => outcome === 'open').sort((a, b) => compareText(order(a), order(b))),
    ...known.filter(({ outcome }) => outcome !== 'open').sort((a, b) => compareText(order(b), order(a))),
  ].map(({ question, processorId, outcome, decidedBy, decidedOn, remark }) => ({
    question,
    supplier: shortName(processorId === null ? '' : (names.get(processorId) ?? '')),
    outcome: words.decided.outcomes[outcome],
    by: [shortName(decidedBy), date(decidedOn)].filter(Boolean).join(', '),
    remark,
  }));
}
