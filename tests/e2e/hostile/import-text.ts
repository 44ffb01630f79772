/** Chooses a file with this text in the options page, where one is imported. Runs in the page. */
export function importText({ name, text }: { name: string; text: string }): void {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name));
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
