import type { Messages } from '../../../shared/words/ui.ts';
import type { KeyGroup } from '../../shell/keys.tsx';

/** The keys of a list that is to be taken over, for the panel that shows them. */
export function importKeys({ grid, importList }: Messages): readonly KeyGroup[] {
  return [
    {
      title: grid.keysEditing,
      keys: [
        ['Enter', grid.keyEnter],
        ['Ctrl Enter', importList.keyAlike],
        ['Tab', grid.keyNext],
        ['Esc', grid.keyEscape],
      ],
    },
    {
      title: importList.grid,
      keys: [
        [grid.arrows, grid.keyArrows],
        ['F8 · Shift F8', importList.keyNext],
        ['Enter · F2', importList.keyEdit],
        [grid.space, importList.keyTick],
        ['Delete', grid.keyClear],
        ['Ctrl C', importList.keyCopy],
        ['Ctrl V', importList.keyPaste],
        ['Ctrl Z', grid.keyUndo],
        ['Ctrl Y', grid.keyRedo],
      ],
    },
  ];
}
