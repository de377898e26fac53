/** Imported before anything else: makes a process one of another computer, by its name and by a clock that differs from ours. */

import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const { OTHER_HOST = os.hostname(), CLOCK_AHEAD = '0' } = process.env;
os.hostname = () => OTHER_HOST;
syncBuiltinESMExports();
const now = Date.now.bind(Date);
Date.now = () => now() + Number(CLOCK_AHEAD);
const Real = Date;
globalThis.Date = new Proxy(Real, {
  construct: (target, given: unknown[]) =>
    Reflect.construct(target, given.length === 0 ? [Real.now()] : given),
});
