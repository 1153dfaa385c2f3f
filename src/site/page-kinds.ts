import type { PageKind } from './page-kind.ts';
import { apiRecommendationsFile, apiReportsFile, llmsFile } from './views/api.ts';
import { contradictionPages } from './views/contradictions.ts';
import { docList, docPages } from './views/docs.ts';
import { atomFeed, dueCalendarFile, jsonFeed, publishedFile } from './views/feeds.ts';
import { notFoundPage, searchPage, securityFile, themeFile } from './views/fixed.ts';
import { homePage } from './views/home.ts';
import { incidentList, olderIncidents } from './views/incidents.ts';
import { insightsPage, monthPages } from './views/insights.ts';
import { recommendationPages } from './views/recommendation.ts';
import { reportMarkdown, reportPages } from './views/report.ts';
import { olderOfService, olderOfTag, serviceList, servicePages, tagList, tagPages } from './views/term.ts';
import { recommendationList, worklistPages } from './views/worklists.ts';

/** Every kind of page that the site has; a template that is not among them makes none. */
export const pageKinds: readonly PageKind<unknown>[] = [
  homePage,
  incidentList,
  olderIncidents,
  contradictionPages,
  reportPages,
  reportMarkdown,
  recommendationList,
  worklistPages,
  recommendationPages,
  docList,
  docPages,
  serviceList,
  servicePages,
  olderOfService,
  tagList,
  tagPages,
  olderOfTag,
  insightsPage,
  monthPages,
  searchPage,
  notFoundPage,
  themeFile,
  securityFile,
  atomFeed,
  jsonFeed,
  publishedFile,
  dueCalendarFile,
  apiReportsFile,
  apiRecommendationsFile,
  llmsFile,
];
