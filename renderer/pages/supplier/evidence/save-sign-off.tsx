import { Download } from 'lucide-react';
import type { Review } from '../../../../shared/fields/evidence.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { tell, tellFailure } from '../../../ui/toast.tsx';

/** Saves a sign-off as a file for another copy of this register. */
export function SaveSignOff({ review }: { readonly review: Review }) {
  const { safekeeping } = useMessages();
  const { language } = useLanguage();
  async function save() {
    try {
      const file = await client.signOffFile.export({ reviewId: review.id });
      saveFile(file, file.name);
      tell(safekeeping.exchangeSaved(file.name));
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
  }
  return (
    <Button
      look="quiet"
      icon={Download}
      aria-label={safekeeping.exchangeSaveOf(review.reviewer)}
      onPress={() => void save()}
    >
      {safekeeping.exchangeSave}
    </Button>
  );
}
