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

/** Back to the list as it was left, and to the suppliers before and behind this one in it. */
export function Neighbours({ id }: { readonly id: string }) {
  const messages = useMessages();
  const { supplier } = messages;
  const { language } = useLanguage();
  const { asOf } = useAsOf();
  const list = lastList();
  // Asked again on every page: others may have changed the list since.
  const { data } = useQuery({
    ...orpc.processors.neighbours.queryOptions({ input: { ...list?.query, id, asOf } }),
    staleTime: 0,
  });
  useKeys(useMemo(() => supplierKeys(messages), [messages]));
  useArrows(data);
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

/** Alt with an arrow up or down goes on, but not in a control that opens with it. */
function useArrows(beside: Beside | undefined): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      const side = event.key === 'ArrowUp' ? 'previous' : event.key === 'ArrowDown' ? 'next' : null;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (side === null || target?.closest('input, textarea, select, [aria-haspopup], [role=dialog]')) return;
      event.preventDefault();
      const neighbour = beside?.[side];
      if (neighbour) navigate(addresses.supplier(neighbour.id));
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [beside]);
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
