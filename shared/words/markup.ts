/** Text that goes into HTML or XML. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // HTML 4 has no `&apos;`.
  "'": '&#39;',
};

/** Text as it stands between tags and in attributes, of HTML and of XML 1.0 alike. */
export const inMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
