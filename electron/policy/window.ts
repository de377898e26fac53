/** The one way in which a window is made; what is Electron's default is said all the same, so that it is decided. */

/** @param preload absolute path of the bundled preload script. @param devTools only outside a packed program. */
export function webPreferences(preload: string, devTools: boolean) {
  return {
    preload,
    devTools,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    // The only plugin that is left in Chromium is its viewer of PDFs: the preview of a report.
    plugins: true,
    // The checker would fetch its dictionaries from the network.
    spellcheck: false,
  } as const;
}
