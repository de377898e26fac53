/** Restoring a backup of a register that is shared: what becomes of the sharing is said first. */
import { expect, test } from 'vitest';
import { newSupplier, testRegister } from '../registers.ts';
import { alike, cannotShare, grantRights, joined, last, sharedDatabase, sharedServer } from './shared.ts';

const server = sharedServer();

test.skipIf(cannotShare)(
  'a backup of before the sharing ends it, a later one does not, and each says so',
  async () => {
    const at = await sharedDatabase(server());
    const noor = testRegister();
    await newSupplier(noor.client, 'Polderhost');
    const { file: alone } = await noor.client.backup.make({});
    expect(await noor.client.backup.plan({ backup: alone })).toMatchObject({ sharing: 'alone' });
    await last(await noor.client.replica.create({ address: at('noor') }));
    await grantRights(server(), at('noor').database);
    const anna = await joined(at('anna'));

    const { file: shared } = await anna.client.backup.make({});
    await newSupplier(noor.client, 'Waddenmail');
    await newSupplier(anna.client, 'Wolkenmeer');
    expect(await anna.client.backup.plan({ backup: shared })).toMatchObject({
      sharing: 'stays',
      linesLost: 2,
    });
    await anna.client.backup.restore({ backup: shared });
    await alike(noor, anna);
    expect((await anna.client.processors.list({})).total).toBe(3);
    expect((await anna.client.register.verify()).findings).toEqual([]);

    expect(await noor.client.backup.plan({ backup: alone })).toMatchObject({ sharing: 'ends' });
    await noor.client.backup.restore({ backup: alone });
    expect(await noor.client.replica.status()).toBeNull();
    expect(await noor.client.backup.plan({ backup: shared })).toMatchObject({ sharing: 'begins' });
  },
);
