/** All migrations, in order. */
import { migration0001 } from './0001.ts';
import { migration0002 } from './0002.ts';
import { migration0003 } from './0003.ts';
import { migration0004 } from './0004.ts';
import { migration0005 } from './0005.ts';
import { migration0006 } from './0006.ts';
import { migration0007 } from './0007.ts';
import { migration0008 } from './0008.ts';
import { migration0009 } from './0009.ts';
import { migration0010 } from './0010.ts';
import { migration0011 } from './0011.ts';
import { migration0012 } from './0012.ts';
import { migration0013 } from './0013.ts';
import { migration0014 } from './0014.ts';
import { migration0015 } from './0015.ts';
import { migration0016 } from './0016.ts';

/**
 * Each entry migrates the register from version index to index + 1; an entry is never edited after release.
 */
export const migrations: readonly string[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
  migration0010,
  migration0011,
  migration0012,
  migration0013,
  migration0014,
  migration0015,
  migration0016,
];

/**
 * Digest of the schema of each form, so that opening need not make one to compare with. A form whose digest is
 * missing here is compared with one that is made; a test computes them all.
 */
export const schemaDigests: readonly string[] = [
  '0744b648bc4a5d84ccae0e7ed6b3c26435fde7df45c78622fcfab7d223c9aacc',
  '237f20d06d644ca3a312666ee7fc16d654694fbefb5787b7cc3d396b3687d493',
  '3fc4c90397d4cd4bdb0bf0d39c60b5fe22f239979f96497b5048ef769964cfa0',
  '924a2b7d84de7f0a5cbb463b5384e3ca19106357db900a8110444ac6a429dafb',
  '22044b74480225b813f2b500b5806e3bd74b13ce2a66cedef51ebc88a786cd8c',
  '963354873725844c68c739ed3513986e3d52a153684c5e26af36c082bea8b41b',
  'eb641a28fb327a1443c64f64ee8909aa2466574b4602406d4e795e688c4bb9b3',
  '8d7293ba6f7e952860f47b30d77ab8ae89922ea57903faf44c006c9065762333',
  'ac4cfd71e9389ce54e786f503765d183aefd7a3142ffb51020062333c344033f',
  'bb6014cd52c072a0a6ed9646cdfd583ee79fc8c059ab6c14f2d6948e29a3bbf0',
  'c9773d67752f0d6e423d06e1b9745133f22c7154407ffbda33b98ac398cef719',
  'f96578f2fbb7b95944a26f9c73ed4420212a38bc2a405d6f9123f5c06da798e8',
  '29b5c2a837a18f4605aeff3441d929b000fa87cb4cd91b196e2f44529bec9915',
  '2c4973db7fb7a37f62182b354ca23b7ad2ca6c577291c2e1d73a64766b17e964',
  'ca06b05d409b1c5801e0d9d3e4dc5c37d941c07bbb949a66a6b0a3818ea66824',
  'f4bd36ee907348ef97cdf9ea52479f4559b6e9cbfada5cb6715d1e89dab1336d',
];
