import { useMessages } from '../../i18n/language.tsx';
import { Decision } from '../../ui/dialog.tsx';
import { useHeldPage } from '../../ui/unsaved.tsx';

/** What would be lost by leaving the page: an import that writes, or what a person changed in the list. */
export type AtStake = 'running' | 'changes';

interface LeaveGuardProps {
  readonly atStake: AtStake;
  /** Gives it up: the import is cancelled, the changes are dropped. */
  readonly drop: () => void;
}

/** Asks before the page is left, also when the window is closed. */
export function LeaveGuard({ atStake, drop }: LeaveGuardProps) {
  const { importList } = useMessages();
  const [leave, setLeave] = useHeldPage(true);
  const words = importList.leaving[atStake];
  return (
    <Decision
      isOpen={leave !== null}
      title={words.title}
      confirm={words.leave}
      cancel={words.stay}
      isDangerous
      onConfirm={() => {
        drop();
        leave?.();
      }}
      onCancel={() => setLeave(null)}
    >
      {words.text}
    </Decision>
  );
}
