import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import { DOCUMENT_LIMIT } from '../../../../shared/schema/document.ts';
import { client } from '../../../api/client.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { tell } from '../../../ui/toast.tsx';

interface Where {
  readonly processorId: string;
  readonly agreementId: string | null;
  readonly kind: DocumentRecord['kind'];
}

/** Adds files one by one, and gives what was stored; stops at the first refusal and names that file. */
export function useAdding() {
  const { documents } = useMessages();
  const queries = useQueryClient();
  const [adding, setAdding] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  function refusal(file: File): string | null {
    if (file.size === 0) return documents.empty(file.name);
    return file.size > DOCUMENT_LIMIT ? documents.tooLarge(file.name) : null;
  }

  async function add(files: readonly File[], where: Where): Promise<DocumentRecord[]> {
    const stored: DocumentRecord[] = [];
    setError(null);
    setRefused(null);
    try {
      for (const file of files) {
        const why = refusal(file);
        if (why !== null) {
          setRefused(why);
          break;
        }
        setAdding(file.name);
        stored.push(await client.documents.add({ file, ...where }));
        tell(documents.added(file.name));
      }
    } catch (problem) {
      setError(problem);
    }
    setAdding(null);
    await queries.invalidateQueries();
    return stored;
  }
  return { add, adding, refused, error };
}
