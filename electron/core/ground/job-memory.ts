/** How much memory the process of the core, or of a job, may use. */

/** How a process is started. `memory`: most megabytes of JavaScript values; the default of Node if omitted. */
export interface SpawnOptions {
  readonly memory?: number | undefined;
}

/**
 * Megabytes of new JavaScript values before they are looked through. With the 16 of Node a job that makes many small values
 * needs a quarter more memory in all, and no less time.
 */
const NEW_VALUES = 8;

/** Arguments of Node for a process. */
export const nodeArguments = ({ memory }: SpawnOptions = {}): string[] => [
  `--max-semi-space-size=${NEW_VALUES}`,
  ...(memory === undefined ? [] : [`--max-old-space-size=${memory}`]),
];
