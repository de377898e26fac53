/** The menu bar: what office users expect, and developer tools only while developing. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { language } from './language.ts';

/**
 * @param platform on macOS the first menu is the application's own: without one, it would take the place of the files'.
 */
export function setMenu(platform: NodeJS.Platform, devTools: boolean): void {
  const words = language();
  const item = (
    role: NonNullable<MenuItemConstructorOptions['role']>,
    name: keyof typeof desktopSentences,
  ): MenuItemConstructorOptions => ({ role, label: desktopSentences[name][words] });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = platform === 'darwin';
  const menu: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: desktopSentences.file[words],
      submenu: [isMac ? item('close', 'close') : item('quit', 'quit')],
    },
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
        ...(devTools ? [line, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu', label: desktopSentences.window[words] } as const] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}
