import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Backups } from './backups.tsx';

interface RescueProps {
  /** Path of the register that cannot be opened. */
  readonly file: string;
  readonly onClose: () => void;
}

/** Backups of a register that cannot be opened, and the way to restore one. */
export function Rescue({ file, onClose }: RescueProps) {
  const { safekeeping, common } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel" aria-labelledby="rescue-title">
      <header className="panel-header">
        <h2 id="rescue-title" ref={heading} tabIndex={-1}>
          {safekeeping.rescueTitle}
        </h2>
        <div className="actions">
          <Button look="quiet" icon={X} onPress={onClose}>
            {common.close}
          </Button>
        </div>
      </header>
      <div className="stack tight">
        <p className="text">
          <code>{file}</code>
        </p>
        <p className="reading soft">{safekeeping.rescueLead}</p>
      </div>
      <Backups register={file} canRestore />
    </section>
  );
}
