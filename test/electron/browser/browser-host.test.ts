import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient, isDefinedError, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { eventIterator, os, type RouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type BrowserHost, startBrowserHost } from '../../../electron/browser/server.ts';
import { Tickets } from '../../../electron/browser/tickets.ts';
import { contentSecurityPolicy, securityHeaders } from '../../../electron/policy/csp.ts';
import { CALL_LIMIT } from '../../../electron/policy/limits.ts';
import hostile from '../../fixtures/hostile/requests.json' with { type: 'json' };
import { listeningSockets } from './listening.ts';
import { type RawRequest, sendRaw } from './raw-request.ts';
import { redeem } from './redeem.ts';

/** How often a procedure was reached; no refused request may raise it. */
let reached = 0;
let release: (() => void) | null = null;
const router = {
  echo: os
    .input(z.unknown())
    .output(z.unknown())
    .handler(({ input }) => {
      reached += 1;
      return input;
    }),
  fail: os.handler(() => {
    throw new TypeError('a fault of the procedure');
  }),
  wait: os.output(z.string()).handler(async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return 'finished';
  }),
  count: os.output(eventIterator(z.number())).handler(async function* ({ signal }) {
    for (let n = 0; !signal?.aborted; n += 1) {
      yield n;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }),
};

let folder: string;
let host: BrowserHost;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
  const assets = join(folder, 'renderer');
  mkdirSync(join(assets, 'assets'), { recursive: true });
  writeFileSync(join(assets, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(assets, 'index.js.map'), '{}');
  writeFileSync(join(assets, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  symlinkSync(join(folder, 'secret.html'), join(assets, 'out.html'));
  host = await startBrowserHost({ router, context: {}, assets });
});

afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const portOf = (origin: string) => Number(new URL(origin).port);
const fill = (text: string) =>
  text
    .replaceAll('{authority}', new URL(host.origin).host)
    .replaceAll('{origin}', host.origin)
    .replaceAll('{port}', String(portOf(host.origin)))
    .replaceAll('{token}', host.token);

function client(limitless = host) {
  const link = new RPCLink({
    url: `${limitless.origin}/rpc`,
    headers: { authorization: `Bearer ${limitless.token}`, origin: limitless.origin },
  });
  return createORPCClient<RouterClient<typeof router>>(link);
}

describe('requests to the loopback host', () => {
  it('has the 22 listed ones', () => expect(hostile.listed).toHaveLength(22));

  it.each([...hostile.listed, ...hostile.more] as RawRequest[])('$name → $expect', async (request) => {
    const before = reached;
    const answer = await sendRaw(portOf(host.origin), request, fill);
    expect(answer.status).toBe(request.expect);
    expect(answer.body).not.toContain('secret');
    expect(reached - before).toBe(request.name === 'a good call' ? 1 : 0);
  });

  it.each(
    ([...hostile.listed, ...hostile.more] as RawRequest[]).filter(({ extra, body }) => {
      const smuggled = typeof body === 'object' && 'chunks' in body && body.chunks === 1;
      return !extra && !smuggled;
    }),
  )('$name is answered with the one set of headers', async (request) => {
    const { headers } = await sendRaw(portOf(host.origin), request, fill);
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
    expect(headers.has('access-control-allow-origin')).toBe(false);
    expect(headers.has('set-cookie')).toBe(false);
  });

  it('keeps the token out of everything it serves', async () => {
    const page = hostile.listed[0] as RawRequest;
    const answer = await sendRaw(portOf(host.origin), page, fill);
    expect(`${[...answer.headers.values()].join()} ${answer.body}`).not.toContain(host.token);
    expect(host.address()).not.toContain(host.token);
    expect(Buffer.from(host.token, 'base64url')).toHaveLength(32);
  });

  it('gives the secret once per ticket, and only to its own page', async () => {
    const ticket = new URL(host.address()).hash.replace('#k=', '');
    const page = { name: 'opening', path: '/open', body: '', expect: 200 };
    const headers = {
      host: '{authority}',
      origin: '{origin}',
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      authorization: `Ticket ${ticket}`,
    };
    const ask = async (own: Record<string, string> = {}, method = 'POST') =>
      sendRaw(portOf(host.origin), { ...page, method, headers: { ...headers, ...own } }, fill);
    const refused: [Record<string, string>, number][] = [
      [{ host: 'evil.example' }, 421],
      [{ origin: 'null' }, 403],
      [{ origin: 'http://evil.example' }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'content-type': 'text/plain' }, 415],
      [{ authorization: `Ticket ${ticket}x` }, 403],
      [{ authorization: `Bearer ${ticket}` }, 403],
    ];
    for (const [own, status] of refused) expect((await ask(own)).status).toBe(status);
    expect((await ask({}, 'GET')).status).toBe(405);

    const first = await ask();
    expect(first.status).toBe(200);
    expect(first.body).toContain(JSON.stringify({ token: host.token }));
    for (const [name, value] of Object.entries(securityHeaders)) expect(first.headers.get(name)).toBe(value);
    expect((await ask()).status).toBe(403);
  });

  it('keeps an address whole that a program fetches ahead without running the page', async () => {
    const address = new URL(host.address());
    for (const path of ['/', '/open']) await fetch(new URL(path, address)).then((answer) => answer.text());
    expect(await redeem(address)).toBe(host.token);
  });

  it('lets a ticket lapse, and tells whoever issued it that it was used', () => {
    let now = 0;
    const used: string[] = [];
    const tickets = new Tickets(() => now);
    const [inTime, late] = [1, 2].map(() =>
      tickets.issue({ lifetime: 120_000, used: () => used.push('timed') }),
    );
    const open = tickets.issue({ used: () => used.push('open') });
    now = 120_000;
    expect(tickets.redeem(inTime ?? '')).toBe(true);
    now += 1;
    expect(tickets.redeem(late ?? '')).toBe(false);
    now += 1e9;
    expect(tickets.redeem(open)).toBe(true);
    expect(tickets.redeem(open)).toBe(false);
    expect(used).toEqual(['timed', 'open']);
  });

  it('has a policy without any unsafe source', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|http/);
  });
});

describe('calls through the client', () => {
  it('takes a body of exactly the limit and refuses one byte more, as a defined error that names it', async () => {
    const room = CALL_LIMIT - '{"json":""}'.length;
    expect(await client().echo('x'.repeat(room))).toHaveLength(room);
    const error = await client()
      .echo('x'.repeat(room + 1))
      .catch((thrown: unknown) => thrown);
    expect(isDefinedError(error as Error)).toBe(true);
    expect(error).toMatchObject({ code: 'too-large', status: 413, data: { message: { nl: /1 MB/ } } });
  });

  it('answers a body in pieces that is too large with the same defined error', async () => {
    const request = hostile.more.find(({ body }) => typeof body === 'object' && body.chunks === 64);
    const { body } = await sendRaw(portOf(host.origin), request as RawRequest, fill);
    expect(body).toContain('"code":"too-large"');
  });

  it('refuses a wrong token as a defined error with sentences in both languages', async () => {
    const error = await client({ ...host, token: 'x' })
      .echo('hello')
      .catch((thrown: unknown) => thrown);
    expect(isDefinedError(error as Error)).toBe(true);
    expect(error).toMatchObject({
      code: 'refused',
      status: 401,
      data: { message: { nl: /tabblad/, en: /tab/ } },
    });
  });

  it('leaves a fault of a procedure to the procedures: it is no unreadable body', async () => {
    const error = await client()
      .fail()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ status: 500 });
    expect(JSON.stringify(error)).not.toContain('a fault of the procedure');
  });
});

describe('the process of the host', () => {
  it.runIf(process.platform === 'linux')(
    'listens on one port of the loopback address and nothing else',
    () => {
      expect(listeningSockets(process.pid)).toEqual([new URL(host.origin).host]);
    },
  );

  it('lets a running call finish when it closes, takes no new one and ends open streams', async () => {
    const own = await startBrowserHost({ router, context: {}, assets: folder });
    const stream = await client(own).count();
    expect((await stream.next()).value).toBe(0);
    const running = client(own).wait();
    await expect.poll(() => release, { timeout: 50_000 }).not.toBeNull();
    const closed = own.close(200);
    release?.();
    expect(await running).toBe('finished');
    await expect(client(own).echo('late')).rejects.toThrow();
    await closed;
    const rest = async () => {
      for await (const _ of stream);
    };
    await expect(rest()).rejects.toThrow();
  });
});

it('connections that ask nothing are bounded in number, so that file handles are left for the register', async () => {
  const own = await startBrowserHost({ router, context: {}, assets: folder });
  let ended = 0;
  const idle = Array.from({ length: 120 }, () => connect(portOf(own.origin), '127.0.0.1'));
  for (const socket of idle) {
    socket.on('error', () => {});
    socket.on('close', () => {
      ended += 1;
    });
  }
  await expect.poll(() => ended, { timeout: 50_000 }).toBe(20);
  for (const socket of idle) socket.destroy();
  await own.close(0);
});

it('a request whose head does not come is ended, and one whose head has come may take its time', async () => {
  const own = await startBrowserHost({ router, context: {}, assets: folder, headPatience: 100 });
  let answer = '';
  const half = connect(portOf(own.origin), '127.0.0.1');
  half.on('data', (bytes) => {
    answer += bytes;
  });
  half.write('GET / HTTP/1.1\r\nHost: 127');
  const waiting = client(own).wait();
  await once(half, 'close');
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  release?.();
  expect(await waiting).toBe('finished');
  await own.close(0);
});

it('two hosts have two ports and two tokens', async () => {
  const other = await startBrowserHost({ router, context: {}, assets: folder });
  expect(other.origin).not.toBe(host.origin);
  expect(other.token).not.toBe(host.token);
  await other.close();
});
