import { CircleHelp } from 'lucide-react';
import { listed, shortened } from '../../shared/words/in-sentence.ts';
import { useMessages } from '../i18n/language.tsx';
import { replaceQuery, useAddress } from '../router/router.ts';
import { unreadOf } from '../router/unread.ts';
import { Button } from './button.tsx';

/** How many parts are named, and how much of each. */
const NAMED = 5;
const LONGEST = 60;

interface UnreadAddressProps {
  /** What the page made of its address, as an address. */
  readonly read: URLSearchParams;
  /** What that leaves out because it holds anyway. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** That the address asks for something that the page does not know, so that nobody takes the whole list for a part of it. */
export function UnreadAddress({ read, defaults }: UnreadAddressProps) {
  const { common } = useMessages();
  const { query } = useAddress();
  const parts = unreadOf(query, read, defaults);
  return (
    <div role="status" className="told">
      {parts.length > 0 && (
        <div className="notice info">
          <CircleHelp size={20} aria-hidden className="icon" />
          <p className="text">
            {common.unreadAddress(listed(parts.slice(0, NAMED).map((part) => shortened(part, LONGEST))))}
          </p>
          <Button look="quiet" onPress={() => replaceQuery(read)}>
            {common.dropUnread}
          </Button>
        </div>
      )}
    </div>
  );
}
