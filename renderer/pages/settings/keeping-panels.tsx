import { DatabaseBackup, History, type LucideIcon, Trash2, UserSearch, Users } from 'lucide-react';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';

/** Links to working together, the backups, the history, the bin, and the rights of contact persons. */
export function KeepingPanels() {
  const { bin, history, persons, safekeeping, sharing } = useMessages();
  return (
    <>
      <PageLink id="sharing" icon={Users} words={{ ...sharing, text: sharing.panelText }} />
      <PageLink id="safekeeping" icon={DatabaseBackup} words={safekeeping} />
      <PageLink id="persons" icon={UserSearch} words={persons} />
      <PageLink id="history" icon={History} words={history} />
      <PageLink id="bin" icon={Trash2} words={bin} />
    </>
  );
}

interface PageLinkProps {
  readonly id: 'sharing' | 'safekeeping' | 'persons' | 'history' | 'bin';
  readonly icon: LucideIcon;
  readonly words: { readonly title: string; readonly text: string; readonly toPage: string };
}

/** What a page under the settings is for, and the way to it. */
function PageLink({ id, icon, words }: PageLinkProps) {
  return (
    <Panel id={id} title={words.title}>
      <p className="reading soft panel-lead">{words.text}</p>
      <div className="actions">
        <LinkButton href={addresses[id]} icon={icon}>
          {words.toPage}
        </LinkButton>
      </div>
    </Panel>
  );
}
