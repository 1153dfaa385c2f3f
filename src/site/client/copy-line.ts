// The copy buttons of single lines, such as a recommendation's link.
import { writeToClipboard } from './clipboard.ts';

const shownFor = 2_000;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-text]')) {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    button.textContent = await writeToClipboard(button.dataset.copyText ?? '').then(
      () => 'Copied',
      () => 'Not copied',
    );
    setTimeout(() => {
      button.textContent = label;
    }, shownFor);
  });
}
