/** What no page of the desktop may do, installed once for every window and every session. */
import { app, type Session, shell, type WebContents } from 'electron';
import { externalAddress } from '../policy/external.ts';
import { mayLoad, mayNavigate } from '../policy/origins.ts';
import { isPermissionGranted } from '../policy/permissions.ts';
import { ask, tell } from './questions.ts';

/** Restricts navigation, new windows and embedded pages for all web contents ever created. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (details) => {
      if (!mayNavigate(details.url, details.isMainFrame)) details.preventDefault();
    });
    contents.on('will-frame-navigate', (details) => {
      if (!mayNavigate(details.url, details.isMainFrame)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!mayNavigate(details.url, details.isMainFrame)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault();
      choose('');
    });
    contents.setWindowOpenHandler(({ url }) => {
      offerExternal(contents, url).catch(() => tell(contents, 'leaveFails'));
      return { action: 'deny' };
    });
  });
}

/** Asks before passing an address from a record to another program; the only place that does so. */
async function offerExternal(contents: WebContents, url: string): Promise<void> {
  const address = externalAddress(url);
  if (address === null || contents.isDestroyed()) return;
  const isLeaving = await ask(contents, {
    type: 'question',
    message: 'leaveQuestion',
    detail: address,
    buttons: ['cancel', 'leave'],
  });
  if (isLeaving) await shell.openExternal(address);
}

/** Restricts permissions, devices and the network of a session. @param devTools whether they may load their own files. */
export function guardSession(session: Session, devTools: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(isPermissionGranted(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => isPermissionGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !(mayLoad(url) || (devTools && url.startsWith('devtools://'))) }),
  );
}
