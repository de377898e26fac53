/** Which files of the built renderer a host serves, and with which content type. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Third-party licences: the only text file that the build puts next to the page. */
const NOTICES = '/THIRD-PARTY-NOTICES.txt';

/** A file that may be served, or the status code of the refusal. */
export type AssetDecision =
  | { readonly status: 200; readonly file: string; readonly type: string }
  | { readonly status: 400 | 403 | 404 };

/**
 * Decides which file under `root` a request refers to.
 * @param target path of the request exactly as sent, still encoded, without origin; a query is ignored.
 * @returns the absolute path and content type; 400 for a path that none of our browsers sends (bad encoding,
 * NUL, backslash), 403 for one that climbs out of `root`, 404 for an extension that is not served.
 */
export function decideAsset(root: string, target: string): AssetDecision {
  const encoded = target.split(/[?#]/, 1)[0] ?? '';
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return { status: 400 };
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return { status: 400 };
  if (path.startsWith('//')) return { status: 404 };
  if (path.split('/').includes('..')) return { status: 403 };
  const name = path === '/' ? '/index.html' : path;
  const type = name === NOTICES ? 'text/plain; charset=utf-8' : contentTypes[extname(name)];
  if (type === undefined) return { status: 404 };
  // join, never resolve: resolve(root, '/index.html') would leave the folder.
  const file = join(root, name);
  return isInside(root, file) ? { status: 200, file, type } : { status: 403 };
}

/** A file ready to be sent, or the status code of the refusal. */
export type Asset =
  | { readonly status: 200; readonly type: string; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly status: 400 | 403 | 404 };

/** Decides and reads; a link that points outside `root` is refused, a missing file gives 404. */
export async function readAsset(root: string, target: string): Promise<Asset> {
  const decision = decideAsset(root, target);
  if (decision.status !== 200) return decision;
  try {
    if (!isInside(await realpath(root), await realpath(decision.file))) return { status: 403 };
    return { status: 200, type: decision.type, body: new Uint8Array(await readFile(decision.file)) };
  } catch {
    return { status: 404 };
  }
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
