/** Where a register's file is: on this computer, on a network share, or in a synced folder. */
import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

export interface Place {
  readonly kind: 'local' | 'network' | 'synced';
  /** Name of the service that syncs the folder; empty if none does. */
  readonly service: string;
}

/**
 * File system type numbers of Linux for network file systems (linux/magic.h): NFS, SMB, CIFS, SMB2, AFS,
 * Coda, NCP, Ceph, 9P (as the disks of the computer in a virtual one).
 */
const NETWORK_TYPES = new Set([
  ...[0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x6b414653, 0x73757245, 0x564c],
  ...[0x00c36400, 0x01021997],
]);
/** Of all that a program provides as a disk, a stick as well as a share: which of them it is stands in the list of mounts. */
const FUSE = 0x65735546;
/** Programs that provide the disk of another computer: desktops for shares that are opened in their file managers, and others. */
const REMOTE =
  /^fuse\.(sshfs|rclone|gvfsd-fuse|kio-fuse|smbnetfs|davfs2?|s3fs|glusterfs|ceph|ceph-fuse|mfs|vmhgfs-fuse)$/;

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
  /** The list of mounts of Linux (proc_pid_mountinfo(5)). */
  readonly mounts?: () => string;
}
const machine: PlaceFacts = {
  fileSystem: (folder) => statfsSync(folder).type,
  platform: process.platform,
  mounts: () => readFileSync('/proc/self/mountinfo', 'utf8'),
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
  if (facts.platform === 'linux' && isRemote(folder, facts)) return { kind: 'network', service: '' };
  const service = syncService(folder);
  return service === null ? { kind: 'local', service: '' } : { kind: 'synced', service };
}

function isRemote(folder: string, { fileSystem, mounts }: PlaceFacts): boolean {
  // The field is unsigned, but some systems return it as signed.
  const type = fileSystem(folder) >>> 0;
  if (type !== FUSE) return NETWORK_TYPES.has(type);
  return REMOTE.test(mountTypeOf(folder, mounts?.() ?? ''));
}

/** The type of what is mounted at a folder or nearest above it; empty = not known. */
function mountTypeOf(folder: string, mounts: string): string {
  let found = { at: '', type: '' };
  for (const line of mounts.split('\n')) {
    const [about = '', source = ''] = line.split(' - ', 2);
    const at = (about.split(' ')[4] ?? '').replace(/\\(\d{3})/g, (_, octal) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const isAbove = at !== '' && (folder === at || folder.startsWith(at === '/' ? at : `${at}/`));
    // The last one at a place lies over those before it.
    if (isAbove && at.length >= found.at.length) found = { at, type: source.split(' ')[0] ?? '' };
  }
  return found.type;
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
