/** Where all results are; `root` is the folder of the project. */
export function builtFolder(root?: string): string;
/** The folder of the result of the sources as they are now, or null if there is none yet. */
export function freshBuild(root?: string): string | null;
/** Digest of the names, sizes and times of all sources: the name of the folder of their result. */
export function sourcesDigest(root?: string): string;
