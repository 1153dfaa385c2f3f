import type { CompiledDoc, CompiledReport } from '../compile.ts';
import type { Audience } from '../report/audience.ts';
import type { SecretsByFile } from '../report/conceal.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Recommendation } from '../report/recommendation.ts';
import type { DocFrontMatter, ReportFrontMatter } from '../report/report.ts';
import type { SecretSettings } from '../report/secret.ts';
import type { RecommendationStatus } from '../report/status.ts';

/** Where a library's texts are, and what they may say. */
export interface LibraryFolders {
  /** Absolute path of the reports. */
  reports: string;
  /** Absolute path of the docs; may not exist. */
  docs?: string | undefined;
  /** Absolute paths of records of links from texts kept elsewhere. */
  citations?: readonly string[];
  /** Who the library is for; default: internal, which is everybody's who has the texts. */
  audience?: Audience | undefined;
  /** Who may own a recommendation; anyone where it is absent. */
  owners?: readonly string[] | undefined;
  /** Services that reports may name; any where it is absent. */
  services?: readonly string[] | undefined;
  /** What looks like a secret, and how much it weighs; default: as Faultline does. */
  secrets?: SecretSettings | undefined;
}

/** Something that links to a report, doc or recommendation. */
export interface Citation {
  /** A text of the library, or one kept outside of it. */
  kind: 'report' | 'doc' | 'outside';
  /** Of an outside text its path. */
  id: string;
  title: string;
  /** The words of the link. */
  text: string;
  /** 1-based line of the link in the citing file. */
  line: number;
  /** Where an outside text can be read, an http(s) address. */
  address?: string;
}

/** Where a link of a body leads. */
export interface ResolvedLink {
  /** Site-relative, without a leading slash; undefined where it leads nowhere. */
  path?: string;
  /** State of the recommendation it leads to. */
  status?: RecommendationStatus;
}

/** What an image of a body shows. */
export interface ResolvedImage {
  /** Published path, site-relative; undefined where it cannot be shown. */
  path?: string;
  /** Pixels, where the file says. */
  width?: number;
  height?: number;
}

interface LibraryText {
  id: string;
  title: string;
  /** Path as the user knows it: relative to where Faultline was started. */
  file: string;
  /** Absolute path. */
  path: string;
  /** Absolute path of the copy that may be published, where the audience must not know all of the text. */
  published?: string;
  /** The lines of that copy, from 0, of which nothing was left. */
  emptied?: readonly number[];
  /** Key of the compiled text in the cache. */
  digest: string;
  links: ResolvedLink[];
  images: ResolvedImage[];
  citedBy: Citation[];
}

/** The compiled text without its HTML, which stays in the cache until a page needs it. */
type WithoutHtml<T> = Omit<T, 'html' | 'data' | 'diagnostics'>;

/** A report of the library with what other texts add to it. */
export interface LibraryReport extends LibraryText {
  kind: 'report';
  data: ReportFrontMatter;
  compiled: WithoutHtml<CompiledReport>;
  /** Neighbours by date. */
  newer?: string;
  older?: string;
}

export interface LibraryDoc extends LibraryText {
  kind: 'doc';
  data: DocFrontMatter;
  compiled: WithoutHtml<CompiledDoc>;
}

/** A recommendation of the library; its id is `<report-id>/<recommendation-id>`. */
export interface LibraryRecommendation extends Omit<Recommendation, 'id'> {
  id: string;
  reportId: string;
  /** Full id of the recommendation that replaces it. */
  supersededBy?: string;
  citedBy: Citation[];
}

/** A file that is published as it is. */
export interface Asset {
  /** Absolute path of what is published: the file itself, or a copy without metadata. */
  source: string;
  /** Absolute path of the file that texts refer to. */
  original: string;
  /** Published path, site-relative; carries a digest of the content. */
  path: string;
}

/** All reports and docs of one site, with the links between them. Immutable. */
export interface Library {
  /** Newest first, those of unknown date last. */
  reports: LibraryReport[];
  /** By title. */
  docs: LibraryDoc[];
  /** In the order of their reports. */
  recommendations: LibraryRecommendation[];
  assets: Asset[];
  /** Everything that is wrong, in file order. */
  diagnostics: Diagnostic[];
  /** What none of what is printed may show. */
  secrets: SecretsByFile;
}

export const reportPath = (id: string): string => `incidents/${id}/`;
export const markdownPath = (id: string): string => `incidents/${id}.md`;
export const docPath = (id: string): string => `docs/${id}/`;
/** @param id `<report-id>/<recommendation-id>` */
export const recommendationPath = (id: string): string => `recommendations/${id}/`;
