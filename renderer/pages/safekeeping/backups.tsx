import { useQuery } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { BackupEntry } from '../../../shared/schema/backup.ts';
import { orpc } from '../../api/client.ts';
import { notFilledIn } from '../../i18n/field-error.ts';
import { formatBytes, formatMoment } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Chosen } from './chosen.ts';
import { Restore } from './restore.tsx';

const INITIAL_ROWS = 10;
const ENCRYPTED_ENDING = '.age';

interface BackupsProps {
  /** Path of a register that is not open; null = the open one. */
  readonly register: string | null;
  readonly canRestore: boolean;
}

/** A register's backups, and the steps to restore one. */
export function Backups({ register, canRestore }: BackupsProps) {
  const { safekeeping } = useMessages();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const wasChosen = useRef(false);
  useEffect(() => {
    // On return from a backup, the list takes the focus that the closed part had.
    if (chosen === null && wasChosen.current) place.current?.focus();
    wasChosen.current = chosen !== null;
  }, [chosen]);
  if (chosen !== null) {
    return <Restore key={chosen.name} register={register} chosen={chosen} onBack={() => setChosen(null)} />;
  }
  return (
    <div ref={place} tabIndex={-1} className="stack">
      <BackupList register={register} canRestore={canRestore} onChoose={setChosen} />
      {canRestore ? (
        <OtherFile onChoose={setChosen} />
      ) : (
        <p className="reading soft">{safekeeping.readOnly}</p>
      )}
    </div>
  );
}

interface ListProps extends BackupsProps {
  readonly onChoose: (chosen: Chosen) => void;
}

function BackupList({ register, canRestore, onChoose }: ListProps) {
  const { safekeeping } = useMessages();
  const query = useQuery(orpc.backup.list.queryOptions({ input: { register } }));
  const [shown, setShown] = useState(INITIAL_ROWS);
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  const { backups, folder } = query.data;
  if (backups.length === 0) {
    return (
      <p className="reading text">
        {register === null ? safekeeping.noBackups : safekeeping.noBackupsIn(folder)}
      </p>
    );
  }
  const rest = backups.length - shown;
  return (
    <div className="stack tight">
      {register === null && <p className="reading soft text">{safekeeping.backupsText(folder)}</p>}
      <TableScroll label={safekeeping.backups}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{safekeeping.at}</th>
              <th scope="col">{safekeeping.occasion}</th>
              <th scope="col" className="number">
                {safekeeping.size}
              </th>
              {canRestore && <td />}
            </tr>
          </thead>
          <tbody>
            {backups.slice(0, shown).map((backup) => (
              <Row key={backup.name} backup={backup} canRestore={canRestore} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rest > 0 && (
        <div className="actions">
          <Button look="quiet" onPress={() => setShown(backups.length)}>
            {safekeeping.more(rest, backups.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly backup: BackupEntry;
  readonly canRestore: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

function Row({ backup, canRestore, onChoose }: RowProps) {
  const { safekeeping } = useMessages();
  const { language } = useLanguage();
  const { name, encrypted } = backup;
  const at = formatMoment(backup.at, language);
  const doubts = [
    ...(backup.register === 'unknown' ? [safekeeping.originUnknown] : []),
    ...(backup.isAhead ? [safekeeping.ahead] : []),
  ];
  return (
    <tr>
      <th scope="row">{at}</th>
      <td>
        {safekeeping.occasions[backup.occasion]}
        {encrypted && (
          <span className="soft">
            {' '}
            <LockKeyhole size={14} aria-hidden className="icon" /> {safekeeping.encrypted}
          </span>
        )}
        {doubts.map((doubt) => (
          <span key={doubt} className="soft">
            {' '}
            ({doubt})
          </span>
        ))}
      </td>
      <td className="number">{formatBytes(backup.bytes, language)}</td>
      {canRestore && (
        <td className="number">
          <Button
            look="quiet"
            aria-label={safekeeping.restoreOf(at)}
            onPress={() => onChoose({ name, encrypted, title: safekeeping.planTitle(at) })}
          >
            {safekeeping.restore}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** A backup stored elsewhere, by its path. */
function OtherFile({ onChoose }: Pick<ListProps, 'onChoose'>) {
  const { safekeeping } = useMessages();
  const [file, setFile] = useState('');
  const [isTried, setTried] = useState(false);
  const name = file.trim();
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name === '') return;
    onChoose({ name, encrypted: name.endsWith(ENCRYPTED_ENDING), title: safekeeping.planFile(name) });
  }
  return (
    <form className="form reading" onSubmit={submit}>
      <TextField
        label={safekeeping.otherFile}
        help={safekeeping.otherFileHelp}
        value={file}
        onChange={setFile}
        error={isTried && name === '' ? notFilledIn : undefined}
      />
      <div className="actions">
        <Button type="submit">{safekeeping.look}</Button>
      </div>
    </form>
  );
}
