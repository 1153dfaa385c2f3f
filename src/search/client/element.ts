type Child = Node | string | undefined;

/**
 * Makes an element. Text becomes text nodes and nothing is parsed as HTML, so what a report says stays text.
 * @param attributes those that are `undefined` or `false` are left out; `true` sets an empty one
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...children.filter(child => child !== undefined));
  return made;
}
