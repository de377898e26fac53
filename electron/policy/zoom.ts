/** How large the page is shown: the steps of the menu, from 80 to 200 %. */

const steps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export type ZoomChange = 'in' | 'out' | 'reset';

/** The step nearest to what was kept, which may be anything; 1 = 100 %. */
export function zoomFrom(kept: number): (typeof steps)[number] {
  if (!Number.isFinite(kept)) return 1;
  const distance = (step: number) => Math.abs(step - kept);
  return steps.reduce<(typeof steps)[number]>(
    (best, step) => (distance(step) < distance(best) ? step : best),
    1,
  );
}

/** The next step; at the last one it stays. */
export function zoomed(kept: number, change: ZoomChange): number {
  if (change === 'reset') return 1;
  const at = steps.indexOf(zoomFrom(kept));
  return steps[Math.min(steps.length - 1, Math.max(0, at + (change === 'in' ? 1 : -1)))] ?? 1;
}
