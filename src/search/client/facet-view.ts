import { type FacetCounts, type FacetName, type Filters, facetNames } from '../facets.ts';
import { element } from './element.ts';
import { facetTitle, valueName } from './facet-names.ts';

/** Values of a facet that are shown before it is unfolded. */
const shownValues = 8;
const unfolded = new Set<FacetName>();

/**
 * Draws the facets as checkboxes with counts, in place of those that were drawn before; the focus stays where it was.
 * @param onToggle hears of a value that was ticked or unticked
 */
export function drawFacets(
  into: HTMLElement,
  counts: FacetCounts,
  filters: Filters,
  onToggle: (name: FacetName, value: string) => void,
): void {
  const focused = into.contains(document.activeElement) ? document.activeElement?.id : undefined;
  into.replaceChildren();
  for (const name of facetNames) {
    const values = counts[name];
    const chosen = filters[name] ?? [];
    if (values.length < 2 && chosen.length === 0) continue;
    const all = unfolded.has(name) || values.length <= shownValues + 1;
    const shown = all ? values : values.filter(({ value }, i) => i < shownValues || chosen.includes(value));
    const group = element('fieldset', { class: 'facet' }, element('legend', {}, facetTitle(name)));
    for (const { value, count } of shown)
      group.append(choice(name, value, count, chosen.includes(value), onToggle));
    if (!all) {
      const more = element('button', { type: 'button', class: 'facet-more' }, `All ${values.length}`);
      more.addEventListener('click', () => {
        unfolded.add(name);
        drawFacets(into, counts, filters, onToggle);
        into.querySelector<HTMLElement>(`#${facetId(name, values[shownValues]!.value)}`)?.focus();
      });
      group.append(more);
    }
    into.append(group);
  }
  if (focused) document.getElementById(focused)?.focus();
}

function choice(
  name: FacetName,
  value: string,
  count: number,
  checked: boolean,
  onToggle: (name: FacetName, value: string) => void,
): HTMLElement {
  const id = facetId(name, value);
  const box = element('input', { type: 'checkbox', id, name, value, checked });
  box.addEventListener('change', () => onToggle(name, value));
  return element(
    'label',
    { class: 'facet-value', for: id },
    box,
    element('span', { class: 'facet-word' }, valueName(name, value)),
    ' ',
    element('span', { class: 'facet-count' }, count.toLocaleString('en')),
  );
}

/** Valid in a selector whatever a tag is called. */
const facetId = (name: FacetName, value: string): string =>
  `facet-${name}-${Array.from(value, letter => letter.codePointAt(0)!.toString(36)).join('-')}`;
