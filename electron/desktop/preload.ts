/**
 * Runs in the window before the page, sandboxed: exposes the few native capabilities by name, and nothing of
 * Electron itself.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  commandMessage,
  type DesktopBridge,
  FILE_MESSAGE,
  GONE_MESSAGE,
  LOST_MESSAGE,
  type MenuCommand,
  NOTICE_MESSAGES,
  PORT_MESSAGE,
  WAKE_MESSAGE,
} from '../../shared/schema/desktop.ts';
import { channels } from './channels.ts';

const bridge: DesktopBridge = {
  connect() {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage(channels.connect, null, [port1]);
    // A port cannot cross the context bridge; a message to our own origin can carry it.
    window.postMessage(PORT_MESSAGE, location.origin, [port2]);
  },
  chooseRegister: () => ipcRenderer.invoke(channels.chooseRegister),
  chooseNewRegister: (suggestion) => ipcRenderer.invoke(channels.chooseNewRegister, String(suggestion)),
  takeFile: () => ipcRenderer.invoke(channels.takeFile),
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  tell: (state) => ipcRenderer.send(channels.tell, state),
  showInFolder: () => ipcRenderer.send(channels.showInFolder),
  remind: (state) => ipcRenderer.send(channels.remind, state),
  startsAtLogin: () => ipcRenderer.invoke(channels.startsAtLogin),
  setStartsAtLogin: (wanted) => ipcRenderer.invoke(channels.setStartsAtLogin, Boolean(wanted)),
};

ipcRenderer.on(channels.gone, () => window.postMessage(GONE_MESSAGE, location.origin));
ipcRenderer.on(channels.command, (_event, command: MenuCommand) =>
  window.postMessage(commandMessage(command), location.origin),
);
ipcRenderer.on(channels.lost, () => window.postMessage(LOST_MESSAGE, location.origin));
ipcRenderer.on(channels.fileWaits, () => window.postMessage(FILE_MESSAGE, location.origin));
ipcRenderer.on(channels.wake, () => window.postMessage(WAKE_MESSAGE, location.origin));
ipcRenderer.on(channels.notice, (_event, what: keyof typeof NOTICE_MESSAGES) =>
  window.postMessage(NOTICE_MESSAGES[what], location.origin),
);
contextBridge.exposeInMainWorld('register', bridge);
