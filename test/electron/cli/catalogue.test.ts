/** The catalogue on the command line: found, offered for a register, and taken over with --fill only. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CatalogueOffer, FoundEntry } from '../../../shared/schema/catalogue.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { newSupplier, tempFolder, testRegister } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

test('a supplier is looked up, offered, and filled in when that is asked', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Zoom');
  core.close();
  const { result } = await cliJson<FoundEntry[]>('catalogue', '--search', 'zoom');
  expect(result[0]).toMatchObject({ name: 'Zoom', isOwn: false });

  const shown = (await cli('catalogue', '--search', 'zoom')).out;
  expect(shown).toContain(formatDate(result[0]?.stateAsOf ?? '', 'nl'));
  for (const [language, words] of [
    ['nl', 'De catalogus heeft geen leverancier met deze woorden.'],
    ['en', 'The catalogue has no supplier with these words.'],
  ] as const) {
    const none = await cli('catalogue', '--search', 'zzzz', '--language', language);
    expect([none.code, none.out]).toEqual([0, `${words}\n`]);
  }
  expect((await cliJson<FoundEntry[]>('catalogue', '--search', 'zzzz')).result).toEqual([]);

  const offered = await cliJson<{ offers: CatalogueOffer[] }>('catalogue', '--register', file);
  expect(offered.result.offers).toMatchObject([{ name: 'Zoom' }]);
  expect((await cli('catalogue', '--register', file)).out).toContain('er is niets geschreven');
  const other = await cli('catalogue', '--register', file, '--search', 'iets anders', '--fill');
  expect(other.out).toContain('Bij 0 leveranciers');
  const filled = await cli('catalogue', '--register', file, '--fill', '--language', 'en');
  expect(filled.out).toContain('Empty fields of 1 supplier were filled');
  const again = await cliJson<{ offers: CatalogueOffer[] }>('catalogue', '--register', file);
  expect(again.result.offers).toEqual([]);
  expect((await cli('verify', '--register', file)).code).toBe(0);
});

test('an own catalogue counts for one command, and a bad one is refused', async () => {
  const folder = tempFolder();
  const own = join(folder, 'own.json');
  writeFileSync(own, '{"stateAsOf":"2026-01-01","entries":[]}');
  const bad = await cli('catalogue', '--from', own);
  expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('entries')]);
  writeFileSync(own, 'x');
  expect((await cli('catalogue', '--from', own)).err).toContain('own.json is geen JSON-bestand');
});
