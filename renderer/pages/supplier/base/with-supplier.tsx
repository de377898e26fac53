import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { orpc } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useAsOf } from '../../../register/as-of.tsx';
import { addresses } from '../../../router/addresses.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Page, Under } from '../../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../../ui/states.tsx';
import { SupplierProvider, type SupplierView } from './supplier-context.tsx';

interface WithSupplierProps {
  readonly id: string;
  /** Section that opens as a form, such as `flow:<id>`; null = everything is in read mode. */
  readonly first?: string | null;
  /** The record of the supplier that the whole page is about; null = none of them. */
  readonly about?: string | null;
  readonly children: (view: SupplierView) => ReactNode;
}

/** A page about one supplier: fetches it from the register and reports if it does not exist. */
export function WithSupplier({ id, first = null, about = null, children }: WithSupplierProps) {
  const { supplier, bin } = useMessages();
  const { asOf } = useAsOf();
  const query = useQuery(orpc.processors.get.queryOptions({ input: { id, asOf } }));
  const isSeen = useSeen(query);
  if (query.isPending) {
    return (
      <div className="page">
        <Loading lines={14} />
      </div>
    );
  }
  const isGone = query.isError && problemOf(query.error).code === 'not-found';
  if (isGone && !isSeen) {
    return (
      <Missing
        title={supplier.notFound}
        action={supplier.back}
        href={addresses.suppliers}
        also={<LinkButton href={addresses.bin}>{bin.toPage}</LinkButton>}
      >
        {supplier.notFoundText}
      </Missing>
    );
  }
  // What was removed or cannot be asked again stays: something may be typed in it.
  if (query.isError && query.data === undefined) {
    return (
      <Page title={supplier.general}>
        <Failure error={query.error} onRetry={() => query.refetch()} />
      </Page>
    );
  }
  return (
    <Under value={{ name: query.data.record.processor.name, href: addresses.supplier(id) }}>
      <SupplierProvider view={query.data} first={first} about={about} isGone={isGone} refresh={query.refetch}>
        {query.isError && (
          <div className="page">
            <Failure error={query.error} onRetry={() => query.refetch()} />
          </div>
        )}
        {children(query.data)}
      </SupplierProvider>
    </Under>
  );
}

/**
 * Whether the supplier was there since the page opened: only then can something be typed in it. What is remembered from an
 * earlier visit may be of one that was removed since.
 */
function useSeen({ isStale, isSuccess, isFetchedAfterMount }: UseQueryResult): boolean {
  const [isSeen, setSeen] = useState(!isStale);
  if (!isSeen && isSuccess && isFetchedAfterMount) setSeen(true);
  return isSeen;
}

interface MissingProps {
  readonly title: string;
  readonly action: string;
  readonly href: string;
  /** Where it may be found as well. */
  readonly also?: ReactNode;
  readonly children: string;
}

/** A page whose subject does not exist, with a way out. */
export function Missing({ title, action, href, also, children }: MissingProps) {
  return (
    <Page title={title}>
      <Empty
        icon={SearchX}
        title={title}
        action={
          <>
            <LinkButton href={href}>{action}</LinkButton>
            {also}
          </>
        }
      >
        {children}
      </Empty>
    </Page>
  );
}
