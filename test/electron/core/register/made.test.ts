/** A file that the program made a moment ago is opened without a check of its pages; any other one is checked. */
import { copyFileSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileIdentityOf } from '../../../../electron/core/lock/file-state.ts';
import { testCore, testRegister } from '../registers.ts';

const PAGE = 4096;

test('the pages are checked unless nobody touched the file since', async () => {
  const { core: maker, file: source } = testRegister();
  maker.close();
  const bytes = readFileSync(source);
  // The last page is one of a table or an index; what it holds now is none.
  bytes.fill(0xaa, bytes.length - PAGE);
  const { core, file } = testCore();
  writeFileSync(file, bytes);
  const made = fileIdentityOf(file);
  core.open(file, made);
  core.close();

  const corrupt = expect.objectContaining({ code: 'corrupt' });
  copyFileSync(source, file);
  writeFileSync(file, bytes);
  expect(() => core.open(file, made)).toThrow(corrupt);
  const later = fileIdentityOf(file);
  utimesSync(file, 0, 0);
  expect(() => core.open(file, later)).toThrow(corrupt);
  expect(() => core.open(file)).toThrow(corrupt);
});
