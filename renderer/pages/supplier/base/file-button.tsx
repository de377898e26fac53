import { Upload } from 'lucide-react';
import type { ComponentProps } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';

interface FileButtonProps extends ComponentProps<typeof Button> {
  readonly allowsMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for a file, or several; choosing none does nothing. */
export function FileButton({ allowsMultiple = false, onFiles, ...button }: FileButtonProps) {
  return (
    <FileTrigger
      allowsMultiple={allowsMultiple}
      onSelect={(files) => {
        if (files && files.length > 0) onFiles([...files]);
      }}
    >
      <Button icon={Upload} {...button} />
    </FileTrigger>
  );
}
