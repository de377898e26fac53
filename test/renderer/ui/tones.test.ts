import { expect, test } from 'vitest';
import { agreementMark } from '../../../electron/core/report/labels.ts';
import { toneOfSupplier } from '../../../renderer/ui/tones.ts';
import { agreementClassOf } from '../../../shared/law/counting.ts';
import { shownStatus } from '../../../shared/law/stated.ts';
import { agreementStatuses } from '../../../shared/schema/agreement.ts';
import { roles } from '../../../shared/schema/processor.ts';

const all = roles.flatMap((role) =>
  [...agreementStatuses, 'no-agreement' as const].flatMap((agreementStatus) =>
    [true, false].flatMap((hasFlows) =>
      [true, false].map((covered) => ({ role, agreementStatus, hasFlows, covered })),
    ),
  ),
);

test('the sign of a supplier on the screen warns where the figures and the sign on paper do', () => {
  for (const of of all) {
    const [screen, paper] = [toneOfSupplier(of), agreementMark(agreementClassOf(of))];
    for (const sign of ['blocked', 'unknown'] as const)
      expect([of, sign, screen === sign]).toEqual([of, sign, paper === sign]);
  }
});

test('of another controller nothing is said to lack that does not have to stand', () => {
  for (const of of all.filter(({ role }) => role === 'independent-controller')) {
    expect([of, toneOfSupplier(of)]).toEqual([of, 'none']);
    expect(shownStatus(of)).not.toBe('no-agreement');
  }
});
