import { type DragEvent, useState } from 'react';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/**
 * A part of the page on which files can be dropped; of two within each other the inner one takes them. The same must be
 * possible by a button.
 * @param take null: nothing can be dropped here now.
 * @returns properties of the element; `data-drop-target` stands there while files are held over it.
 */
export function useFileDrop(take: ((files: readonly File[]) => void) | null) {
  // Entering a child comes before leaving its parent: only the count says whether the files are still over it.
  const [depth, setDepth] = useState(0);
  if (take === null) return {};
  const own = (handle: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    handle(event);
  };
  return {
    onDragEnter: own(() => setDepth((now) => now + 1)),
    onDragLeave: own(() => setDepth((now) => Math.max(0, now - 1))),
    onDragOver: own((event) => {
      event.dataTransfer.dropEffect = 'copy';
    }),
    onDrop: own((event) => {
      setDepth(0);
      take([...event.dataTransfer.files]);
    }),
    'data-drop-target': depth > 0 || undefined,
  };
}
