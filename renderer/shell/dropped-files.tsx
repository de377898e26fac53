import { useQuery } from '@tanstack/react-query';
import { FileText, Sheet } from 'lucide-react';
import { useEffect } from 'react';
import { kindOfFile } from '../../shared/schema/file-kind.ts';
import type { RegisterStatus } from '../../shared/schema/register.ts';
import { client, orpc, takeRegister } from '../api/client.ts';
import { desktop } from '../api/host.ts';
import { problemOf } from '../api/problem.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { bring, takeBrought, useBrought } from '../register/brought.ts';
import { addresses } from '../router/addresses.ts';
import { addressNow, leaveBy, navigate, useAddress } from '../router/router.ts';
import { Button } from '../ui/button.tsx';
import { isDialogOpen } from '../ui/dialog.tsx';
import { tell, tellFailure } from '../ui/toast.tsx';

/** What happens with a file that comes from outside: each kind goes where it belongs. */
export interface Reception {
  readonly take: (file: File) => void;
  readonly openRegister: (path: string) => void;
}

/** Receives files that were dropped on the window, or given by the system. */
export function useReception(): Reception {
  const { shell } = useMessages();
  const { language } = useLanguage();
  const status = useQuery(orpc.register.status.queryOptions());

  function openRegister(path: string): void {
    leaveBy(() => {
      client.register.open({ file: path }).then(
        (opened) => {
          takeRegister(opened);
          navigate(addresses.start);
        },
        (error: unknown) => tellFailure(problemOf(error).message[language]),
      );
    });
  }

  function take(file: File): void {
    const kind = kindOfFile(file.name);
    const path = kind === 'register' ? (desktop?.pathOf(file) ?? '') : '';
    const why = kind === 'register' ? (path === '' ? shell.dropRegister : null) : refusal(status.data);
    if (kind === null) tellFailure(shell.dropNotTaken(file.name));
    else if (why !== null) tellFailure(why);
    else if (kind === 'register') openRegister(path);
    else if (!status.data?.open) {
      bring(kind, file);
      tell(shell.dropNeedsRegister(file.name));
    } else if (kind === 'list') {
      leaveBy(() => {
        bring('list', file);
        navigate(addresses.import);
      });
    } else {
      bring('document', file);
      // On the page of a supplier it is taken at once.
      if (!isOfSupplier(addressNow().path)) navigate(addresses.suppliers);
    }
  }

  const refusal = (now: RegisterStatus | undefined) =>
    now?.open && now.access?.mode !== 'write' ? shell.dropNeedsWriting : null;
  return { take, openRegister };
}

const isOfSupplier = ([page, id]: readonly string[]) =>
  page === 'suppliers' && id !== undefined && id !== 'new';

/** Takes files that are dropped where no part of the page takes them: by itself a browser would leave for them. */
export function DroppedFiles() {
  const { shell } = useMessages();
  const { take } = useReception();
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isDialogOpen() ? 'none' : 'copy';
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const [file, ...more] = event.dataTransfer?.files ?? [];
      if (file === undefined || isDialogOpen()) return;
      take(file);
      if (more.length > 0) tell(shell.dropOne);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  });
  return null;
}

/** Files that wait: a document for the page of the supplier to which it belongs, a list for a person's word. */
export function BroughtNotice() {
  const { shell } = useMessages();
  const document = useBrought('document');
  const list = useBrought('list');
  const { path } = useAddress();
  return (
    <>
      {list !== null && path[0] !== 'import' && (
        <div className="banner info" role="status">
          <Sheet size={18} aria-hidden className="icon" />
          <span className="text">{shell.broughtList(list.name)}</span>
          <Button onPress={() => navigate(addresses.import)}>{shell.import}</Button>
          <Button look="quiet" onPress={() => takeBrought('list')}>
            {shell.broughtCancel}
          </Button>
        </div>
      )}
      {document !== null && (
        <div className="banner info" role="status">
          <FileText size={18} aria-hidden className="icon" />
          <span className="text">{shell.broughtWaits(document.name)}</span>
          <Button onPress={() => takeBrought('document')}>{shell.broughtCancel}</Button>
        </div>
      )}
    </>
  );
}
