import { buildIfStale, rendererTarget } from '../../build/launch/stale.ts';

/** Builds the page that the tests open from the current sources. */
export default async function buildPage(): Promise<void> {
  await buildIfStale(rendererTarget);
}
