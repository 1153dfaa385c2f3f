import {
  type Contradiction,
  contradictionsPath,
  contradictionsPerPage,
  type FigureCounts,
} from '../checked-figures.ts';
import { pageKind } from '../page-kind.ts';

export interface ContradictionsView {
  shown: Contradiction[];
  /** Of the whole library. */
  counts: FigureCounts;
  page: number;
  pages: number;
}

/** The figures that do not follow from the others of their report. */
export const contradictionPages = pageKind<ContradictionsView>({
  template: 'contradictions/[...page].astro',
  *pages(data) {
    const pages = Math.max(1, Math.ceil(data.contradictions.length / contradictionsPerPage));
    for (let page = 1; page <= pages; page++) {
      const first = (page - 1) * contradictionsPerPage;
      yield {
        path: contradictionsPath(page),
        view: () => {
          const shown = data.contradictions.slice(first, first + contradictionsPerPage);
          return { shown, counts: data.figureCounts, page, pages };
        },
      };
    }
  },
});
