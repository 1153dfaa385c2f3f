import { type Citation, docPath } from '../../library/entries.ts';
import type { Heading } from '../../markup/context.ts';
import type { DocFrontMatter } from '../../report/report.ts';
import { citedRecommendations } from '../cited.ts';
import { pageKind } from '../page-kind.ts';
import { type BodyView, bodyView } from './body.ts';
import { recommendationRow, type RecommendationRow } from './rows.ts';

export interface DocView {
  id: string;
  title: string;
  file: string;
  frontMatter: DocFrontMatter;
  headings: Heading[];
  body: BodyView;
  /** The recommendations that it cites, as they stand. */
  cited: RecommendationRow[];
  citedBy: Citation[];
}

export const docPages = pageKind<DocView>({
  template: 'docs/[id].astro',
  *pages(data) {
    for (const doc of data.docs) {
      const { id, title, file, frontMatter, headings, links, citedBy } = doc;
      yield {
        path: docPath(id),
        view: () => ({
          id,
          title,
          file,
          frontMatter,
          headings,
          body: bodyView(doc, 'docs', data),
          cited: citedRecommendations(links).flatMap(cited => {
            const entry = data.recommendation(cited);
            return entry ? [recommendationRow(entry, data.today)] : [];
          }),
          citedBy,
        }),
      };
    }
  },
});

/** A doc as the list of all shows it. */
export interface DocRow {
  id: string;
  title: string;
  description?: string | undefined;
  owner?: string | undefined;
  /** How many recommendations it cites. */
  cited: number;
}

export const docList = pageKind<DocRow[]>({
  template: 'docs/index.astro',
  *pages(data) {
    yield {
      path: 'docs/',
      view: () =>
        data.docs.map(({ id, title, frontMatter: { description, owner }, links }) => {
          return { id, title, description, owner, cited: citedRecommendations(links).length };
        }),
    };
  },
});
