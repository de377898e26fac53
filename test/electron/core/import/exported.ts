/** The JSON export of a register in tests: making it, taking it over, and comparing two. */
import type { ImportPreview, ImportProgress } from '../../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import type { TestRegister } from '../registers.ts';

export interface Exported {
  customFields?: Record<string, { name: string; kind: string; options: string[]; removed?: true }>;
  subProcessors?: { id: string; name: string }[];
  processors: ProcessorRecord[];
}

type Client = TestRegister['client'];

export async function exported(client: Client): Promise<Exported> {
  return JSON.parse(await (await client.exports.make({ format: 'json', language: 'nl' })).text());
}

export const fileOf = (value: unknown, name = 'register.json') => new File([JSON.stringify(value)], name);

/** Takes a file over, and gives what the preview and the end of the import said. */
export async function taken(client: Client, file: File, duplicates: 'skip' | 'add-service' = 'add-service') {
  const preview: ImportPreview = await client.imports.preview({ file, duplicates });
  let last: ImportProgress | null = null;
  for await (const step of await client.imports.run({ importId: preview.importId })) last = step;
  if (last?.type !== 'done') throw new Error('the import did not end');
  return { result: preview.result, last };
}

/** An export without versions, imports and documents, which begin anew in another register. */
export function comparable(value: Exported): Exported {
  const text = JSON.stringify(value, (key, inner) => {
    if (key === 'version' || key === 'importId') return null;
    return key === 'documents' ? [] : inner;
  });
  return JSON.parse(text);
}

/** The same with each identity replaced by the place where it stands first; what a sign-off froze has its own. */
export function shapeOf(value: Exported): unknown {
  const places = new Map<string, string>();
  const text = JSON.stringify(comparable(value), (key, inner) => (key === 'frozen' ? '' : inner));
  const isIdentity = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;
  return JSON.parse(
    text.replace(isIdentity, (whole) => {
      const known = places.get(whole) ?? `#${places.size}`;
      places.set(whole, known);
      return known;
    }),
  );
}
