import { CalendarClock, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDate } from '../../shared/words/format.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useAsOf } from '../register/as-of.tsx';
import { useNews } from '../register/sharing.ts';
import { useStatus, useUnanswered } from '../register/status.tsx';
import { Button } from '../ui/button.tsx';
import { AccessNotices } from './access-notices.tsx';
import { Aside } from './broken-page.tsx';
import { BroughtNotice } from './dropped-files.tsx';
import { Keys } from './keys.tsx';
import { PreparingNotice } from './preparing.tsx';
import { Rail } from './rail.tsx';
import { Reminding } from './reminding.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame around every page of an open register. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { shell } = useMessages();
  useNews();
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {shell.skip}
      </button>
      <Rail />
      <div className="shell-main">
        <TopBar />
        <Notices />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Keys />
      <Aside>
        <Reminding />
      </Aside>
    </div>
  );
}

function Notices() {
  const { shell, common } = useMessages();
  const { language } = useLanguage();
  const { asOf, setAsOf } = useAsOf();
  const { today } = useStatus();
  const isLost = useConnection() === 'lost';
  const isUnanswered = useUnanswered();
  return (
    <>
      {isLost && (
        <div className="banner blocked" role="alert">
          <CircleAlert size={18} aria-hidden className="icon" />
          <span>{shell.coreGone}</span>
          <Button onPress={() => location.reload()}>{shell.reload}</Button>
        </div>
      )}
      {/* Without a button: a page that is loaded again where nothing answers is gone, with what is typed in it. */}
      {!isLost && isUnanswered && (
        <div className="banner blocked" role="alert">
          <CircleAlert size={18} aria-hidden className="icon" />
          <span>{common.connectionLost}</span>
        </div>
      )}
      <AccessNotices />
      <BroughtNotice />
      <PreparingNotice />
      {asOf !== null && asOf !== today && (
        <div className="banner info" role="status">
          <CalendarClock size={18} aria-hidden className="icon" />
          <span>{(asOf > today ? shell.asOfFuture : shell.asOfNotice)(formatDate(asOf, language))}</span>
          <Button onPress={() => setAsOf(null)}>{shell.asOfToday}</Button>
        </div>
      )}
    </>
  );
}
