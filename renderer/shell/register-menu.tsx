import { useMutation, useQuery } from '@tanstack/react-query';
import { ChevronsUpDown, FolderOpen, FolderSearch, LogOut } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { formatDate } from '../../shared/words/format.ts';
import { orpc, takeRegister } from '../api/client.ts';
import { desktop } from '../api/host.ts';
import { problemOf } from '../api/problem.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import { addresses } from '../router/addresses.ts';
import { leaveBy, navigate } from '../router/router.ts';
import { tellFailure } from '../ui/toast.tsx';

const BROWSE = 'browse';
const CLOSE = 'close';
const SHOW = 'show';

/** Which register is open, and the way to another: the ones opened before, one to look up, or the first page. */
export function RegisterMenu() {
  const { shell } = useMessages();
  const { language } = useLanguage();
  const { organisation, file } = useStatus();
  const recent = useQuery(orpc.register.recent.queryOptions());
  const settled = {
    onSuccess: (status: Parameters<typeof takeRegister>[0]) => {
      navigate(addresses.start);
      takeRegister(status);
    },
    onError: (error: unknown) => tellFailure(problemOf(error).message[language]),
  };
  const open = useMutation(orpc.register.open.mutationOptions(settled));
  const close = useMutation(orpc.register.close.mutationOptions(settled));
  const others = recent.data?.filter((known) => known.file !== file) ?? [];
  const browse = desktop?.chooseRegister;

  function choose(chosen: string) {
    if (chosen === SHOW) desktop?.showInFolder();
    else go(chosen);
  }
  function go(chosen: string) {
    leaveBy(() => {
      if (chosen === CLOSE) close.mutate(undefined);
      else if (chosen === BROWSE) void browse?.().then((found) => found && open.mutate({ file: found }));
      else open.mutate({ file: chosen });
    });
  }

  return (
    <MenuTrigger>
      <Button
        className="rail-register"
        aria-label={shell.registerMenu(organisation || shell.unnamed)}
        isDisabled={open.isPending || close.isPending}
      >
        <span className="rail-word text">{organisation || shell.unnamed}</span>
        <ChevronsUpDown size={16} aria-hidden className="icon" />
      </Button>
      <Popover className="popover register-popover" placement="top start">
        <Menu className="options" onAction={(key) => choose(String(key))} aria-label={shell.otherRegister}>
          {others.length > 0 && (
            <MenuSection>
              <Header className="options-header">{shell.recentRegisters}</Header>
              {others.map((known) => (
                <MenuItem key={known.file} id={known.file} textValue={known.file} className="option">
                  <span className="text">
                    {nameOf(known.file)}
                    <span className="soft small option-line">{known.file}</span>
                  </span>
                  <span className="soft small">{formatDate(known.openedAt.slice(0, 10), language)}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {others.length > 0 && <Separator />}
          {browse && (
            <MenuItem id={BROWSE} className="option">
              <FolderOpen size={16} aria-hidden className="icon" />
              <span>{shell.browseRegister}</span>
            </MenuItem>
          )}
          {desktop && (
            <MenuItem id={SHOW} className="option">
              <FolderSearch size={16} aria-hidden className="icon" />
              <span>{shell.showInFolder}</span>
            </MenuItem>
          )}
          <MenuItem id={CLOSE} className="option">
            <LogOut size={16} aria-hidden className="icon" />
            <span>{browse ? shell.closeRegister : shell.openOther}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Name of a file without its folder, on any system. */
const nameOf = (file: string) => file.split(/[\\/]/).at(-1) ?? file;
