import { Meter } from 'react-aria-components';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';
import { deadlineName } from '../../../shared/words/deadline-subject.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { capital, formatArticle, formatDate } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAttentionOf } from '../../register/use-attention.ts';
import { ToneIcon } from '../../ui/chip.tsx';
import { useTimeTo } from '../../ui/due-day.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { type SupplierView, useSupplier } from './base/supplier-context.tsx';
import { LetterLink } from './letter-link.tsx';
import { addressOfMatter, goToSection, sectionOfGap } from './sections.ts';

/** The supplier's state: open matters, upcoming dates, and fields not filled in yet. */
export function StateRail() {
  const { supplier } = useMessages();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: in a low window it scrolls, also by keyboard
    <aside className="state-rail" aria-label={supplier.state} tabIndex={0}>
      <h2 id="state-title" tabIndex={-1}>
        {supplier.state}
      </h2>
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
  const items = useAttentionOf(id).data?.attention ?? [];
  const steps = items.map(({ nextStep }) => nextStep[language]);
  return (
    <section aria-label={supplier.openActions}>
      <h3>{supplier.openActions}</h3>
      {items.length === 0 && <p className="soft">{supplier.noActions}</p>}
      <ul className="rail-list">
        {items.map((item) => (
          <li key={item.key} className="rail-item">
            <ToneIcon tone={item.urgency === 'now' ? 'blocked' : 'action'} size={16} />
            <span>
              <a href={addressOfMatter(item)} className="state-link text">
                {/* Two breaches ask the same: only the reason tells them apart. */}
                {steps.filter((step) => step === item.nextStep[language]).length > 1 && (
                  <>
                    <Sentence text={item.reason[language]} />{' '}
                  </>
                )}
                <Sentence text={item.nextStep[language]} />
              </a>{' '}
              <LetterLink matter={item} about={item.reason[language]} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many are visible at once; the others are one click away. */
const VISIBLE_ITEMS = 5;

function NextDates() {
  const { supplier, evidence } = useMessages();
  const { deadlines } = useSupplier().view;
  return (
    <section aria-label={supplier.nextDates}>
      <h3>{supplier.nextDates}</h3>
      {deadlines.length === 0 && <p className="soft">{supplier.noDates}</p>}
      <Dates deadlines={deadlines.slice(0, VISIBLE_ITEMS)} />
      {deadlines.length > VISIBLE_ITEMS && (
        <details className="more">
          <summary>{evidence.moreDates(deadlines.length - VISIBLE_ITEMS)}</summary>
          <Dates deadlines={deadlines.slice(VISIBLE_ITEMS)} />
        </details>
      )}
    </section>
  );
}

function Dates({ deadlines }: { readonly deadlines: readonly DeadlineItem[] }) {
  const { language } = useLanguage();
  const timeTo = useTimeTo();
  return (
    <dl className="rail-dates">
      {deadlines.map((entry) => {
        const { isOver, text } = timeTo(entry);
        const label = deadlineLabels[entry.kind][language];
        const name = deadlineName(entry.kind, entry.name, language);
        return (
          <div key={entry.key}>
            <dt className="soft text">
              {label === name || name === '' ? label : `${label}: ${inSentence(name)}`}
            </dt>
            <dd>
              <span className="strong">{formatDate(entry.due, language)}</span>{' '}
              <span className={isOver ? 'late' : 'soft'}>{text}</span>
              <p className="soft small">
                <Sentence text={entry.formula[language]} />
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Gaps() {
  const { supplier, evidence } = useMessages();
  const { completeness } = useSupplier().view;
  const { gaps, known, asked } = completeness;
  const heaviest = gaps.toSorted((a, b) => b.weight - a.weight);
  return (
    <section aria-label={supplier.gaps}>
      <h3>{supplier.gaps}</h3>
      <Meter
        className="rail-score"
        aria-label={evidence.completeness}
        value={known}
        maxValue={Math.max(1, asked)}
        valueLabel={evidence.completenessOf(known, asked)}
      >
        <span className="soft small">{evidence.completenessOf(known, asked)}</span>
        <div className="progress-track">
          <div className="progress-fill" style={{ width: `${(known / Math.max(1, asked)) * 100}%` }} />
        </div>
      </Meter>
      {gaps.length === 0 && <p className="soft">{supplier.noGaps}</p>}
      <GapList gaps={heaviest.slice(0, VISIBLE_ITEMS)} />
      {gaps.length > VISIBLE_ITEMS && (
        <details className="more">
          <summary>{evidence.moreGaps}</summary>
          <GapList gaps={heaviest.slice(VISIBLE_ITEMS)} />
        </details>
      )}
    </section>
  );
}

function GapList({ gaps }: { readonly gaps: SupplierView['completeness']['gaps'] }) {
  const { language } = useLanguage();
  return (
    <ul className="rail-list">
      {gaps.map((gap) => (
        <li key={gap.code} className="rail-item">
          <ToneIcon tone="unknown" size={16} />
          <span>
            <button type="button" className="state-link" onClick={() => goToSection(sectionOfGap[gap.code])}>
              {capital(gap.name[language])}
            </button>{' '}
            <span className="soft small">{formatArticle(gap.article, language)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
