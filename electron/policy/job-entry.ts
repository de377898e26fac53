/** Which modules may run as a process of their own. */
import { basename, dirname } from 'node:path';

/** How the build names the modules of jobs; it puts nothing else of that name in its folder. */
const JOB = /^[a-z-]*worker\.js$/;

/** Whether a path is that of a job's module of this program. @param folder that of the bundles. */
export function isJobEntry(entry: string, folder: string): boolean {
  return dirname(entry) === folder && JOB.test(basename(entry));
}
