/**
 * The value of an attribute in a tag of XML, as the file escapes it; empty where there is none.
 * @param tag the tag, or what stands in it behind its name
 * @param name of the attribute, as a pattern
 */
export const attributeOf = (tag: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '';
