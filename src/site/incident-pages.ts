import { listPagePath, type PageNumber } from './list-pages.ts';

/** A browser lays out so many rows without a delay that one feels. */
export const incidentsPerPage = 250;

/** Site-relative address of a page of the list of all incidents. */
export const incidentsPath = (page: PageNumber): string => listPagePath('incidents/', page);

/** What a year's heading is called in an address. */
export const yearAnchor = (year: string): string => `in-${year}`;
