/** Gives the user a file, as a download; nothing leaves the browser. */
export function handOut(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The download has its own hold on the data by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The text of the file that was just chosen; '' where none was. The field is emptied, so that the same file can be chosen again. */
export async function readChosen({ currentTarget }: { currentTarget: HTMLInputElement }): Promise<string> {
  const file = currentTarget.files?.[0];
  const text = file ? await file.text() : '';
  currentTarget.value = '';
  return text;
}
