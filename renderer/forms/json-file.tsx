/** A list in a JSON file that somebody chose: reading it, and saying what is wrong with it. */
import { CircleAlert } from 'lucide-react';
import { problemOf } from '../api/problem.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Failure } from '../ui/states.tsx';

/** The size limit of one call, in bytes. */
const LIMIT = 1_000_000;
/** How many faults of a list are shown at once. */
const FAULTS = 10;

/** The contents of a file, or why it cannot be read. */
export type JsonRead =
  | { readonly content: unknown; readonly refused: null }
  | { readonly content: null; readonly refused: 'tooLarge' | 'notJson' };

/** Reads a JSON file of at most 1 MB. */
export async function readJson(file: File): Promise<JsonRead> {
  if (file.size > LIMIT) return { content: null, refused: 'tooLarge' };
  try {
    return { content: JSON.parse(await file.text()), refused: null };
  } catch {
    return { content: null, refused: 'notJson' };
  }
}

export function Refused({ sentence }: { readonly sentence: string }) {
  return (
    <div className="notice blocked">
      <CircleAlert size={20} className="icon" aria-hidden />
      <p className="text">{sentence}</p>
    </div>
  );
}

interface FaultsProps {
  readonly title: string;
  readonly more: (count: number) => string;
  readonly error: unknown;
}

/** What is wrong with the list, each fault with its place in the file. */
export function Faults({ title, more, error }: FaultsProps) {
  const { language } = useLanguage();
  // The first fault at a place is enough.
  const fields = [
    ...new Map(
      problemOf(error)
        .fields.toReversed()
        .map((field) => [field.path, field]),
    ).values(),
  ];
  if (fields.length === 0) return <Failure error={error} />;
  return (
    <div className="notice blocked">
      <CircleAlert size={20} className="icon" aria-hidden />
      <div className="notice-body">
        <p className="strong text">{title}</p>
        <ul className="bullets">
          {fields
            .toReversed()
            .slice(0, FAULTS)
            .map(({ path, message }) => (
              <li key={path} className="text">
                {path !== '' && <code>{path}</code>} {message[language]}
              </li>
            ))}
        </ul>
        {fields.length > FAULTS && <p>{more(fields.length - FAULTS)}</p>}
      </div>
    </div>
  );
}
