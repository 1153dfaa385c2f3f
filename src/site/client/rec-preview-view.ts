/** The keys of `recommendation.json` that are shown. */
export interface Shown {
  text: string;
  status: string;
  owner?: string;
  due?: string;
  services: string[];
}

function paragraph(className: string, ...parts: (string | Node)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...parts);
  return element;
}

function statusOf(status: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'status';
  element.dataset.status = status;
  element.textContent = status;
  return element;
}

/** Puts the box above a link, or below it where there is no room above. */
export function placeAt(link: HTMLAnchorElement, box: HTMLElement): void {
  // Of a link broken over two lines, the first part.
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const gap = 6;
  const room = document.documentElement.clientWidth - box.offsetWidth - gap;
  const above = at.top > box.offsetHeight + gap;
  box.style.left = `${Math.max(gap, Math.min(at.left, room)) + scrollX}px`;
  box.style.top = `${(above ? at.top - box.offsetHeight - gap : link.getBoundingClientRect().bottom + gap) + scrollY}px`;
}

/** What the box holds, as text: nothing of it is read as markup. */
export function previewOf({ text, status, owner, due, services }: Shown): HTMLElement[] {
  const facts = [owner, due && `due ${due}`, services.join(', ')].filter(Boolean).join(' · ');
  return [
    paragraph('rec-preview-head', statusOf(status)),
    paragraph('rec-preview-text', text),
    ...(facts ? [paragraph('rec-preview-facts', facts)] : []),
  ];
}
