/** The menu bar: what office users expect, and no developer tools in a packaged program. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { language } from './language.ts';

export function setMenu(): void {
  const words = language();
  const item = (
    role: NonNullable<MenuItemConstructorOptions['role']>,
    name: keyof typeof desktopSentences,
  ): MenuItemConstructorOptions => ({ role, label: desktopSentences[name][words] });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const menu: MenuItemConstructorOptions[] = [
    { label: desktopSentences.file[words], submenu: [item('quit', 'quit')] },
    {
      label: desktopSentences.edit[words],
      submenu: [
        item('undo', 'undo'),
        item('redo', 'redo'),
        line,
        item('cut', 'cut'),
        item('copy', 'copy'),
        item('paste', 'paste'),
        item('selectAll', 'selectAll'),
      ],
    },
    {
      label: desktopSentences.view[words],
      submenu: [
        item('zoomIn', 'zoomIn'),
        item('zoomOut', 'zoomOut'),
        item('resetZoom', 'resetZoom'),
        line,
        item('togglefullscreen', 'fullScreen'),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}
