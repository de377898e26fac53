/** What the page tells the desktop about itself; apart from the bridge, which is bundled into the preload script. */
import * as z from 'zod';

/** How the program looks and what is open: the menu, the title bar and the dialogs follow it. */
export const pageState = z.strictObject({
  language: z.enum(['nl', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Path of the open register; null = none. */
  file: z.string().min(1).max(4096).nullable(),
});
export type PageState = z.infer<typeof pageState>;
