/** How long a browser may take to fetch what a link offers before its address is let go. */
const KEEP_MS = 60_000;

/** Hands the reader a file, the way a download link does. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
