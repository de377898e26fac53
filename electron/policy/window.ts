/**
 * The only way in which a window is created; Electron's defaults are explicit, so that they are deliberate.
 */

/**
 * @param preload absolute path of the bundled preload script. @param devTools only in an unpackaged program.
 */
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
    enableWebSQL: false,
    navigateOnDragDrop: false,
    // The only plugin left in Chromium is its PDF viewer, needed for the preview of a report.
    plugins: true,
    // With dictionaries of the program: ../desktop/spelling.ts.
    spellcheck: true,
  } as const;
}

/** Colour of a window before its page is painted, as `--paper` of the page. */
export const backgroundColour = (isDark: boolean): string => (isDark ? '#14181d' : '#fbfbf9');
