import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { answerAppRequest } from '../../../electron/desktop/scheme.ts';
import { decideAsset } from '../../../electron/policy/assets.ts';
import { securityHeaders } from '../../../electron/policy/csp.ts';

let folder: string;
let root: string;
let answer: typeof answerAppRequest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scheme-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  // A folder whose name begins with the root's: a guard that compares beginnings would let it through.
  mkdirSync(join(folder, 'renderer-private'));
  writeFileSync(join(folder, 'renderer-private/a.js'), 'secret');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(root, 'index.html'), 'the page');
  writeFileSync(join(root, 'assets/a.js'), 'script');
  symlinkSync(join(folder, 'secret.js'), join(root, 'out.js'));
  vi.resetModules();
  vi.doMock('electron', () => ({ protocol: {} }));
  ({ answerAppRequest: answer } = await import('../../../electron/desktop/scheme.ts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A request as Electron hands it over; a plain object, because Node's own Request would tidy the address. */
const request = (url: string, method = 'GET') => ({ url, method }) as Request;

describe("the page's own scheme", () => {
  it.each([
    ['app://register/', 'the page', 'text/html; charset=utf-8'],
    ['app://register/index.html?x=1', 'the page', 'text/html; charset=utf-8'],
    ['app://register/assets/a.js', 'script', 'text/javascript; charset=utf-8'],
  ])('%s is served', async (url, body, type) => {
    const response = await answer(root, request(url));
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      body,
      type,
    ]);
  });

  it.each([
    ['app://register/../secret.js', 404],
    ['app://register/%2e%2e/secret.js', 404],
    ['app://register/..%2fsecret.js', 403],
    ['app://register/..%2frenderer-private/a.js', 403],
    ['app://register/..%5csecret.js', 400],
    ['app://register/out.js', 403],
    ['app://register/index.html%00.js', 400],
    ['app://register/%E0%A4%A', 400],
    ['app://register//etc/passwd', 404],
    ['app://register/assets', 404],
    ['app://register/assets/a.js.map', 404],
    ['app://evil/index.html', 404],
    ['app://register.evil/index.html', 404],
    ['app://register:80/index.html', 404],
    ['https://register/index.html', 404],
  ])('%s is refused with %i', async (url, status) => {
    const response = await answer(root, request(url));
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  it('takes no other method, and puts the same headers on everything', async () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS']) {
      expect((await answer(root, request('app://register/', method))).status).toBe(405);
    }
    for (const url of ['app://register/', 'app://register/none.js', 'app://evil/']) {
      const { headers } = await answer(root, request(url));
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
    }
  });
});

describe('which file a path means', () => {
  it.each(['/a.exe', '/a.ts', '/a.map', '/a', '/.env', '/a.html.bak'])(
    '%s is no kind of file of ours',
    (path) => expect(decideAsset('/root', path)).toEqual({ status: 404 }),
  );
  it('a name that only looks like a climb is a name', () =>
    expect(decideAsset('/root', '/a..b/c...js')).toMatchObject({ status: 200 }));
});
