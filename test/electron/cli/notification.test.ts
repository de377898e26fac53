/** Reminders as notifications of the system: shown first and noted afterwards, and its words are never a script. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { notificationCommand } from '../../../electron/cli/common/notification.ts';
import { newAgreement, newSupplier, tempFolder, testRegister } from '../core/registers.ts';
import { standInNotifier } from '../core/stand-in-notifier.ts';
import { cli } from './run-cli.ts';

const notice = { title: '1 herinnering', body: 'A & <b>B</b> "$(x)" `y` \\n \'; Remove-Item' };

test('on Linux and macOS the words are arguments', () => {
  const linux = notificationCommand('linux', notice);
  expect(linux.slice(0, -1)).toEqual(['notify-send', '--app-name=Verwerkersregister', '--', notice.title]);
  expect(linux.at(-1)).toBe('A &amp; &lt;b&gt;B&lt;/b&gt; "$(x)" `y` \\\\n \'; Remove-Item');
  const mac = notificationCommand('darwin', notice);
  expect([mac[0], ...mac.slice(-2)]).toEqual(['osascript', notice.title, notice.body]);
  expect(mac.filter((word) => word === '-e')).toHaveLength(3);
  expect(mac.slice(1, -2).join(' ')).not.toContain('herinnering');
});

test('on Windows the words are encoded within the script, and come back as they were', () => {
  const windows = notificationCommand('win32', notice);
  expect(windows.slice(0, -1)).toEqual([
    'powershell.exe',
    '-NoProfile',
    '-NonInteractive',
    '-EncodedCommand',
  ]);
  const script = Buffer.from(windows.at(-1) ?? '', 'base64').toString('utf16le');
  const words = [...script.matchAll(/FromBase64String\('([A-Za-z0-9+/=]*)'\)/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString(),
  );
  expect(words).toEqual([notice.title, notice.body]);
  expect(script).not.toContain('Remove-Item');
  expect(script).toContain("if ($notifier.Setting -ne 'Enabled') { throw");
});

test('a notification is shown once; one that the system does not take comes back', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  onTestFinished(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, '<Polder> & host');
  const dates = { signedOn: '2026-01-01', effectiveOn: '2026-01-01', endsOn: '2026-12-15' };
  await newAgreement(client, id, { recorded: 'signed', ...dates });
  core.close();
  const remind = (...words: string[]) => cli('remind', '--register', file, '--notify', '--mark', ...words);

  vi.stubEnv('PATH', tempFolder());
  const absent = await remind();
  expect([absent.code, absent.err]).toEqual([2, expect.stringMatching(/^refused: .*ontbreekt notify-send/)]);
  const refusing = standInNotifier(1);
  vi.stubEnv('PATH', refusing.path);
  const refused = await remind('--language', 'en');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('no server')]);

  const { path, shown } = standInNotifier();
  vi.stubEnv('PATH', path);
  expect((await remind()).code).toBe(1);
  const [given] = shown();
  expect(given?.slice(0, 2)).toEqual(['--app-name=Verwerkersregister', '--']);
  expect(given?.[2]).toMatch(/^\d herinnering(en)? bij 1 leverancier$/);
  expect(given?.[3]).toMatch(/^&lt;Polder&gt; &amp; host: .*, uiterlijk \d+-\d+-20\d\d$/);
  expect((await remind()).code).toBe(0);
  expect(shown()).toHaveLength(1);
});
