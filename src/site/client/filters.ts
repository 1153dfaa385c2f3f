// Narrows and orders the list of the page; what is chosen stands in the address, so it can be shared.
const form = document.querySelector<HTMLFormElement>('[data-filters]');
const list = document.querySelector<HTMLElement>('[data-filtered]');

interface Row {
  element: HTMLElement;
  words: string;
  values: Record<string, string[]>;
}

/** A list of the page, such as one year's, with its rows as the page gave them. */
interface Group {
  section: HTMLElement;
  list: HTMLElement;
  rows: Row[];
}

const keyed = ['status', 'severity'];

function rowOf(element: HTMLElement): Row {
  const values: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(element.dataset)) values[name] = (value ?? '').split('|');
  for (const name of keyed) {
    const marked = element.querySelector<HTMLElement>(`[data-${name}]`);
    if (marked) values[name] = [marked.dataset[name] ?? ''];
  }
  values.date = [element.querySelector('time')?.dateTime ?? ''];
  return { element, words: (element.textContent ?? '').toLowerCase(), values };
}

const groupOf = (section: HTMLElement): Group[] => {
  const rows = section.querySelector<HTMLElement>('.rows');
  return rows
    ? [{ section, list: rows, rows: [...rows.children].map(row => rowOf(row as HTMLElement)) }]
    : [];
};

const first = (row: Row, name: string): string => row.values[name]?.[0] ?? '';

const orders: Record<string, (a: Row, b: Row) => number> = {
  oldest: (a, b) => (first(a, 'date') || '9999').localeCompare(first(b, 'date') || '9999'),
  severity: (a, b) => (first(a, 'severity') || 'SEV9').localeCompare(first(b, 'severity') || 'SEV9'),
  ttr: (a, b) => (Number(first(b, 'ttr')) || -1) - (Number(first(a, 'ttr')) || -1),
};

function serve(form: HTMLFormElement, list: HTMLElement): void {
  const groups = [...list.querySelectorAll<HTMLElement>('.band')].flatMap(groupOf);
  const rows = groups.flatMap(group => group.rows);
  const count = form.querySelector('[data-filter-count]');
  const merged = document.createElement('ul');
  merged.className = `${groups[0]?.list.className ?? ''} merged`;

  const chosen = (): [string, string][] =>
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    );

  const matches = (row: Row, filters: [string, string][]): boolean =>
    filters.every(([name, value]) => {
      if (name === 'sort') return true;
      if (name !== 'q') return row.values[name]?.includes(value) ?? false;
      return value
        .toLowerCase()
        .split(/\s+/)
        .every(word => row.words.includes(word));
    });

  function show(): void {
    const filters = chosen();
    for (const row of rows) row.element.hidden = !matches(row, filters);
    const order = orders[filters.find(([name]) => name === 'sort')?.[1] ?? ''];
    if (order) merged.replaceChildren(...rows.toSorted(order).map(row => row.element));
    else for (const group of groups) group.list.replaceChildren(...group.rows.map(row => row.element));
    if (order) list.after(merged);
    else merged.remove();
    for (const { section, rows: own } of groups)
      section.hidden = order !== undefined || own.every(row => row.element.hidden);
    const left = rows.filter(row => !row.element.hidden).length;
    const what = form.dataset.what ?? '';
    if (count)
      count.textContent = left === rows.length ? `${left} ${what}` : `${left} of ${rows.length} ${what}`;
    form.classList.toggle('filtering', filters.length > 0);
    const query = new URLSearchParams(filters).toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
  form.addEventListener('input', show);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(show));
  if (chosen().length > 0) show();
}

if (form && list) serve(form, list);
