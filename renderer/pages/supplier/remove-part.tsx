import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Decision } from '../../ui/dialog.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';

interface RemovePartProps {
  /** What is removed, for a screen reader and on the button that does it. */
  readonly label: string;
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  readonly done: string;
  readonly remove: () => Promise<unknown>;
}

/** Removes an agreement, a flow or a link of the chain after a question. */
export function RemovePart({ label, title, text, done, remove }: RemovePartProps) {
  const { language } = useLanguage();
  const { common } = useMessages();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  async function run() {
    setAsking(false);
    try {
      await remove();
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
      return;
    }
    tell(done);
    await queries.invalidateQueries();
  }
  return (
    <>
      <Button look="quiet" icon={Trash2} aria-label={label} onPress={() => setAsking(true)}>
        {common.remove}
      </Button>
      <Decision
        isOpen={isAsking}
        title={title}
        confirm={label}
        isDangerous
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
      >
        {text}
      </Decision>
    </>
  );
}
