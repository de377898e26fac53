import { useMutation } from '@tanstack/react-query';
import { CircleAlert, LockKeyhole, X } from 'lucide-react';
import { useState } from 'react';
import type { NoteCode } from '../../shared/schema/lock.ts';
import { orpc, takeRegister } from '../api/client.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import { addresses } from '../router/addresses.ts';
import { Button, IconButton, LinkButton } from '../ui/button.tsx';
import { Decision } from '../ui/dialog.tsx';
import { Failure } from '../ui/states.tsx';
import { FileChoice } from './file-choice.tsx';

/** Persistent notices: they explain why nothing can be changed. */
const staying: ReadonlySet<NoteCode> = new Set([
  'locked',
  'lock-stale',
  'read-only',
  'replaced',
  'removed',
  'overwritten',
  'linked',
  'disk-full',
  'server-away',
]);

/** The open file is not, or not only, the one at its path. */
const apart: ReadonlySet<NoteCode> = new Set(['replaced', 'removed', 'overwritten', 'linked']);

/** Who holds the write lock if not this program, and any special conditions of the file's location. */
export function AccessNotices() {
  const { shell, common, sharing } = useMessages();
  const { language } = useLanguage();
  const { access } = useStatus();
  const [seen, setSeen] = useState<readonly NoteCode[]>([]);
  const notes = access?.notes.filter((note) => !seen.includes(note.code)) ?? [];
  return notes.map((note) => (
    <div
      key={note.code}
      className={apart.has(note.code) ? 'banner blocked' : 'banner info'}
      role={apart.has(note.code) ? 'alert' : 'status'}
    >
      {staying.has(note.code) ? (
        <LockKeyhole size={18} aria-hidden className="icon" />
      ) : (
        <CircleAlert size={18} aria-hidden className="icon" />
      )}
      <span className="text banner-text">{note.message[language]}</span>
      {note.code === 'lock-stale' && <TakeOver />}
      {note.code === 'server-away' && <LinkButton href={addresses.sharing}>{sharing.toPage}</LinkButton>}
      {apart.has(note.code) && (
        <FileChoice canOpen={note.code === 'replaced' || note.code === 'overwritten'} />
      )}
      {!staying.has(note.code) && (
        <IconButton
          icon={X}
          label={`${common.close}: ${shell.notice}`}
          onPress={() => setSeen([...seen, note.code])}
        />
      )}
    </div>
  ));
}

function TakeOver() {
  const { shell } = useMessages();
  const [isAsking, setAsking] = useState(false);
  const takeOver = useMutation(orpc.register.takeOver.mutationOptions({ onSuccess: takeRegister }));
  return (
    <>
      <Button isDisabled={takeOver.isPending} onPress={() => setAsking(true)}>
        {shell.takeOver}
      </Button>
      {takeOver.isError && <Failure error={takeOver.error} />}
      <Decision
        isOpen={isAsking}
        title={shell.takeOverTitle}
        confirm={shell.takeOver}
        onConfirm={() => {
          setAsking(false);
          takeOver.mutate(undefined);
        }}
        onCancel={() => setAsking(false)}
      >
        {shell.takeOverText}
      </Decision>
    </>
  );
}
