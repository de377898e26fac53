/** Passes a file to the browser (or the desktop's download) under its name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds its own reference to the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
