import { ClipboardCopy } from 'lucide-react';
import { useMessages } from '../i18n/language.tsx';
import { Button } from './button.tsx';
import { tell, tellFailure } from './toast.tsx';

/** Puts a text on the clipboard, and says whether that was allowed. */
export function CopyButton({ text }: { readonly text: string }) {
  const { common } = useMessages();
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      tell(common.textCopied);
    } catch {
      tellFailure(common.copyFailed);
    }
  }
  return (
    <Button icon={ClipboardCopy} onPress={() => void copy()}>
      {common.copyText}
    </Button>
  );
}
