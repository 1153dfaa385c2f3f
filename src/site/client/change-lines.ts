import type { ChangeLine } from '../../markup/change/model.ts';

/** Reads a change figure's lines back from the page, see `src/markup/change/render.ts`. */
export function changeLinesOf(figure: HTMLElement): ChangeLine[] {
  return [...figure.querySelectorAll<HTMLElement>('.change-line')].map(element => {
    const { before, after, unterminated } = element.dataset;
    const kind = element.tagName === 'DEL' ? 'del' : element.tagName === 'INS' ? 'ins' : 'same';
    return {
      kind,
      text: element.querySelector('code')?.textContent ?? '',
      ...(before && { before: Number(before) }),
      ...(after && { after: Number(after) }),
      ...(unterminated !== undefined && { unterminated: true as const }),
    };
  });
}
