import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const { refusal }: { refusal: (version: string) => string | null } = createRequire(import.meta.url)(
  '../../build/check-node.cjs',
);

test.each(['22.18.0', '22.19.1', '24.21.0', '26.0.0'])('Node %s is accepted', (version) =>
  expect(refusal(version)).toBeNull(),
);

test.each(['18.20.0', '20.20.2', '22.17.9'])(
  'Node %s is refused in a sentence that says what to do',
  (version) => {
    expect(refusal(version)).toContain(
      `This is Node ${version}; the Verwerkersregister needs Node 22.18 or newer`,
    );
    expect(refusal(version)).toContain('install Node 24');
  },
);
