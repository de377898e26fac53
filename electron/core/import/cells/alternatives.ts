/** "Germany or USA": words that name possibilities instead of a place. */

import { countryOfCity } from './cities.ts';
import { findRegion } from './clouds.ts';
import { findPlace } from './find-place.ts';
import { isRegion } from './words.ts';

/** Words behind "or" that leave open where else. */
const elsewhere =
  /^(elders|elsewhere|een ander|another|other|anywhere|ergens|ander|andere|any|buiten|outside|de rest|anders)\b/i;

/**
 * Whether a text names alternatives, between places: "VS of Canada", "Germany or elsewhere", "and/or". Between other words
 * "of" may be English ("Location of the servers"), and "OR" on its own behind a comma or in brackets is Oregon.
 */
export function leavesPlaceOpen(text: string): boolean {
  if (/(^|\s)(en|and|und|et)\s?\/\s?(of|or|oder|ou)(\s|$)/i.test(text)) return true;
  const plain = text.replace(/(^|[,(])\s*OR\s*(?=[,)]|$)/g, '$1 ');
  const words = plain.split(/[\s,&/()]+/).filter((word) => word !== '');
  return words.some((word, index) => {
    if (!/^(of|or|oder|ou)$/i.test(word) || isWithinName(words, index)) return false;
    const after = words.slice(index + 1);
    if (!namesPlace(words.slice(0, index))) return false;
    return namesPlace(after) || elsewhere.test(after.join(' '));
  });
}

function namesPlace(words: readonly string[]): boolean {
  return words.some((_, start) =>
    [1, 2, 3, 4].some((length) => {
      if (start + length > words.length) return false;
      const name = words.slice(start, start + length).join(' ');
      if (/^[a-z]{2}$/.test(name)) return false;
      return (
        findPlace(name).length > 0 ||
        isRegion(name) ||
        countryOfCity(name) !== null ||
        findRegion(name, name) !== null
      );
    }),
  );
}

/** "Isle of Man", "United States of America": the word is part of a name. */
function isWithinName(words: readonly string[], index: number): boolean {
  for (let start = Math.max(0, index - 3); start < index; start++) {
    for (let end = index + 2; end <= Math.min(words.length, index + 4); end++) {
      if (findPlace(words.slice(start, end).join(' ')).length > 0) return true;
    }
  }
  return false;
}
