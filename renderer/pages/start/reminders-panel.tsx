import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RemindedSupplier, ReminderPoint } from '../../../shared/schema/reminder.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { client, orpc } from '../../api/client.ts';
import { DecideForm } from '../../forms/decide-form.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { useAttended } from '../../register/attending.ts';
import { useCanWrite } from '../../register/use-can-write.ts';
import { addresses } from '../../router/addresses.ts';
import { useKept } from '../../router/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/chip.tsx';
import { Radios } from '../../ui/choice.tsx';
import { DueDay, useTimeTo } from '../../ui/due-day.tsx';
import { Panel } from '../../ui/page.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { addressOfDate } from '../supplier/sections.ts';

/** Suppliers that the panel shows; the rest is counted. */
const SHOWN = 5;

/** What the person is reminded of: one row per supplier with its points folded, to handle or put off. */
export function RemindersPanel() {
  const { reminders } = useMessages();
  const { language } = useLanguage();
  const { asOf } = useAsOf();
  const queries = useQueryClient();
  const canWrite = useCanWrite();
  const isAttended = useAttended();
  const [whose, setWhose] = useKept<'mine' | 'everyone'>('whose', 'mine');
  const everyone = whose === 'everyone';
  const query = useQuery(orpc.reminders.open.queryOptions({ input: { everyone, limit: SHOWN, asOf } }));
  const visit = useQuery(orpc.reminders.sinceLastVisit.queryOptions({ input: { everyone, limit: 0 } }));
  const isUnseen = query.data?.suppliers.some(({ points }) => points.some(({ isNew }) => isNew)) ?? false;
  useEffect(() => {
    if (!isUnseen || !canWrite || !isAttended) return;
    // What a person has before them on this page has been shown. Where that cannot be noted, it is shown once more.
    client.reminders
      .markShown({ everyone })
      .then(() => queries.invalidateQueries({ queryKey: orpc.reminders.due.key() }))
      .catch(() => undefined);
  }, [isUnseen, canWrite, isAttended, everyone, queries]);
  const counts = query.data?.counts;
  const told = (['overdue', 'week', 'later'] as const)
    .filter((horizon) => (counts?.[horizon] ?? 0) > 0)
    .map((horizon) => `${formatNumber(counts?.[horizon] ?? 0, language)} ${reminders.horizons[horizon]}`);
  const since = visit.data?.since ?? null;
  const rest = (counts?.suppliers ?? 0) - (query.data?.suppliers.length ?? 0);
  return (
    <Panel id="reminders" title={reminders.title} actions={<span className="soft">{told.join(' · ')}</span>}>
      {query.data?.who != null && (
        <Radios
          label={reminders.whose}
          isLabelHidden
          options={[
            { value: 'mine', name: reminders.mine },
            { value: 'everyone', name: reminders.everyone },
          ]}
          value={whose}
          onChange={setWhose}
        />
      )}
      {visit.data && visit.data.counts.matters > 0 && (
        <p className="strong" role="status">
          {reminders.sinceVisit(visit.data.counts.matters, since && formatDate(since, language))}
        </p>
      )}
      {query.isPending && <Loading lines={6} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.suppliers.length === 0 && (
        <Empty icon={CircleCheck} title={reminders.none}>
          {reminders.noneText}
        </Empty>
      )}
      <ul className="attention">
        {query.data?.suppliers.map((supplier) => (
          <SupplierRow key={supplier.processorId} supplier={supplier} />
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <a href={addresses.calendar}>{reminders.more(rest)}</a>
        </p>
      )}
    </Panel>
  );
}

const tones = { overdue: 'blocked', week: 'action', later: 'none' } as const;

function SupplierRow({ supplier }: { readonly supplier: RemindedSupplier }) {
  const { reminders } = useMessages();
  const { language } = useLanguage();
  const { processorId, processor, owner, points } = supplier;
  const [first, ...folded] = points;
  return (
    <li className="reminded">
      <p className="text">
        <a href={addresses.supplier(processorId)} className="attention-name">
          {processor}
        </a>{' '}
        <span className="soft">{owner || reminders.noOwner}</span>
      </p>
      {first && <Point point={first} of={supplier} />}
      {folded.length > 0 && (
        <details>
          <summary>
            + {reminders.points(folded.length)}:{' '}
            {[...new Set(folded.map(({ kind }) => deadlineLabels[kind][language]))].join(', ')}
          </summary>
          {folded.map((point) => (
            <Point key={point.key} point={point} of={supplier} />
          ))}
        </details>
      )}
    </li>
  );
}

interface PointProps {
  readonly point: ReminderPoint;
  readonly of: RemindedSupplier;
}

function Point({ point, of: { processorId, processor } }: PointProps) {
  const { reminders, start, tia } = useMessages();
  const { language } = useLanguage();
  const canWrite = useCanWrite();
  const [doing, setDoing] = useState<'handle' | 'putOff' | null>(null);
  const label = deadlineLabels[point.kind][language];
  const toFlow = point.kind === 'tia' ? tia.again : start.toFlow;
  const toIt = point.flowId !== null && canWrite ? toFlow : start.toSupplier;
  // A term in hours may have ended on the day itself.
  const horizon = useTimeTo()(point).isOver ? 'overdue' : point.horizon;
  return (
    <div className="attention-row">
      <div className="attention-mark">
        <ToneIcon tone={tones[horizon]} size={18} />
        <span className="visually-hidden">{reminders.horizons[horizon]}:</span>
      </div>
      <div className="attention-what">
        <p className="text">
          <Sentence text={point.reason[language]} />
        </p>
        <p className="text soft">
          <Sentence text={point.nextStep[language]} />
        </p>
        {doing && <DecideForm what={doing} point={point} onClose={() => setDoing(null)} />}
      </div>
      <div className="attention-when">
        <DueDay due={point.due} dueAt={point.dueAt} />
        <LinkButton
          href={addressOfDate({ ...point, processorId })}
          look="quiet"
          label={`${toIt}: ${processor}`}
        >
          {toIt}
        </LinkButton>
        {canWrite && doing === null && (
          <div className="actions">
            <Button
              look="quiet"
              aria-label={reminders.handleOf(`${label}, ${processor}`)}
              onPress={() => setDoing('handle')}
            >
              {reminders.handle}
            </Button>
            <Button
              look="quiet"
              aria-label={reminders.putOffOf(`${label}, ${processor}`)}
              onPress={() => setDoing('putOff')}
            >
              {reminders.putOff}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
