/** What a page shows outside its window; apart from the bridge, which is bundled into the preload script. */
import * as z from 'zod';

/** What is shown outside the window. Texts are in the language of the screen. */
export const remindState = z.strictObject({
  count: z.int().min(0).max(1_000_000),
  /** Beside the icon in the tray. */
  status: z.string().max(200),
  notice: z
    .strictObject({
      title: z.string().max(200),
      body: z.string().max(1000),
      open: z.string().max(60),
      later: z.string().max(60),
    })
    .nullable(),
});
export type RemindState = z.infer<typeof remindState>;
