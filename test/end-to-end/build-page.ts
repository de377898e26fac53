import { buildIfStale, rendererTarget } from '../../build/launch/stale.ts';

/** The page that the tests open is the one of the sources. */
export default async function buildPage(): Promise<void> {
  await buildIfStale(rendererTarget);
}
