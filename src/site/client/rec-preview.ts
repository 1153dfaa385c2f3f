// Shows what a recommendation says where a link to it is pointed at or focused, over the page and never in it.
// Dismissed by Escape, stays while it is pointed at, and goes when pointer and focus have left (WCAG 1.4.13).

import { placeAt, previewOf, type Shown } from './rec-preview-view.ts';

const openAfter = 250;
const closeAfter = 200;
const fetched = new Map<string, Promise<Shown | undefined>>();
const box = document.createElement('div');
box.className = 'rec-preview';
box.id = 'rec-preview';
box.setAttribute('role', 'tooltip');
box.hidden = true;

let timer: ReturnType<typeof setTimeout> | undefined;
let current: HTMLAnchorElement | undefined;

const read = (address: string): Promise<Shown | undefined> => {
  const known = fetched.get(address);
  if (known) return known;
  const answer = fetch(new URL('recommendation.json', address))
    .then(response => (response.ok ? (response.json() as Promise<Shown>) : undefined))
    .catch(() => undefined);
  fetched.set(address, answer);
  return answer;
};

async function open(link: HTMLAnchorElement): Promise<void> {
  const shown = await read(link.href);
  if (!shown || current !== link) return;
  box.replaceChildren(...previewOf(shown));
  box.hidden = false;
  link.setAttribute('aria-describedby', box.id);
  placeAt(link, box);
}

function close(): void {
  clearTimeout(timer);
  current?.removeAttribute('aria-describedby');
  current = undefined;
  box.hidden = true;
}

function soon(act: () => void, after: number): void {
  clearTimeout(timer);
  timer = setTimeout(act, after);
}

function want(link: HTMLAnchorElement, after: number): void {
  if (current === link) {
    clearTimeout(timer);
    return;
  }
  soon(() => {
    close();
    current = link;
    void open(link);
  }, after);
}

const leave = () => soon(close, closeAfter);

const links = document.querySelectorAll<HTMLAnchorElement>('a.rec-link');
if (links.length > 0) document.querySelector('main')?.append(box);
for (const link of links) {
  link.addEventListener('pointerenter', event => {
    // A finger that touches a link follows it.
    if (event.pointerType !== 'touch') want(link, openAfter);
  });
  link.addEventListener('pointerleave', () => {
    if (document.activeElement !== link) leave();
  });
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) want(link, 0);
  });
  link.addEventListener('blur', leave);
}
box.addEventListener('pointerenter', () => clearTimeout(timer));
box.addEventListener('pointerleave', leave);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') close();
});
