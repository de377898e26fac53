/** The security checklist in the desktop's own window; without one, the tests beside this file say what can be said. */
import { expect, openExample, test } from './desktop-test.ts';

test('the page has no Node and no Electron, only the functions of the bridge', async ({ start }) => {
  const { page } = await start();
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    bridge: Object.keys(window.register ?? {}).sort(),
    protocol: location.protocol,
  }));
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: [
      'chooseNewRegister',
      'chooseRegister',
      'connect',
      'pathOf',
      'remind',
      'setStartsAtLogin',
      'showInFolder',
      'startsAtLogin',
      'takeFile',
      'tell',
    ],
    protocol: 'app:',
  });
});

test('nothing is loaded from a file, a network or an inline script', async ({ start }) => {
  const { page } = await start();
  for (const address of ['file:///etc/hosts', 'https://example.org/', 'http://127.0.0.1:9/']) {
    const fetched = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'loaded',
          () => 'refused',
        ),
      address,
    );
    expect([address, fetched]).toEqual([address, 'refused']);
  }
  const violated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.body.append(script);
      }),
  );
  expect(violated).toContain('script-src');
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
});

test('no other page, no second window and no embedded page is opened', async ({ start }) => {
  const { app, page } = await start();
  const address = page.url();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    document.body.append(link);
    link.click();
    location.assign('data:text/html,evil');
    document.body.append(document.createElement('webview'));
  });
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
});

test('no camera, no place and no notification of its own is granted', async ({ start }) => {
  const { page } = await start();
  const state = (name: PermissionName) =>
    page.evaluate(async (asked) => (await navigator.permissions.query({ name: asked })).state, name);
  expect(await state('geolocation')).toBe('denied');
  expect(await state('notifications')).toBe('denied');
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
  );
  expect(camera).toBe('refused');
});

test('a frame in the page cannot speak to main', async ({ start }) => {
  const { page } = await start();
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow;
    return inner === null ? 'no frame' : typeof Reflect.get(inner, 'register');
  });
  expect(inFrame).toBe('undefined');
});

test('an address from a record leaves only after the person said so', async ({ start, folder }) => {
  const desktop = await start();
  await openExample(desktop, folder);
  const opened = await desktop.app.evaluate(async ({ dialog, shell, BrowserWindow }) => {
    const addresses: string[] = [];
    shell.openExternal = async (address) => {
      addresses.push(address);
    };
    let answer = 0;
    dialog.showMessageBox = (async () => ({ response: answer, checkboxChecked: false })) as never;
    const [window] = BrowserWindow.getAllWindows();
    const open = () =>
      window?.webContents.executeJavaScript("void window.open('https://example.org/privacy')", true);
    await open();
    await new Promise((resolve) => setTimeout(resolve, 200));
    answer = 1;
    await open();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return addresses;
  });
  expect(opened).toEqual(['https://example.org/privacy']);
});

test('spelling is on, in the languages of which there is a dictionary', async ({ start }) => {
  test.skip(process.platform === 'darwin', 'macOS has its own');
  const { app } = await start();
  const spelling = await app.evaluate(({ session }) => ({
    isOn: session.defaultSession.isSpellCheckerEnabled(),
    languages: session.defaultSession.getSpellCheckerLanguages(),
  }));
  expect(spelling).toEqual({ isOn: true, languages: ['nl', 'en-GB'] });
});
