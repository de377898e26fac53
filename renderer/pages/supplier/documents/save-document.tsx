import { Download } from 'lucide-react';
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { tell, tellFailure } from '../../../ui/toast.tsx';

/** Saves the bytes as a file, under a safe file name. */
export function SaveDocument(props: { readonly document: DocumentRecord; readonly isQuiet?: boolean }) {
  const { document, isQuiet = false } = props;
  const { documents } = useMessages();
  const { language } = useLanguage();
  async function save() {
    try {
      const file = await client.documents.fetch({ id: document.id });
      saveFile(file, file.name);
      tell(documents.saved(file.name));
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
  }
  return (
    <Button
      look={isQuiet ? 'quiet' : 'secondary'}
      icon={Download}
      aria-label={documents.save(document.name)}
      onPress={() => void save()}
    >
      {documents.saveShort}
    </Button>
  );
}
