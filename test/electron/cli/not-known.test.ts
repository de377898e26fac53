/** What is not known is never in order: the list, the counts, the check and the PDF say the same. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testRegister } from '../core/registers.ts';
import { textOf } from '../core/report/reading.ts';
import { addSituations, situations } from '../core/six-situations.ts';
import { cli, cliJson } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'not-known-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Listed {
  readonly name: string;
  readonly agreementStatus: string;
  readonly transferResult: string;
  readonly transferCode: string;
}

interface Asked {
  readonly processor: string;
  readonly code: string;
  readonly urgency: string;
  readonly reason: string;
}

test('six suppliers of whom too little is known are green nowhere', async () => {
  const { client, core, file: register } = testRegister();
  await addSituations(client);

  const { rows } = await client.processors.list({});
  const said = (list: readonly Listed[]) =>
    Object.fromEntries(
      list.map((row) => [row.name, [row.transferResult, row.transferCode, row.agreementStatus]]),
    );
  expect(said(rows)).toEqual(situations);
  const facets = await client.processors.facets({});
  expect(facets.transferResult).toEqual({ action: 4, blocked: 1, none: 1 });
  expect(facets.agreementStatus).toEqual({ active: 5, missing: 1 });
  core.close();

  const listed = await cliJson<Listed[]>('processors', '--register', register);
  expect(said(listed.result)).toEqual(situations);

  const checked = await cliJson<{ attention: Asked[] }>('check', '--register', register);
  expect(checked.code).toBe(1);
  for (const [name, [result, code, status]] of Object.entries(situations)) {
    const own = checked.result.attention.filter((item) => item.processor === name);
    const expected = result === 'none' ? status : code;
    expect(own.map((item) => item.code)).toContain(expected);
    expect(own.find((item) => item.code === expected)?.urgency).toBe(result === 'action' ? 'soon' : 'now');
  }
  const texts = checked.result.attention.map(({ reason }) => reason);
  expect(texts).toContainEqual(expect.stringContaining('voor de dienst Verzuim'));
  expect(texts).toContainEqual(expect.stringContaining('Kolkata Support Ltd is gevestigd in India'));

  const out = join(folder, 'overzicht.pdf');
  await cli('report', '--register', register, '--out', out, '--annex', 'register,attention');
  const text = textOf(readFileSync(out));
  for (const sentence of [
    'is bij 1 niet toegestaan en vraagt bij 4 om actie',
    'Parelduik Software Inc. is gevestigd in de Verenigde Staten',
    'Er is niet vastgelegd waar en door wie de gegevens worden verwerkt',
    'dekt geen personeelsgegevens (HR)',
    'Doorgifte naar India zonder geldige basis',
  ]) {
    expect(text).toContain(sentence.replace(/\s/g, ''));
  }
});
