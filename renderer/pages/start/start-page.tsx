import { useQuery } from '@tanstack/react-query';
import { Building2, CircleCheck, CircleHelp, Plus, Upload } from 'lucide-react';
import type * as z from 'zod';
import { ANY_IMPORT, type facetCounts } from '../../../shared/fields/list.ts';
import { shownResults } from '../../../shared/law/stated.ts';
import { type AttentionItem, urgencies } from '../../../shared/schema/attention.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { useStatus } from '../../register/status.tsx';
import { FIRST_ATTENTION, useAttention } from '../../register/use-attention.ts';
import { useCanWrite } from '../../register/use-can-write.ts';
import { useIsUnknownOwner, useOwnerChoices } from '../../register/use-people.ts';
import { addresses } from '../../router/addresses.ts';
import { replaceQuery, useAddress, useKept } from '../../router/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { type Tone, ToneIcon, toneOfShown } from '../../ui/chip.tsx';
import { DueDay } from '../../ui/due-day.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { YearPanel } from '../calendar/year-panel.tsx';
import { PlacesPanel } from '../places/places-panel.tsx';
import { addressOfMatter, letterOfMatter } from '../supplier/sections.ts';
import { Figures } from './figures.tsx';
import { RemindersPanel } from './reminders-panel.tsx';
import { Tour } from './tour.tsx';

export function StartPage() {
  const { start } = useMessages();
  const { suppliers } = useStatus();
  if (suppliers === 0) return <EmptyRegister />;
  return (
    <Page title={start.title} lead={start.lead}>
      <Tour />
      <div className="start-columns">
        <div className="stack">
          <RemindersPanel />
          <Attention />
        </div>
        <StateOfAffairs />
      </div>
      <YearPanel />
      <PlacesPanel />
    </Page>
  );
}

function EmptyRegister() {
  const { start } = useMessages();
  const canWrite = useCanWrite();
  return (
    <Page title={start.title} lead={start.lead}>
      <Tour />
      <div className="panel">
        <Empty
          icon={Building2}
          title={start.empty}
          action={
            canWrite && (
              <>
                <LinkButton href={addresses.import} look="primary" icon={Upload}>
                  {start.import}
                </LinkButton>
                <LinkButton href={addresses.newSupplier} icon={Plus}>
                  {start.add}
                </LinkButton>
              </>
            )
          }
        >
          {start.emptyText}
        </Empty>
      </div>
    </Page>
  );
}

function Attention() {
  const { start } = useMessages();
  const { language } = useLanguage();
  const [shown, setShown] = useKept('attention', FIRST_ATTENTION);
  const { query: address } = useAddress();
  const owner = address.get('owner') || null;
  const owners = useOwnerChoices(owner);
  const query = useAttention(shown, owner);
  const isUnknown = useIsUnknownOwner(owner);
  const { asOf } = useAsOf();
  const items = query.data?.attention ?? [];
  const total = query.data?.total ?? 0;
  const rest = total - items.length;
  const howMany = urgencies
    .map((urgency) => ({ urgency, count: query.data?.counts[urgency] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ urgency, count }) => `${formatNumber(count, language)} ${start.attentionFor[urgency]}`);
  return (
    <Panel
      id="attention"
      title={start.attention}
      actions={
        <>
          <span className="soft">{howMany.join(' · ')}</span>
          {total > 0 && <ExportMenu name={start.attention} list={{ view: 'attention', owner }} asOf={asOf} />}
        </>
      }
    >
      {owners.length > 0 && (
        <div className="owner-choice">
          <SelectField
            label={start.whose}
            isLabelHidden
            none={start.everyone}
            options={owners}
            value={owner}
            onChange={(next) => replaceQuery(new URLSearchParams(next === null ? {} : { owner: next }))}
          />
        </div>
      )}
      {query.isPending && <Loading lines={8} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {isUnknown && (
        <div className="notice" role="status">
          <CircleHelp size={20} aria-hidden className="icon" />
          <p className="text">
            {start.ownerUnknown(owner ?? '')} {total > 0 && start.onlyUnowned}
          </p>
        </div>
      )}
      {query.isSuccess && items.length === 0 && !isUnknown && (
        <Empty icon={CircleCheck} title={start.nothing}>
          {start.nothingText}
        </Empty>
      )}
      <ul className="attention">
        {[...Map.groupBy(items, ({ processorId }) => processorId)].map(([id, own]) => (
          <AttentionOf key={id} items={own} />
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onPress={() => setShown(shown + 4 * FIRST_ATTENTION)}>
          {start.showMore(Math.min(rest, 4 * FIRST_ATTENTION), total)}
        </Button>
      )}
    </Panel>
  );
}

const tones = { now: 'blocked', soon: 'action', later: 'none' } as const;

/** One supplier: its most urgent point, and the others folded. */
function AttentionOf({ items }: { readonly items: readonly AttentionItem[] }) {
  const { reminders } = useMessages();
  const [first, ...folded] = items;
  if (first === undefined) return null;
  return (
    <li className="reminded">
      <p className="text">
        <a href={addressOfMatter(first)} className="attention-name">
          {first.processor}
        </a>{' '}
        {first.owner && <span className="soft">{first.owner}</span>}
      </p>
      <AttentionPoint item={first} />
      {folded.length > 0 && (
        <details>
          <summary>+ {reminders.points(folded.length)}</summary>
          {folded.map((item) => (
            <AttentionPoint key={item.key} item={item} />
          ))}
        </details>
      )}
    </li>
  );
}

function AttentionPoint({ item }: { readonly item: AttentionItem }) {
  const { start, letters, terms } = useMessages();
  const { language } = useLanguage();
  const href = addressOfMatter(item);
  const letter = letterOfMatter(item);
  const canRepair = useCanWrite();
  const toIt = item.flowId && canRepair ? start.toFlow : start.toSupplier;
  return (
    <div className="attention-row">
      <div className="attention-mark">
        <ToneIcon tone={tones[item.urgency]} size={18} />
        <span className="visually-hidden">{terms.urgency[item.urgency]}:</span>
      </div>
      <div className="attention-what">
        <p className="text">
          <Sentence text={item.reason[language]} />
        </p>
        <p className="text soft">
          <Sentence text={item.nextStep[language]} />
        </p>
      </div>
      <div className="attention-when">
        {item.due ? (
          <DueDay due={item.due} dueAt={item.dueAt} />
        ) : (
          <span className="soft">{terms.urgency[item.urgency]}</span>
        )}
        <LinkButton href={href} look="quiet" label={`${toIt}: ${item.processor}`}>
          {toIt}
        </LinkButton>
        {letter !== null && (
          <LinkButton href={letter} look="quiet" label={letters.makeFor(item.processor)}>
            {letters.make}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** Suppliers in use without a transfer: one that has ended has none either, and is not counted. */
function withoutTransfer({ counted, transferResult }: z.infer<typeof facetCounts>): number {
  const { blocked = 0, action = 0, unsure = 0, ok = 0 } = transferResult;
  return counted.inUse - blocked - action - unsure - ok;
}

/** What a figure of 0 on transfers says: nothing is wrong, or nobody can tell from what is recorded. */
function toneOfNone({ counted }: z.infer<typeof facetCounts>): Tone {
  return counted.unlocated + counted.unestablished > 0 ? 'unknown' : 'ok';
}

function StateOfAffairs() {
  const { start, stated, terms } = useMessages();
  const { language } = useLanguage();
  const { asOf } = useAsOf();
  const facets = useQuery(orpc.processors.facets.queryOptions({ input: { asOf } }));
  return (
    <Panel id="state" title={start.state}>
      {facets.isPending && <Loading lines={6} />}
      {facets.isError && <Failure error={facets.error} onRetry={() => facets.refetch()} />}
      {facets.isSuccess && (facets.data.toCheck[ANY_IMPORT] ?? 0) > 0 && (
        <p className="panel-lead text">
          <ToneIcon tone="unknown" />{' '}
          <a href={addresses.suppliersWhere({ toCheck: [ANY_IMPORT] })}>
            {stated.onStart(facets.data.toCheck[ANY_IMPORT] ?? 0)}
          </a>
        </p>
      )}
      {facets.isSuccess && (
        <Figures
          figures={[
            {
              value: formatNumber(facets.data.counted.inUse, language),
              words: start.suppliers(facets.data.counted.inUse),
              href: addresses.suppliersWhere({ counted: ['inUse'] }),
              tone: null,
            },
            {
              value: formatNumber(facets.data.counted.uncovered, language),
              words: start.notCovered,
              href: addresses.suppliersWhere({ counted: ['uncovered'] }),
              tone: facets.data.counted.uncovered === 0 ? 'ok' : 'blocked',
            },
            {
              value: formatNumber(facets.data.transferResult.blocked ?? 0, language),
              words: start.transfersBlocked,
              href: addresses.suppliersWhere({ transferResult: ['blocked'] }),
              tone: facets.data.transferResult.blocked ? 'blocked' : toneOfNone(facets.data),
            },
            {
              value: formatNumber(facets.data.transferResult.action ?? 0, language),
              words: start.transfersAction,
              href: addresses.suppliersWhere({ transferResult: ['action'] }),
              tone: facets.data.transferResult.action ? 'action' : toneOfNone(facets.data),
            },
            {
              value: formatNumber(facets.data.counted.unlocated, language),
              words: start.unlocated,
              href: addresses.suppliersWhere({ counted: ['unlocated'] }),
              tone: facets.data.counted.unlocated === 0 ? 'ok' : 'unknown',
            },
          ]}
          parts={shownResults.map((result) => ({
            tone: toneOfShown(result),
            name: terms.result[result],
            count:
              result === 'none' ? withoutTransfer(facets.data) : (facets.data.transferResult[result] ?? 0),
          }))}
        />
      )}
    </Panel>
  );
}
