/** A day as it is written in Dutch: a browser would break the line after its hyphens. */
const DAY = /(\d{1,2}-\d{1,2}-\d{4})/;

/** A sentence in which every day stands on one line. */
export function Sentence({ text }: { readonly text: string }) {
  return text.split(DAY).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text keep their places
      <span key={at} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
