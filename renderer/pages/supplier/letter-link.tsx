import { Mail } from 'lucide-react';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import { useMessages } from '../../i18n/language.tsx';
import { letterOfMatter } from './sections.ts';

interface LetterLinkProps {
  readonly matter: Pick<AttentionItem, 'processorId' | 'code'>;
  /** What the letter is about: the same link may stand more than once on a page. */
  readonly about: string;
}

/** A way to the letter that asks for what a matter lacks; nothing where there is nothing to ask. */
export function LetterLink({ matter, about }: LetterLinkProps) {
  const { letters } = useMessages();
  const href = letterOfMatter(matter);
  if (href === null) return null;
  return (
    <a href={href} className="letter-link" aria-label={letters.makeFor(about)}>
      <Mail size={14} aria-hidden className="icon" />
      {letters.make}
    </a>
  );
}
