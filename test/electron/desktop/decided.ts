/**
 * What Electron's types name where a new name may matter: each is used, or left alone for a reason. decided.test.ts
 * compares this with the types that are installed, so that a newer Electron asks for a decision.
 */

export interface Decided {
  /** Names in electron/desktop or electron/policy. */
  readonly used: readonly string[];
  /** Names that are not, by the reason. */
  readonly left: Readonly<Record<string, readonly string[]>>;
}

const words = (text: string) => text.trim().split(/\s+/);

/** Events, by the name of the class. */
export const events: Readonly<Record<string, Decided>> = {
  App: {
    used: words(
      'activate before-quit open-file second-instance web-contents-created will-quit window-all-closed',
    ),
    left: {
      'nothing is loaded from a network': words('certificate-error login select-client-certificate'),
      'no address of its own is registered': words('open-url'),
      'Handoff of macOS is not used': words(
        'activity-was-continued continue-activity continue-activity-error update-activity-state will-continue-activity',
      ),
      'there is one window, without tabs': words(
        'browser-window-blur browser-window-created browser-window-focus new-window-for-tab did-become-active did-resign-active',
      ),
      'shortcuts of web apps are not used': words('app-shim-connected app-shim-version-mismatch'),
      'each process tells its own end': words('child-process-gone render-process-gone'),
      'whenReady and the default session are enough': words(
        'ready will-finish-launching session-created quit',
      ),
      'the page follows the media queries': words('accessibility-support-changed gpu-info-update'),
    },
  },
  WebContents: {
    used: words(
      'context-menu did-finish-load did-navigate preload-error render-process-gone select-bluetooth-device will-attach-webview will-frame-navigate will-navigate will-prevent-unload will-redirect zoom-changed',
    ),
    left: {
      'loadURL tells it': words(
        'did-fail-load did-fail-provisional-load did-start-loading did-stop-loading did-start-navigation dom-ready',
      ),
      'will-redirect and will-frame-navigate decide before it': words(
        'did-redirect-navigation did-frame-navigate did-frame-finish-load did-navigate-in-page frame-created',
      ),
      'no window and no embedded page is made': words('did-create-window did-attach-webview'),
      'nothing is loaded from a network': words('certificate-error login select-client-certificate'),
      'messages are heard on ipcMain, once': words('ipc-message ipc-message-sync'),
      'keys and the mouse are those of the page': words(
        'before-input-event before-mouse-event input-event cursor-changed update-target-url found-in-page',
      ),
      'the window hears it': words(
        'responsive unresponsive page-title-updated enter-html-full-screen leave-html-full-screen focus blur destroyed',
      ),
      'for developers only': words(
        'console-message devtools-closed devtools-focused devtools-open-url devtools-opened devtools-reload-page devtools-search-query',
      ),
      'nothing depends on it': words(
        'audio-state-changed content-bounds-updated did-change-theme-color media-paused media-started-playing page-favicon-updated paint preferred-size-changed',
      ),
    },
  },
  Session: {
    used: words('will-download spellcheck-dictionary-download-failure'),
    left: {
      'the permission for devices is refused before it': words(
        'file-system-access-restricted hid-device-added hid-device-removed hid-device-revoked select-hid-device select-serial-port select-usb-device serial-port-added serial-port-removed serial-port-revoked usb-device-added usb-device-removed usb-device-revoked',
      ),
      'nobody signs in': words('select-webauthn-account select-webauthn-authenticator'),
      'there are no extensions': words('extension-loaded extension-ready extension-unloaded'),
      'nothing is loaded from a network': words(
        'preconnect spellcheck-dictionary-download-begin spellcheck-dictionary-download-success',
      ),
      'spelling begins without a word': words('spellcheck-dictionary-initialized'),
    },
  },
  BrowserWindow: {
    used: words('close focus ready-to-show session-end unresponsive'),
    left: {
      'Electron keeps and restores the bounds': words(
        'enter-full-screen leave-full-screen maximize minimize move moved persisted-state-restored resize resized restore unmaximize will-move will-resize',
      ),
      'only the end of a session matters, not the question': words('query-session-end'),
      'the page does not depend on it': words(
        'always-on-top-changed app-command blur closed enter-html-full-screen hide leave-html-full-screen new-window-for-tab page-title-updated responsive rotate-gesture sheet-begin sheet-end show swipe system-context-menu',
      ),
    },
  },
  PowerMonitor: {
    used: words('resume shutdown unlock-screen'),
    left: {
      'every write is finished at once: a sleep interrupts none': words('suspend lock-screen'),
      'nothing is done less on a battery': words('on-ac on-battery speed-limit-change thermal-state-change'),
      'resume and unlock-screen are heard': words('user-did-become-active user-did-resign-active'),
    },
  },
  UtilityProcess: {
    used: words('exit message'),
    left: {
      'exit follows it': words('error'),
      'messages wait until the process is there': words('spawn'),
      'nothing is loaded from a network': words('login'),
    },
  },
  Notification: {
    used: words('action click failed show'),
    left: { 'the page reminds by its own count': words('close'), 'nothing is asked': words('reply') },
  },
};

/** Options of a page. */
export const webPreferenceNames: Decided = {
  used: words(
    'preload devTools contextIsolation sandbox webSecurity nodeIntegration nodeIntegrationInWorker nodeIntegrationInSubFrames webviewTag allowRunningInsecureContent experimentalFeatures navigateOnDragDrop plugins spellcheck enableWebSQL',
  ),
  left: {
    'a list of features would change the sandbox': words('enableBlinkFeatures disableBlinkFeatures'),
    'the default session, which is guarded': words('partition session'),
    'its default is what the page needs': words(
      'accessibleTitle additionalArguments autoplayPolicy enableDeprecatedPaste backgroundThrottling defaultEncoding defaultFontFamily defaultFontSize defaultMonospaceFontSize disableDialogs disableHtmlFullscreenWindowResize disableWakeLocks enablePreferredSizeMode focusOnNavigation imageAnimationPolicy images javascript minimumFontSize offscreen safeDialogs safeDialogsMessage scrollBounce textAreasAreResizable transparent v8CacheOptions webgl',
    ),
    'set after each load, from what was kept': words('zoomFactor zoomMode'),
  },
};

/** Privileges of a scheme. */
export const privilegeNames: Decided = {
  used: words('standard secure supportFetchAPI corsEnabled'),
  left: {
    'it would bypass the content security policy': words('bypassCSP'),
    'the page has none': words('allowServiceWorkers allowExtensions stream'),
    'files are small and local': words('codeCache'),
  },
};
