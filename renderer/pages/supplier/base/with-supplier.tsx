import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
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
  const { supplier } = useMessages();
  const { asOf } = useAsOf();
  const query = useQuery(orpc.processors.get.queryOptions({ input: { id, asOf } }));
  if (query.isPending) {
    return (
      <div className="page">
        <Loading lines={14} />
      </div>
    );
  }
  // What was removed or cannot be asked again stays: something may be typed in it.
  if (query.isError && query.data === undefined) {
    if (problemOf(query.error).code === 'not-found') {
      return (
        <Missing title={supplier.notFound} action={supplier.back} href={addresses.suppliers}>
          {supplier.notFoundText}
        </Missing>
      );
    }
    return (
      <Page title={supplier.general}>
        <Failure error={query.error} onRetry={() => query.refetch()} />
      </Page>
    );
  }
  const isGone = query.isError && problemOf(query.error).code === 'not-found';
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

interface MissingProps {
  readonly title: string;
  readonly action: string;
  readonly href: string;
  readonly children: string;
}

/** A page whose subject does not exist, with a way out. */
export function Missing({ title, action, href, children }: MissingProps) {
  return (
    <Page title={title}>
      <Empty icon={SearchX} title={title} action={<LinkButton href={href}>{action}</LinkButton>}>
        {children}
      </Empty>
    </Page>
  );
}
