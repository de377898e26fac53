import type { Messages } from '../../../shared/words/ui.ts';
import type { KeyGroup } from '../../shell/keys.tsx';

/** The list's keyboard shortcuts, for the panel that shows them. */
export function gridKeys({ grid }: Messages): readonly KeyGroup[] {
  return [
    {
      title: grid.keysEditing,
      keys: [
        ['Enter', grid.keyEnter],
        ['Tab', grid.keyNext],
        ['Esc', grid.keyEscape],
      ],
    },
    {
      title: grid.keysWidth,
      keys: [
        ['F2', grid.keyWidth],
        ['← · →', grid.keyWider],
        ['Enter', grid.keyFit],
        ['Delete', grid.keyOwnWidth],
        ['Esc', grid.keyWidthDone],
      ],
    },
    {
      title: grid.keysList,
      keys: [
        [grid.arrows, grid.keyArrows],
        ['Home · End', grid.keyHomeEnd],
        ['Ctrl Home · Ctrl End', grid.keyFirstLast],
        ['Page Up · Page Down', grid.keyPages],
        ['Enter · F2', grid.keyEdit],
        ['Delete', grid.keyClear],
        ['Ctrl Enter', grid.keyOpen],
        [grid.space, grid.keySelect],
        ['Ctrl A', grid.keyAll],
        ['Ctrl C', grid.keyCopy],
        ['Ctrl V', grid.keyPaste],
        ['Ctrl D', grid.keyFill],
        ['Ctrl Z', grid.keyUndo],
        ['Ctrl Y', grid.keyRedo],
        ['Esc', grid.keyEscape],
      ],
    },
  ];
}
