import { DatabaseBackup, History, Trash2, UserSearch, Users } from 'lucide-react';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';

/** Links to working together, the backups, the history, the bin, and the rights of contact persons. */
export function KeepingPanels() {
  const { bin, history, persons, safekeeping, sharing } = useMessages();
  return (
    <>
      <Panel id="sharing" title={sharing.title}>
        <p className="reading soft panel-lead">{sharing.panelText}</p>
        <div className="actions">
          <LinkButton href={addresses.sharing} icon={Users}>
            {sharing.toPage}
          </LinkButton>
        </div>
      </Panel>
      <Panel id="safekeeping" title={safekeeping.title}>
        <p className="reading soft panel-lead">{safekeeping.text}</p>
        <div className="actions">
          <LinkButton href={addresses.safekeeping} icon={DatabaseBackup}>
            {safekeeping.toPage}
          </LinkButton>
        </div>
      </Panel>
      <Panel id="persons" title={persons.title}>
        <p className="reading soft panel-lead">{persons.text}</p>
        <div className="actions">
          <LinkButton href={addresses.persons} icon={UserSearch}>
            {persons.toPage}
          </LinkButton>
        </div>
      </Panel>
      <Panel id="history" title={history.title}>
        <p className="reading soft panel-lead">{history.text}</p>
        <div className="actions">
          <LinkButton href={addresses.history} icon={History}>
            {history.toPage}
          </LinkButton>
        </div>
      </Panel>
      <Panel id="bin" title={bin.title}>
        <p className="reading soft panel-lead">{bin.text}</p>
        <div className="actions">
          <LinkButton href={addresses.bin} icon={Trash2}>
            {bin.toPage}
          </LinkButton>
        </div>
      </Panel>
    </>
  );
}
