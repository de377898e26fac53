/**
 * The end-to-end specs in the desktop's own window: the same specs, another host. If they cannot run, one
 * line gives the reason; that is a skipped part, never a passed one.
 */
import { join } from 'node:path';
import { electronBinary } from '../../../build/launch/electron.ts';
import { project } from '../../../build/launch/stale.ts';
import { failed, type Outcome, skipped } from '../../runner/outcome.ts';

/**
 * Environment variable that tells the specs' fixture which host to open: `electron`, or unset for the
 * browser.
 */
export const HOST_VARIABLE = 'REGISTER_HOST';

/** Why the desktop's window cannot be opened here, or null if it can. */
export function missingElectron(
  modules = join(project, 'node_modules'),
  env: Readonly<Record<string, string | undefined>> = process.env,
  superuser = process.getuid?.() === 0,
): string | null {
  if (electronBinary(modules) === null) {
    return 'there is no Electron binary (npm start tries to download it; some networks block that)';
  }
  if (process.platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display (xvfb-run gives one)';
  return superuser ? 'Electron does not start its sandbox as root' : null;
}

/**
 * @param run runs the specs with these variables added to the environment.
 * @param isRequired whether it is a failure that they cannot run: `REQUIRE_ELECTRON=1`, where there should be a binary.
 */
export async function electronSpecs(
  run: (env: Readonly<Record<string, string>>) => Promise<Outcome>,
  why = missingElectron(),
  isRequired = process.env.REQUIRE_ELECTRON === '1',
): Promise<Outcome> {
  if (why === null) return run({ [HOST_VARIABLE]: 'electron' });
  if (isRequired) return failed(`The specs of the desktop's window are required here, but ${why}.`);
  return skipped('end to end in the desktop window', why);
}
