/** Which pages there are on another day than today, and without the right to write. */
import { useQuery } from '@tanstack/react-query';
import { CalendarX2, LockKeyhole } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatDate } from '../../shared/words/format.ts';
import { beforeRegister } from '../../shared/words/history.ts';
import { orpc } from '../api/client.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useAsOf } from '../register/as-of.tsx';
import { useStatus } from '../register/status.tsx';
import { useCanWrite } from '../register/use-can-write.ts';
import { addresses } from '../router/addresses.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failure, Loading } from '../ui/states.tsx';

/**
 * A page that shows the state of the chosen day. Of a day before the first line of the history there is none: without a
 * word it would look as if nothing had to be done.
 */
export function OfDay({ children }: { readonly children: ReactNode }) {
  const { asOf } = useAsOf();
  const { today } = useStatus();
  const isPast = asOf !== null && asOf < today;
  const first = useQuery({ ...orpc.register.firstDay.queryOptions(), enabled: isPast });
  if (!isPast) return children;
  if (first.isPending) return <Loading />;
  if (first.isError) return <Failure error={first.error} onRetry={() => first.refetch()} />;
  const { day } = first.data;
  return day === null || asOf >= day ? children : <BeforeRegister day={asOf} first={day} />;
}

function BeforeRegister({ day, first }: { readonly day: string; readonly first: string }) {
  const { shell } = useMessages();
  const { language } = useLanguage();
  const { setAsOf } = useAsOf();
  return (
    <Page title={shell.beforeTitle}>
      <div className="panel">
        <Empty
          icon={CalendarX2}
          title={beforeRegister(day, first)[language]}
          action={
            <>
              <Button look="primary" onPress={() => setAsOf(null)}>
                {shell.asOfToday}
              </Button>
              <Button onPress={() => setAsOf(first)}>{shell.toFirstDay(formatDate(first, language))}</Button>
            </>
          }
        >
          {shell.beforeText}
        </Empty>
      </div>
    </Page>
  );
}

/**
 * A page that is there to change something: where nothing can be changed it says why, and offers no form. One that was
 * open stays, with what was typed in it; it cannot be saved meanwhile.
 */
export function ToChange({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const canWrite = useCanWrite();
  const [wasOpen, setOpen] = useState(canWrite);
  if (canWrite && !wasOpen) setOpen(true);
  return canWrite || wasOpen ? (
    children
  ) : (
    <Page title={title}>
      <NoChange />
    </Page>
  );
}

/** Why nothing can be changed here: another day is shown, or somebody else writes. */
export function NoChange() {
  const { shell } = useMessages();
  const { language } = useLanguage();
  const { asOf, setAsOf } = useAsOf();
  const { today } = useStatus();
  if (asOf === null || asOf === today) {
    return (
      <div className="panel">
        <Empty
          icon={LockKeyhole}
          title={shell.readingTitle}
          action={<LinkButton href={addresses.suppliers}>{shell.toSuppliers}</LinkButton>}
        >
          {shell.readingText}
        </Empty>
      </div>
    );
  }
  return (
    <div className="panel">
      <Empty
        icon={CalendarX2}
        title={shell.otherDayTitle}
        action={
          <Button look="primary" onPress={() => setAsOf(null)}>
            {shell.asOfToday}
          </Button>
        }
      >
        {shell.otherDayText(formatDate(asOf, language))}
      </Empty>
    </div>
  );
}
