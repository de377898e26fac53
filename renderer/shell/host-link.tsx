import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { commandMessage, FILE_MESSAGE, type MenuCommand, menuCommands } from '../../shared/schema/desktop.ts';
import { client, orpc, takeRegister } from '../api/client.ts';
import { desktop } from '../api/host.ts';
import { problemOf } from '../api/problem.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useTheme } from '../i18n/theme.tsx';
import { addresses } from '../router/addresses.ts';
import { leaveBy, navigate } from '../router/router.ts';
import { isDialogOpen } from '../ui/dialog.tsx';
import { tell, tellFailure } from '../ui/toast.tsx';
import { useReception } from './dropped-files.tsx';
import { showKeys } from './keys.tsx';

/** Where the menu leads to. */
const places: Partial<Record<MenuCommand, string>> = {
  start: addresses.start,
  suppliers: addresses.suppliers,
  transfers: addresses.transfers,
  calendar: addresses.calendar,
  reports: addresses.reports,
  settings: addresses.settings,
  safekeeping: addresses.safekeeping,
  import: addresses.import,
  'new-supplier': addresses.newSupplier,
  help: addresses.help,
};

const commands = new Map(menuCommands.map((command) => [commandMessage(command), command]));

/** Does what the desktop asks: commands of its menu, files of the system; and tells it how the page looks. */
export function HostLink() {
  const { shell } = useMessages();
  const { language } = useLanguage();
  const { theme } = useTheme();
  const { take, openRegister } = useReception();
  const { data: status } = useQuery(orpc.register.status.queryOptions());
  const file = status === undefined ? undefined : status.file;

  useEffect(() => {
    if (file !== undefined) desktop?.tell({ language, theme, file });
  }, [language, theme, file]);

  useEffect(() => {
    if (!desktop) return undefined;
    const host = desktop;
    const fetchFile = async () => {
      const given = await host.takeFile();
      if (given === null) return;
      if (given.kind === 'register') openRegister(given.path);
      else if ('bytes' in given) take(new File([given.bytes], given.name));
      else tellFailure((given.kind === 'too-large' ? shell.fileTooLarge : shell.fileUnreadable)(given.name));
      if (given.isLastOfMore) tell(shell.fileLast);
    };
    const close = () =>
      client.register
        .close()
        .then(takeRegister, (error: unknown) => tellFailure(problemOf(error).message[language]));
    const run = (command: MenuCommand) => {
      if (isDialogOpen()) return;
      const place = places[command];
      if (place !== undefined) navigate(place);
      else if (command === 'keys') showKeys();
      else if (command === 'search') document.querySelector<HTMLElement>('.search-button')?.click();
      else leaveBy(() => void close());
    };
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== window) return;
      const command = commands.get(data);
      if (data === FILE_MESSAGE) void fetchFile();
      else if (command !== undefined) run(command);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  });

  // At the start, once it is known whether a register is open: what is dropped on the icon needs one.
  const isKnown = file !== undefined;
  useEffect(() => {
    if (isKnown) window.postMessage(FILE_MESSAGE, location.origin);
  }, [isKnown]);
  return null;
}
