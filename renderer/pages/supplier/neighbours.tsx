import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Neighbours as Beside } from '../../../shared/fields/list.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { lastList } from '../../register/last-list.ts';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import { type KeyGroup, useKeys } from '../../shell/keys.tsx';
import { LinkButton } from '../../ui/button.tsx';

type Side = 'previous' | 'next';

/** The side to which somebody went by its button, which then has the focus on the page of the neighbour. */
let gone: Side | null = null;

const supplierKeys = ({ supplier }: Messages): readonly KeyGroup[] => [
  {
    title: supplier.keysSupplier,
    keys: [
      ['Alt ↑', supplier.previous],
      ['Alt ↓', supplier.next],
    ],
  },
];

/** The suppliers before and behind one in the list as it was left, and the keys that lead to them, also while its page loads. */
export function useNeighbours(id: string): Beside | undefined {
  const { asOf } = useAsOf();
  // Asked again on every page: others may have changed the list since.
  const { data } = useQuery({
    ...orpc.processors.neighbours.queryOptions({ input: { ...lastList()?.query, id, asOf } }),
    staleTime: 0,
  });
  useArrows(id, data);
  return data;
}

/** Back to the list as it was left, and to the suppliers before and behind this one in it. */
export function Neighbours({ beside: data }: { readonly beside: Beside | undefined }) {
  const messages = useMessages();
  const { supplier } = messages;
  const { language } = useLanguage();
  const list = lastList();
  useKeys(useMemo(() => supplierKeys(messages), [messages]));
  return (
    <>
      <LinkButton href={list?.address ?? addresses.suppliers} look="quiet" icon={ArrowLeft}>
        {supplier.back}
      </LinkButton>
      <nav className="neighbours" aria-label={supplier.neighbours}>
        <SideLink side="previous" beside={data} />
        <span className="soft" role="status">
          {data &&
            (data.position === null
              ? supplier.notInList
              : supplier.position(formatNumber(data.position, language), formatNumber(data.total, language)))}
        </span>
        <SideLink side="next" beside={data} />
      </nav>
    </>
  );
}

/** Steps asked for by keys while the neighbours of the supplier to which they lead were not known yet; down is positive. */
let ahead = { id: '', steps: 0 };

/** Alt with an arrow up or down goes on, but not in a control that opens with it. Who presses twice goes two on. */
function useArrows(id: string, beside: Beside | undefined): void {
  // The supplier that is gone to: until its page is there, its neighbours are not known.
  const goingTo = useRef<string | null>(null);
  useEffect(() => {
    goingTo.current = null;
    function go(step: number) {
      const neighbour = beside?.[step > 0 ? 'next' : 'previous'];
      if (!neighbour) return;
      goingTo.current = neighbour.id;
      navigate(addresses.supplier(neighbour.id));
    }
    function press(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (step === 0 || target?.closest('input, textarea, select, [aria-haspopup], [role=dialog]')) return;
      event.preventDefault();
      const at = goingTo.current ?? id;
      if (goingTo.current === null && beside !== undefined) go(step);
      else ahead = { id: at, steps: (ahead.id === at ? ahead.steps : 0) + step };
    }
    window.addEventListener('keydown', press);
    if (beside !== undefined && ahead.id === id && ahead.steps !== 0) {
      const step = Math.sign(ahead.steps);
      const rest = ahead.steps - step;
      ahead = { id: '', steps: 0 };
      go(step);
      if (goingTo.current !== null) ahead = { id: goingTo.current, steps: rest };
    }
    return () => window.removeEventListener('keydown', press);
  }, [id, beside]);
}

function SideLink({ side, beside }: { readonly side: Side; readonly beside: Beside | undefined }) {
  const { supplier } = useMessages();
  const link = useRef<HTMLAnchorElement>(null);
  const neighbour = beside?.[side];
  const Icon = side === 'previous' ? ChevronLeft : ChevronRight;
  const isThere = neighbour !== null && neighbour !== undefined;
  useEffect(() => {
    if (!isThere || gone !== side) return;
    gone = null;
    link.current?.focus({ preventScroll: true });
  }, [isThere, side]);
  if (!isThere) {
    return (
      <span className="button quiet icon-only" aria-hidden data-disabled>
        <Icon size={18} className="icon" />
      </span>
    );
  }
  const label = `${supplier[side]}: ${neighbour.name}`;
  return (
    <a
      ref={link}
      href={addresses.supplier(neighbour.id)}
      className="button quiet icon-only"
      aria-label={label}
      title={label}
      onClick={() => {
        gone = side;
      }}
    >
      <Icon size={18} className="icon" aria-hidden />
    </a>
  );
}
