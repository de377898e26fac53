import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../../electron/core/ground/digest.ts';
import { inputOf, newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

/** A register with a supplier, and a copy of it on "another computer". */
async function twoCopies() {
  const here = testRegister('2026-11-22T10:00:00.000Z');
  const supplier = await newSupplier(here.client, 'Polderhost', { country: 'NL' });
  here.core.close();
  const there = testCore('2026-11-23T11:00:00.000Z', tempFolder());
  const file = join(tempFolder(), 'kopie.vwr');
  copyFileSync(here.file, file);
  there.core.open(file);
  here.core.open(here.file);
  here.clock.now = '2026-11-23T12:00:00.000Z';
  return { here, there, supplier };
}

const input = {
  reviewer: 'Noor Jansen',
  outcome: 'approved' as const,
  reason: 'Wordt hersteld',
  remark: 'In orde',
};

test('a sign-off is shown, confirmed and stands in both histories with the state that was signed', async () => {
  const { here, there, supplier } = await twoCopies();
  const signed = await there.client.reviews.sign({ processorId: supplier.id, input });
  const file = await there.client.signOffFile.export({ reviewId: signed.id });
  expect(file.name).toBe('Beoordeling Polderhost 2026-11-23.json');
  const before = here.core.status();
  const preview = await here.client.signOffFile.preview({ file });
  expect(preview).toMatchObject({
    processorName: 'Polderhost',
    review: { reviewer: 'Noor Jansen', reviewedOn: '2026-11-23', outcome: 'approved' },
    changed: [],
    present: null,
    isOwnHistory: false,
  });
  expect(here.core.status()).toEqual(before);

  const taken = await here.client.signOffFile.take({ exchangeId: preview.exchangeId });
  expect(taken).toEqual(signed);
  for (const copy of [here, there]) {
    const { lines } = await copy.client.register.history({});
    expect(lines[0]).toMatchObject({ entity: 'review', entityId: signed.id, action: 'create' });
    expect((await copy.client.register.verify()).ok).toBe(true);
  }
  expect((await here.client.register.history({})).lines[0]?.why).toContain('overgenomen uit een bestand');
  expect((await problemOf(here.client.signOffFile.take({ exchangeId: preview.exchangeId }))).code).toBe(
    'not-found',
  );
  expect((await here.client.signOffFile.preview({ file })).present).toBe('same');
});

test('the second signature comes back the same way, and another sign-off under its name is a conflict', async () => {
  const { here, there, supplier } = await twoCopies();
  const signed = await there.client.reviews.sign({ processorId: supplier.id, input });
  const first = await here.client.signOffFile.preview({
    file: await there.client.signOffFile.export({ reviewId: signed.id }),
  });
  await here.client.signOffFile.take({ exchangeId: first.exchangeId });
  await here.client.reviews.countersign({ id: signed.id, version: 1, secondReviewer: 'Femke Dijkstra' });
  const back = await here.client.signOffFile.export({ reviewId: signed.id });
  const preview = await there.client.signOffFile.preview({ file: back });
  expect(preview.present).toBe('older');
  const taken = await there.client.signOffFile.take({ exchangeId: preview.exchangeId });
  expect(taken).toMatchObject({
    secondReviewer: 'Femke Dijkstra',
    secondReviewedOn: '2026-11-23',
    version: 2,
  });

  const third = testCore('2026-11-23T12:00:00.000Z', tempFolder());
  const copy = join(tempFolder(), 'derde.vwr');
  here.core.close();
  copyFileSync(here.file, copy);
  third.core.open(copy);
  // An earlier state than what stands here is not a step forward.
  const stale = await problemOf(third.client.signOffFile.preview({ file: await exportOf(signed.id) }));
  expect(stale.code).toBe('conflict');
  async function exportOf(reviewId: string) {
    const text = await (await there.client.signOffFile.export({ reviewId })).text();
    const parsed = JSON.parse(text);
    parsed.signOff.review.secondReviewer = '';
    parsed.signOff.review.secondReviewedOn = null;
    parsed.digest = sha256(JSON.stringify(parsed.signOff));
    return new File([JSON.stringify(parsed)], 'oud.json');
  }
});

test('what changed here since the signing is named, and a change between showing and taking is a conflict', async () => {
  const { here, there, supplier } = await twoCopies();
  const signed = await there.client.reviews.sign({ processorId: supplier.id, input });
  const changed = { ...inputOf(supplier), country: 'US' } as never;
  await here.client.processors.save({ id: supplier.id, version: 1, input: changed });
  const preview = await here.client.signOffFile.preview({
    file: await there.client.signOffFile.export({ reviewId: signed.id }),
  });
  expect(preview.changed).toEqual(['processor.country']);
  await newSupplier(here.client, 'Boekwerk');
  expect((await problemOf(here.client.signOffFile.take({ exchangeId: preview.exchangeId }))).code).toBe(
    'conflict',
  );
});

test('a file that was changed, is cut off, is something else or is of another register is refused', async () => {
  const { here, there, supplier } = await twoCopies();
  const signed = await there.client.reviews.sign({ processorId: supplier.id, input });
  const text = await (await there.client.signOffFile.export({ reviewId: signed.id })).text();
  const codeOf = async (words: string, client = here.client) =>
    (await problemOf(client.signOffFile.preview({ file: new File([words], 'a.json') }))).code;
  expect(await codeOf(text.replace('approved', 'rejected'))).toBe('corrupt');
  expect(await codeOf(text.slice(0, text.length / 2))).toBe('foreign');
  expect(await codeOf('{}')).toBe('foreign');
  expect(await codeOf('')).toBe('foreign');
  expect(await codeOf('x'.repeat(5 * 1024 * 1024 + 1))).toBe('too-large');
  expect(await codeOf(text, testRegister().client)).toBe('not-found');
  expect(await problemOf(here.client.signOffFile.export({ reviewId: signed.id }))).toMatchObject({
    code: 'not-found',
  });
});

test('a sign-off that nobody could have made here is refused, each with its own sentence', async () => {
  const { here, there, supplier } = await twoCopies();
  const signed = await there.client.reviews.sign({ processorId: supplier.id, input });
  const text = await (await there.client.signOffFile.export({ reviewId: signed.id })).text();
  /** The file as somebody makes it who knows how: its digest fits. */
  const forged = (change: (review: Record<string, unknown>) => void): File => {
    const parsed = JSON.parse(text);
    change(parsed.signOff.review);
    parsed.digest = sha256(JSON.stringify(parsed.signOff));
    return new File([JSON.stringify(parsed)], 'vals.json');
  };
  const second = (secondReviewer: string, secondReviewedOn = '2026-11-23') =>
    forged((review) => Object.assign(review, { secondReviewer, secondReviewedOn }));
  const frozenWith = (from: RegExp, to: string) =>
    forged((review) => Object.assign(review, { frozen: String(review.frozen).replace(from, to) }));
  const cases: [File, string, RegExp][] = [
    ...['Noor Jansen', 'noor  jansen', 'Nóór Jansen', 'Noor Jansen.', 'N.o.o.r. Jansen'].map(
      (name): [File, string, RegExp] => [second(name), 'refused', /dezelfde persoon/],
    ),
    [second('Femke', '2199-01-01'), 'refused', /nog moet komen/],
    [forged((review) => Object.assign(review, { reviewedOn: '2026-11-24' })), 'refused', /nog moet komen/],
    [second('Femke', '2026-11-01'), 'invalid', /geen beoordeling/],
    [second(''), 'invalid', /geen beoordeling/],
    [frozenWith(/"agreementStatus":"[a-z-]+"/, '"agreementStatus":"active"'), 'refused', /volgt niet/],
    [frozenWith(/"covered":false/, '"covered":true'), 'refused', /volgt niet/],
    [forged((review) => Object.assign(review, { id: '\ud800' })), 'invalid', /geen beoordeling/],
  ];
  const before = here.core.status().historyLines;
  for (const [at, [file, code, words]] of cases.entries()) {
    const refused = await problemOf(here.client.signOffFile.preview({ file }));
    expect([at, refused.code, refused.message.nl]).toEqual([at, code, expect.stringMatching(words)]);
  }
  expect(here.core.status().historyLines).toBe(before);
  expect((await here.client.signOffFile.preview({ file: second('Femke Dijkstra') })).present).toBe(null);
});

test('a verdict from before the settings changed is taken over', async () => {
  const { here, there, supplier } = await twoCopies();
  const signed = await there.client.reviews.sign({ processorId: supplier.id, input });
  here.clock.now = '2026-11-24T12:00:00.000Z';
  const { version, ...policy } = await here.client.policy.get();
  await here.client.policy.save({ version, input: { ...policy, tiaMissing: 'blocked' } });
  const file = await there.client.signOffFile.export({ reviewId: signed.id });
  expect((await here.client.signOffFile.preview({ file })).present).toBe(null);
});

test('half a character, which no file can hold, is refused wherever it stands', async () => {
  const { here, there, supplier } = await twoCopies();
  const signed = await there.client.reviews.sign({ processorId: supplier.id, input });
  const whole = JSON.parse(await (await there.client.signOffFile.export({ reviewId: signed.id })).text());
  for (const change of [{ id: '\ud800' }, { reviewer: 'Noor \udc00' }]) {
    const signOff = { ...whole.signOff, review: { ...whole.signOff.review, ...change } };
    const text = JSON.stringify({ ...whole, signOff, digest: sha256(JSON.stringify(signOff)) });
    const given = new File([text], 'beoordeling.json');
    expect((await problemOf(here.client.signOffFile.preview({ file: given }))).code).toBe('invalid');
  }
});
