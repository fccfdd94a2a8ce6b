import type { Exported } from '#shared/contract/methods.ts';

/** Hands a file to the browser's own download; in the window that is a save dialog. */
export async function downloadFile(file: Exported['file']): Promise<void> {
  const url = URL.createObjectURL(new Blob([await file.arrayBuffer()], { type: file.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has taken its own hold of the bytes once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
