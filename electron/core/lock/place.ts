/** Where a register's file is: on this computer, on a network share, or in a synced folder. */
import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

export interface Place {
  readonly kind: 'local' | 'network' | 'synced';
  /** Name of the service that syncs the folder; empty if none does. */
  readonly service: string;
}

/**
 * File system type numbers of Linux for network file systems (linux/magic.h): NFS, SMB, CIFS, SMB2, AFS,
 * Coda, NCP.
 */
const NETWORK_TYPES = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x6b414653, 0x73757245, 0x564c,
]);

const services: readonly [RegExp, string][] = [
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^onedrive( ?- ?.*)?$/i, 'OneDrive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(google ?drive|googledrive-.*|my drive|mijn drive)$/i, 'Google Drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^(proton ?drive|pcloud ?drive|mega|box sync|stack|syncthing)$/i, 'a sync service'],
];
/** Files that a service leaves in the root of a folder that it syncs. */
const markers: readonly [string, string][] = [
  ['.dropbox', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
];

export interface PlaceFacts {
  /** Type number of the file system that holds a folder, as returned by statfs. */
  readonly fileSystem: (folder: string) => number;
  readonly platform: NodeJS.Platform;
}
const machine: PlaceFacts = {
  fileSystem: (folder) => statfsSync(folder).type,
  platform: process.platform,
};

/**
 * Determines the kind of location for an existing file, or for a new one in an existing folder. WAL does not
 * work over a network, and locks are unreliable there (sqlite.org/wal.html, sqlite.org/useovernet.html); a
 * sync service copies a database and its journal at different moments.
 */
export function placeOf(file: string, facts: PlaceFacts = machine): Place {
  const folder = realFolder(file);
  if (facts.platform === 'win32' && /^(\\\\(?!\?)|\\\\\?\\UNC\\)/.test(folder)) {
    return { kind: 'network', service: '' };
  }
  // The field is unsigned, but some systems return it as signed.
  if (facts.platform === 'linux' && NETWORK_TYPES.has(facts.fileSystem(folder) >>> 0)) {
    return { kind: 'network', service: '' };
  }
  const service = syncService(folder);
  return service === null ? { kind: 'local', service: '' } : { kind: 'synced', service };
}

function realFolder(file: string): string {
  const folder = dirname(file);
  return existsSync(folder) ? realpathSync.native(folder) : folder;
}

function syncService(folder: string): string | null {
  for (const part of folder.split(sep)) {
    const known = services.find(([pattern]) => pattern.test(part));
    if (known) return known[1];
  }
  for (let above = folder; ; above = dirname(above)) {
    const known = markers.find(([name]) => existsSync(join(above, name)));
    if (known) return known[1];
    if (basename(above) === '' || dirname(above) === above) return null;
  }
}
