/** Whether a request or a frame is ours. Complete values are compared, never parts of them. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Scheme and host under which the desktop window loads its page. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://register';

/** A host's own identity: exact `host:port`, exact origin, and the secret of this start. */
export interface HostIdentity {
  readonly authority: string;
  readonly origin: string;
  readonly token: string;
}

/** The relevant parts of an HTTP request; a missing header is undefined, one sent twice is a list. */
export interface RequestFacts {
  readonly method: string | undefined;
  readonly contentType: string | undefined;
  readonly host: readonly string[] | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly authorization: string | undefined;
  readonly contentLength: string | undefined;
}

/** Status code of a refusal: method, content type, host, origin, token, size. */
export type RefusalStatus = 401 | 403 | 405 | 413 | 415 | 421;

/**
 * Checks that a request comes from our own page: something on another page can send none that passes.
 * @returns the status code of the refusal, or null if the request may pass.
 */
export function refuseForeign(facts: RequestFacts, self: HostIdentity): RefusalStatus | null {
  if (facts.method !== 'POST') return 405;
  if (!isCallType(facts.contentType)) return 415;
  if (!isOwnHost(facts.host, self)) return 421;
  if (facts.origin !== self.origin) return 403;
  if (facts.fetchSite !== undefined && facts.fetchSite !== 'same-origin') return 403;
  return null;
}

/**
 * Checks a call before anything reads its body. The order is fixed, so that each refusal reports the first
 * problem.
 * @param limit maximum body size in bytes.
 * @returns the status code of the refusal, or null if the call may pass.
 */
export function refuseCall(facts: RequestFacts, self: HostIdentity, limit: number): RefusalStatus | null {
  const foreign = refuseForeign(facts, self);
  if (foreign !== null) return foreign;
  if (!isToken(facts.authorization, self.token)) return 401;
  if (Number(facts.contentLength ?? 0) > limit) return 413;
  return null;
}

/**
 * Checks a request for a file of the page. The page contains no secret, so no token is needed; a request from
 * a page of another origin is refused nonetheless.
 */
export function refusePage(facts: RequestFacts, self: HostIdentity): RefusalStatus | null {
  if (facts.method !== 'GET') return 405;
  if (!isOwnHost(facts.host, self)) return 421;
  if (facts.origin !== undefined && facts.origin !== self.origin) return 403;
  return null;
}

/**
 * JSON, or the multipart that carries files; a form on a foreign page can send neither without a preflight.
 */
function isCallType(type: string | undefined): boolean {
  const essence = type?.split(';', 1)[0]?.trim().toLowerCase();
  return essence === 'application/json' || essence === 'multipart/form-data';
}

function isOwnHost(host: readonly string[] | undefined, self: HostIdentity): boolean {
  return host?.length === 1 && host[0] === self.authority;
}

/** Compares digests, so that timing reveals neither content nor length of the secret. */
function isToken(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

/**
 * Whether an address belongs to the desktop's own page. `new URL(...).origin` is "null" for custom schemes.
 */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return `${url.protocol}//${url.host}` === APP_ORIGIN && url.username === '' && url.password === '';
}

/** Whether an address is that of the page of the register, wherever in it; the screen of a failure is another one. */
export const isPageAddress = (address: string): boolean =>
  isAppAddress(address) && new URL(address).pathname === '/';

/** Chromium's built-in PDF viewer, which shows the preview of a report in a frame of the page. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
/** Files that Chromium includes for its own pages, such as the viewer. */
const CHROMIUM_RESOURCES = 'chrome://resources/';

/** Whether an address refers to something that our page created itself, such as a finished report. */
export function isMadeByPage(address: string): boolean {
  return address.startsWith('blob:') && isAppAddress(address.slice('blob:'.length));
}

/**
 * Whether a download may be saved: something that our page created, and that it or the viewer in it asked for. Without
 * web content behind it (the empty text) the program itself started it.
 */
export function mayDownload(address: string, initiator: string): boolean {
  return isMadeByPage(address) && ['', APP_ORIGIN, PDF_VIEWER.slice(0, -1)].includes(initiator);
}

/**
 * Whether a frame may navigate to an address: the window only to our page, a frame in it only to what the
 * page created and to the viewer that shows it.
 */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return isAppAddress(address);
  return isMadeByPage(address) || address.startsWith(PDF_VIEWER);
}

/** Whether the window may load an address: its own files, what it created, `data:` pictures, the viewer. */
export function mayLoad(address: string): boolean {
  if (isAppAddress(address) || isMadeByPage(address)) return true;
  return ['data:', PDF_VIEWER, CHROMIUM_RESOURCES].some((start) => address.startsWith(start));
}

/** The parts of a frame that identify it. */
export interface FrameFacts {
  readonly origin: string;
  readonly parent: unknown;
}

/** Whether a message comes from the page itself: the window's main frame, with our origin. */
export function isOwnFrame(frame: FrameFacts | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && frame.origin === APP_ORIGIN;
}
