import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import { DOCUMENT_LIMIT } from '../../../../shared/schema/document.ts';
import type { Messages } from '../../../../shared/words/ui.ts';
import { client } from '../../../api/client.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { recognise } from './recognise.ts';
import { useAdded } from './use-added.ts';

interface Where {
  readonly processorId: string;
  readonly agreementId: string | null;
  /** Null = guessed from its name and text. */
  readonly kind: DocumentRecord['kind'] | null;
}

/** Why a file cannot be added, before it is read; null = it can. */
export function refusalOf(
  file: File,
  words: Pick<Messages['documents'], 'empty' | 'tooLarge'>,
): string | null {
  if (file.size === 0) return words.empty(file.name);
  return file.size > DOCUMENT_LIMIT ? words.tooLarge(file.name) : null;
}

/** Adds files one by one, and gives what was stored; stops at the first refusal and names that file. */
export function useAdding() {
  const { documents } = useMessages();
  const queries = useQueryClient();
  const tellAdded = useAdded();
  const [adding, setAdding] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function add(files: readonly File[], where: Where): Promise<DocumentRecord[]> {
    const stored: DocumentRecord[] = [];
    setError(null);
    setRefused(null);
    try {
      for (const file of files) {
        const why = refusalOf(file, documents);
        if (why !== null) {
          setRefused(why);
          break;
        }
        setAdding(file.name);
        const kind = where.kind ?? (await recognise(file)).kind;
        const one = await client.documents.add({ file, ...where, kind });
        tellAdded(one, stored);
        stored.push(one);
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
