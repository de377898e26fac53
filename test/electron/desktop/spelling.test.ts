import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { project } from '../../../build/launch/stale.ts';
import { offerSpelling } from '../../../electron/desktop/spelling.ts';
import { isAppAddress } from '../../../electron/policy/origins.ts';
import { spellingFiles } from '../../../electron/policy/spelling.ts';
import { fakeElectron } from './fake-electron.ts';

const source = join(project, 'build/dictionaries');
let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'spelling-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
});

function offer(own: { source?: string; platform?: NodeJS.Platform } = {}) {
  const electron = fakeElectron();
  electron.ready();
  const session = electron.module.session.defaultSession;
  const log = vi.fn();
  offerSpelling(session as never, { platform: 'linux', source, profile, log, ...own });
  return { session, log };
}

describe('spelling', () => {
  it('has a dictionary of Chromium for each language, with its licence', () => {
    const sources = JSON.parse(readFileSync(join(source, 'sources.json'), 'utf8')) as Record<
      string,
      string
    >[];
    expect(sources.map(({ file, language }) => ({ file, language }))).toEqual(spellingFiles);
    for (const { file, text } of sources) {
      expect(
        readFileSync(join(source, file ?? ''))
          .subarray(0, 4)
          .toString(),
      ).toBe('BDic');
      expect(readFileSync(join(source, text ?? ''), 'utf8').length).toBeGreaterThan(1000);
    }
  });

  it('is on in both languages, with the dictionaries in the profile and no address of a network', () => {
    const { session, log } = offer();
    expect(session.setSpellCheckerLanguages.mock.calls).toEqual([[['nl', 'en-GB']]]);
    expect(session.setSpellCheckerEnabled.mock.calls).toEqual([[true]]);
    expect(readdirSync(join(profile, 'Dictionaries')).sort()).toEqual(['en-GB-10-1.bdic', 'nl-NL-3-0.bdic']);
    const address = session.setSpellCheckerDictionaryDownloadURL.mock.calls[0]?.[0] ?? '';
    expect([isAppAddress(address), address.endsWith('/')]).toEqual([true, true]);
    expect(log).not.toHaveBeenCalled();
  });

  it('mends a dictionary that was cut off, and leaves a whole one alone', () => {
    offer();
    const file = join(profile, 'Dictionaries/nl-NL-3-0.bdic');
    const { size } = statSync(file);
    truncateSync(file, 10);
    offer();
    expect(statSync(file).size).toBe(size);
    writeFileSync(file, Buffer.alloc(size));
    offer();
    expect(readFileSync(file)[0]).toBe(0);
  });

  it('is off where there is no dictionary, and the log says so', () => {
    const { session, log } = offer({ source: join(profile, 'nothing') });
    expect(session.setSpellCheckerEnabled.mock.calls).toEqual([[false]]);
    expect(log).toHaveBeenCalledTimes(2);
  });

  it('is that of macOS there, without a file of ours', () => {
    const { session } = offer({ platform: 'darwin' });
    expect(session.setSpellCheckerEnabled.mock.calls).toEqual([[true]]);
    expect(session.setSpellCheckerLanguages).not.toHaveBeenCalled();
    expect(existsSync(join(profile, 'Dictionaries'))).toBe(false);
  });
});
