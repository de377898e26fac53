import { useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { Whole } from './archive.tsx';
import { Backups } from './backups.tsx';
import { MakeBackup } from './make-backup.tsx';
import { TakeSignOff } from './take-sign-off.tsx';

/** Backups, the entire register as a zip, and sign-offs made in another copy. */
export function SafekeepingPage() {
  const { safekeeping } = useMessages();
  const canWrite = useCanWrite();
  return (
    <Page title={safekeeping.title} lead={safekeeping.lead}>
      <div className="settings-columns">
        <Panel id="backups" title={safekeeping.backups}>
          <Backups register={null} canRestore={canWrite} />
        </Panel>
        <div className="stack">
          <MakeBackup />
          <Whole canWrite={canWrite} />
          <TakeSignOff canWrite={canWrite} />
        </div>
      </div>
    </Page>
  );
}
