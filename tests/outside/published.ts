import type {
  PublishedRecommendation,
  PublishedRecommendations,
} from '../../src/report/published-recommendations.ts';

/** The address of the small site that the tests of outside texts cite. */
export const site = 'https://example.org/pm/';

const recommendation = (
  id: string,
  more: Partial<PublishedRecommendation> = {},
): PublishedRecommendation => ({
  id,
  aliases: [],
  url: `recommendations/${id}/`,
  text: `Do ${id.split('/')[1]}.`,
  status: 'accepted',
  report: id.split('/')[0]!,
  services: [],
  citedBy: 0,
  ...more,
});

/** A site with a recommendation of every kind that matters to who cites it. */
export const published: PublishedRecommendations = {
  version: 1,
  site,
  recommendations: [
    recommendation('slow/pin', { aliases: ['slow/pin-it'], citedBy: 1 }),
    recommendation('slow/done', { status: 'implemented' }),
    recommendation('slow/late', { due: '2026-01-10', owner: 'Ada' }),
    recommendation('slow/no', { status: 'declined', reason: 'Too dear' }),
    recommendation('slow/past', { status: 'obsolete' }),
    recommendation('slow/first', { status: 'superseded', supersededBy: 'slow/second' }),
    recommendation('slow/second', { status: 'superseded', supersededBy: 'other/third' }),
    recommendation('slow/into-nothing', { status: 'superseded', supersededBy: 'slow/no' }),
    recommendation('slow/round', { status: 'superseded', supersededBy: 'slow/about' }),
    recommendation('slow/about', { status: 'superseded', supersededBy: 'slow/round' }),
    recommendation('other/third'),
    recommendation('größe/grün', { aliases: ['größe/blau'] }),
  ],
  reports: [
    { id: 'slow', aliases: ['slower'], url: 'incidents/slow/', title: 'Slow', status: 'resolved' },
    { id: 'other', aliases: [], url: 'incidents/other/', title: 'Other', status: 'resolved' },
    { id: 'größe', aliases: [], url: 'incidents/größe/', title: 'Größe', status: 'resolved' },
  ],
};
