/** Puts a text on the clipboard. Rejects when the browser forbids it. */
export async function writeToClipboard(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // A page that is not served securely has no clipboard, only the old command on a selection.
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'change-spoken';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (!copied) throw new Error('The browser did not copy.');
}
