// Gives code, terminal sessions and changes their copy buttons, so that without scripts there are no dead ones.
import { afterTextOf, patchOf } from '../../markup/change/patch.ts';
import { changeLinesOf } from './change-lines.ts';
import { writeToClipboard } from './clipboard.ts';

const shownFor = 2_000;

const status = document.createElement('p');
status.className = 'change-spoken';
status.setAttribute('role', 'status');
document.body.append(status);

function copyOnClick(button: HTMLButtonElement, textOf: () => string): void {
  const label = button.textContent;
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    const answer = await writeToClipboard(textOf()).then(
      () => 'Copied',
      () => 'Not copied',
    );
    button.textContent = answer;
    // Saying the same thing twice is only heard when it was unsaid in between.
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = answer;
    });
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = label;
    }, shownFor);
  });
}

function buttonFor(label: string, textOf: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-button';
  button.textContent = label;
  copyOnClick(button, textOf);
  return button;
}

function addButtons(figure: HTMLElement, head: Element | null, ...buttons: HTMLButtonElement[]): void {
  const group = document.createElement('div');
  group.className = 'copy-buttons';
  group.append(...buttons);
  if (head) head.append(group);
  else figure.prepend(group);
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) {
  const code = () => figure.querySelector('pre')?.textContent ?? '';
  addButtons(figure, figure.querySelector('.code-head'), buttonFor('Copy', code));
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.terminal')) {
  const commands = () =>
    [...figure.querySelectorAll<HTMLElement>('[data-command]')].map(e => e.dataset.command).join('\n');
  const label = figure.querySelectorAll('[data-command]').length === 1 ? 'Copy command' : 'Copy commands';
  addButtons(figure, figure.querySelector('.code-head'), buttonFor(label, commands));
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.change')) {
  const { file = 'file', header } = figure.dataset;
  const after = () => afterTextOf(changeLinesOf(figure)).replace(/\n$/, '');
  const patch = () => patchOf(changeLinesOf(figure), { file, header });
  const buttons = figure.querySelector('.change-line') ? [buttonFor('Copy new text', after)] : [];
  addButtons(figure, figure.querySelector('.change-head'), ...buttons, buttonFor('Copy as patch', patch));
}
