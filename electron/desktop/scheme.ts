/** The page's custom scheme: files of the built renderer, with the same headers as in the browser host. */
import { type CustomScheme, type Protocol, protocol } from 'electron';
import { readAsset } from '../policy/assets.ts';
import { securityHeaders } from '../policy/csp.ts';
import { APP_SCHEME, isAppAddress } from '../policy/origins.ts';

// corsEnabled: Vite marks the page's scripts `crossorigin`. Never set bypassCSP.
const scheme: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
};

/** Files that main makes itself, by their path; null = it does not make this one. */
export type Extra = (path: string) => { readonly type: string; readonly body: string } | null;

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([scheme]);
}

/** Answers a request under the scheme. @param root folder of the built renderer. */
export async function answerAppRequest(
  root: string,
  request: Request,
  extra: Extra = () => null,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  if (!isAppAddress(request.url)) return refusal(404);
  const path = new URL(request.url).pathname;
  const own = extra(path);
  if (own !== null)
    return new Response(own.body, { headers: { ...securityHeaders, 'content-type': own.type } });
  const asset = await readAsset(root, path);
  if (asset.status !== 200) return refusal(asset.status);
  return new Response(asset.body, { headers: { ...securityHeaders, 'content-type': asset.type } });
}

const refusal = (status: number) => new Response(null, { status, headers: securityHeaders });

/** Serves the scheme in a session. */
export function serveScheme(handler: Protocol, root: string, extra: Extra): void {
  handler.handle(APP_SCHEME, (request) => answerAppRequest(root, request, extra));
}
