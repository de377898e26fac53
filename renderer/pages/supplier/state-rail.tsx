import { formatDate } from '../../../shared/messages/format.ts';
import { relativeDay } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useDay } from '../../shell/status.tsx';
import { useAttention } from '../../shell/use-attention.ts';
import { statusTones, ToneIcon } from '../../ui/chip.tsx';
import { useSupplier } from './supplier-context.tsx';

/** How the supplier stands: what is open, which days come, what is not filled in yet. */
export function StateRail() {
  const { supplier } = useMessages();
  return (
    <aside className="state-rail" aria-label={supplier.state}>
      <h2>{supplier.state}</h2>
      <OpenActions />
      <NextDates />
      <Gaps />
    </aside>
  );
}

function OpenActions() {
  const { supplier } = useMessages();
  const { language } = useLanguage();
  const { view } = useSupplier();
  const id = view.record.processor.id;
  const items = useAttention().data?.attention.filter((item) => item.processorId === id) ?? [];
  return (
    <section aria-label={supplier.openActions}>
      <h3>{supplier.openActions}</h3>
      {items.length === 0 && <p className="soft">{supplier.noActions}</p>}
      <ul className="rail-list">
        {items.map((item) => (
          <li key={item.key} className="rail-item">
            <ToneIcon tone={item.urgency === 'now' ? 'blocked' : 'action'} size={16} />
            <span className="text">{item.nextStep[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextDates() {
  const { supplier, common } = useMessages();
  const { language } = useLanguage();
  const { view } = useSupplier();
  const day = useDay();
  const { verdict } = view;
  const formula = view.agreementStates.find((state) => state.agreementId === verdict.agreementId)?.formula;
  const dates = [
    { label: supplier.noticeBy, date: verdict.noticeDeadline, formula: formula?.[language] },
    { label: supplier.endsOn, date: verdict.currentEndsOn, formula: undefined },
  ].filter((entry) => entry.date !== null);
  return (
    <section aria-label={supplier.nextDates}>
      <h3>{supplier.nextDates}</h3>
      {dates.length === 0 && <p className="soft">{supplier.noDates}</p>}
      <dl className="rail-dates">
        {dates.map((entry) => (
          <div key={entry.label}>
            <dt className="soft">{entry.label}</dt>
            <dd>
              <span className="strong">{entry.date && formatDate(entry.date, language)}</span>{' '}
              <span className="soft">{entry.date && relativeDay(entry.date, day, common)}</span>
              {entry.formula && <p className="soft small">{entry.formula}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Gaps() {
  const { supplier, agreement, flow } = useMessages();
  const { view } = useSupplier();
  const { processor, agreements, flows } = view.record;
  const counting = agreements.find((entry) => entry.id === view.verdict.agreementId);
  const gaps = [
    agreements.length === 0 && supplier.agreements,
    flows.length === 0 && supplier.flows,
    flows.some((entry) => entry.country === 'unknown') && flow.country,
    processor.country === null && supplier.country,
    processor.kvk === null && processor.foreignNumber === '' && supplier.kvk,
    processor.services.length === 0 && supplier.services,
    !processor.contacts.some((contact) => contact.kind === 'incident') && supplier.contacts,
    processor.owner === '' && supplier.owner,
    processor.dataCategories.length === 0 && supplier.dataCategories,
    processor.dataSubjects.length === 0 && supplier.dataSubjects,
    processor.purposes === '' && supplier.purposes,
    processor.retention === '' && supplier.retention,
    counting?.breachTermHours === null && agreement.breachTermHours,
  ].filter((gap) => gap !== false);
  return (
    <section aria-label={supplier.gaps}>
      <h3>{supplier.gaps}</h3>
      {gaps.length === 0 && <p className="soft">{supplier.noGaps}</p>}
      <ul className="rail-list">
        {gaps.map((gap) => (
          <li key={gap} className="rail-item">
            <ToneIcon tone={statusTones.unknown} size={16} />
            <span>{gap}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
