/** Spelling in Dutch and English, with dictionaries that are part of the program: none is ever fetched. */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import { APP_ORIGIN } from '../policy/origins.ts';
import { spellingFiles } from '../policy/spelling.ts';

export interface SpellingOptions {
  readonly platform: NodeJS.Platform;
  /** Folder with the dictionaries of the program. */
  readonly source: string;
  /** Folder of the profile, in which Chromium looks for them. */
  readonly profile: string;
  readonly log: (line: string) => void;
}

/**
 * Puts the dictionaries where Chromium looks before it fetches any, and turns spelling on for those that are there.
 * macOS has its own.
 */
export function offerSpelling(session: Session, { platform, source, profile, log }: SpellingOptions): void {
  // Chromium's own address is of a network; at this one there is nothing.
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/dictionaries/`);
  session.on('spellcheck-dictionary-download-failure', (_event, language) =>
    log(`the dictionary of ${language} is not where Chromium looks`),
  );
  if (platform === 'darwin') {
    session.setSpellCheckerEnabled(true);
    return;
  }
  const languages = spellingFiles.filter(({ file }) => place(source, profile, file, log));
  session.setSpellCheckerLanguages(languages.map(({ language }) => language));
  session.setSpellCheckerEnabled(languages.length > 0);
}

/** Copies what is not there yet, or not whole; @returns whether it is there. */
function place(source: string, profile: string, file: string, log: (line: string) => void): boolean {
  const [from, to] = [join(source, file), join(profile, 'Dictionaries', file)];
  try {
    const { size } = statSync(from);
    if (statSync(to, { throwIfNoEntry: false })?.size === size) return true;
    mkdirSync(join(profile, 'Dictionaries'), { recursive: true, mode: 0o700 });
    copyFileSync(from, to);
    return true;
  } catch (error) {
    log(`no spelling with ${file}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
