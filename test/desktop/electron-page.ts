/** The desktop's own window for the end-to-end specs. Needs an Electron binary; see electron-specs.ts. */
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronBinary } from '../../build/launch/electron.ts';
import { buildIfStale, desktopTarget, project, rendererTarget } from '../../build/launch/stale.ts';

export interface DesktopWindow {
  readonly page: Page;
  /** Lets the next dialog for a file answer with this path, because no test can click in a native dialog. */
  answerDialogs(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built desktop on a data folder of the test's own. Errors: throws where there is no Electron binary. */
export async function openDesktop(dataFolder: string): Promise<DesktopWindow> {
  const executablePath = electronBinary(join(project, 'node_modules'));
  if (executablePath === null) throw new Error('there is no Electron binary');
  await buildIfStale(rendererTarget);
  const entry = join(await buildIfStale(desktopTarget), 'main.js');
  const app = await _electron.launch({
    executablePath,
    args: [entry],
    env: { ...process.env, VERWERKERSREGISTER_DATA: dataFolder } as Record<string, string>,
  });
  return {
    page: await app.firstWindow(),
    answerDialogs: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
      }, path),
    close: () => app.close(),
  };
}
