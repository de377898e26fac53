/**
 * The loopback host: serves the built renderer and the router over HTTP on 127.0.0.1, to a browser on this
 * machine.
 * It adds no functionality: everything it answers is a file of the page or a procedure.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ORPCError } from '@orpc/client';
import type { Context, Router } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { readAsset } from '../policy/assets.ts';
import { securityHeaders } from '../policy/csp.ts';
import { bodyLimit, fileLimits } from '../policy/limits.ts';
import {
  type HostIdentity,
  type RequestFacts,
  refuseCall,
  refuseForeign,
  refusePage,
} from '../policy/origins.ts';
import { isOtherAccount, peerAccount } from './peer.ts';
import { refusalOf, sendRefusal } from './refusal.ts';
import { Tickets, type TicketTerms } from './tickets.ts';

const CALLS = '/rpc/';
/** Where a page exchanges its ticket for the secret of this start. */
const OPENING = '/open';

/**
 * Milliseconds for the head of a request. A browser on this machine sends it at once; what is slower holds a
 * connection for nothing.
 */
const HEAD_PATIENCE = 10_000;
/** A browser opens six; the rest is for other tabs. Above it, half-open ones would use up the file handles. */
const MOST_CONNECTIONS = 100;

export interface BrowserHostOptions<C extends Context> {
  // biome-ignore lint/suspicious/noExplicitAny: oRPC's own type of "any router with this context"
  readonly router: Router<any, C>;
  readonly context: C;
  /** Folder of the built renderer. */
  readonly assets: string;
  /** Milliseconds in which the head of a request must be there; 10 s by default. */
  readonly headPatience?: number;
}

export interface BrowserHost {
  readonly origin: string;
  /** The secret of this start; a page gets it in exchange for a ticket. */
  readonly token: string;
  /** A new address that opens the page once; in its fragment, which appears in no log, Referer or request. */
  address(terms?: TicketTerms): string;
  /** Stops the host: no new calls; running ones get `grace` milliseconds before they are cut off. */
  close(grace?: number): Promise<void>;
}

/** Starts the host on a free port of the loopback address; it cannot be made to listen anywhere else. */
export async function startBrowserHost<C extends Context>(
  options: BrowserHostOptions<C>,
): Promise<BrowserHost> {
  const { headPatience = HEAD_PATIENCE } = options;
  const server = createServer({
    headersTimeout: headPatience,
    connectionsCheckingInterval: headPatience / 2,
  });
  server.maxConnections = MOST_CONNECTIONS;
  const self = await listen(server);
  const calls = callHandler(options);
  const tickets = new Tickets();
  server.on('request', (request, response) => {
    if (request.url === OPENING) {
      answerOpening(request, response, self, tickets);
      return;
    }
    const answer = request.url?.startsWith(CALLS)
      ? answerCall(request, response, self, calls)
      : answerPage(request, response, self, options.assets);
    answer.catch(() => response.destroy());
  });
  return {
    origin: self.origin,
    token: self.token,
    address: (terms) => `${self.origin}/#k=${tickets.issue(terms)}`,
    close: (grace = 3000) => close(server, grace),
  };
}

async function listen(server: Server): Promise<HostIdentity> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  const authority = `127.0.0.1:${address.port}`;
  return { authority, origin: `http://${authority}`, token: randomBytes(32).toString('base64url') };
}

type Calls = (procedure: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** One RPC handler per body size limit, because a handler's limit is fixed when it is created. */
function callHandler<C extends Context>({ router, context }: BrowserHostOptions<C>): Calls {
  const limits = new Set(['', ...Object.keys(fileLimits)].map(bodyLimit));
  const handlers = new Map([...limits].map((limit) => [limit, handlerWithLimit(router, limit)]));
  return async (procedure, request, response) => {
    const handler = handlers.get(bodyLimit(procedure));
    if (!handler) return false;
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context });
    return matched;
  };
}

/** Context key that shows whether an error came from the procedure or from the body before it. */
const PROGRESS = Symbol('progress of the call');

function handlerWithLimit<C extends Context>(router: BrowserHostOptions<C>['router'], limit: number) {
  return new RPCHandler<C & { [PROGRESS]?: { reached: boolean } }>(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: limit })],
    interceptors: [
      async ({ next, ...options }) => {
        const progress = { reached: false };
        try {
          return await next({ ...options, context: { ...options.context, [PROGRESS]: progress } });
        } catch (error) {
          throw progress.reached ? error : bodyError(error, limit);
        }
      },
    ],
    clientInterceptors: [
      ({ next, context }) => {
        if (context[PROGRESS]) context[PROGRESS].reached = true;
        return next();
      },
    ],
  });
}

/** The error for a body that exceeds the limit (when no length was announced), or that cannot be read. */
function bodyError(error: unknown, limit: number): ORPCError<string, unknown> {
  const tooLarge = error instanceof ORPCError && error.status === 413;
  const { status, code, data } = refusalOf(tooLarge ? 413 : 400, limit);
  return new ORPCError(code, { defined: true, status, message: data.message.en, data });
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  self: HostIdentity,
  calls: Calls,
): Promise<void> {
  const procedure = (request.url ?? '').slice(CALLS.length).split('?', 1)[0] ?? '';
  const limit = bodyLimit(procedure);
  const status = refuseCall(factsOf(request), self, limit);
  if (status !== null) return sendRefusal(response, refusalOf(status, limit));
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (!(await calls(procedure, request, response))) sendRefusal(response, refusalOf(404, limit));
}

/**
 * Gives the secret of this start for a ticket. Only a page of ours can ask, which a program that fetches an address
 * ahead does not run; a ticket that another account holds out is refused and stays valid.
 */
function answerOpening(
  request: IncomingMessage,
  response: ServerResponse,
  self: HostIdentity,
  tickets: Tickets,
): void {
  const isOther = isOtherAccount(peerAccount(request.socket), process.getuid?.());
  const ticket = /^Ticket ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const foreign = refuseForeign(factsOf(request), self);
  const refused = foreign ?? (isOther || !tickets.redeem(ticket) ? 403 : null);
  if (refused !== null) {
    sendRefusal(response, refusalOf(refused, 0));
    return;
  }
  response
    .writeHead(200, { ...securityHeaders, 'content-type': 'application/json' })
    .end(JSON.stringify({ token: self.token }));
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  self: HostIdentity,
  assets: string,
): Promise<void> {
  const refused = refusePage(factsOf(request), self);
  const asset = refused === null ? await readAsset(assets, request.url ?? '/') : null;
  if (asset?.status === 200) {
    response.writeHead(200, { ...securityHeaders, 'content-type': asset.type }).end(asset.body);
    return;
  }
  const status = refused ?? asset?.status ?? 404;
  const allow = status === 405 ? { allow: 'GET' } : {};
  response
    .writeHead(status, { ...securityHeaders, ...allow, 'content-type': 'text/plain' })
    .end(`${status}\n`);
}

function factsOf(request: IncomingMessage): RequestFacts {
  const fetchSite = request.headers['sec-fetch-site'];
  return {
    method: request.method,
    contentType: request.headers['content-type'],
    host: request.headersDistinct.host,
    origin: request.headers.origin,
    fetchSite: Array.isArray(fetchSite) ? fetchSite.join() : fetchSite,
    authorization: request.headers.authorization,
    contentLength: request.headers['content-length'],
  };
}

async function close(server: Server, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const force = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(force);
}
