import type { Diagnostic, Place } from '../report/diagnostic.ts';
import type { Recommendation } from '../report/recommendation.ts';
import type { Highlighter } from './highlight.ts';

/** A construct that was recognised, for those who ask what a report holds. Lines are 1-based. */
export type FoundConstruct =
  | { kind: 'change'; beforeLine: number; afterLine: number; language?: string; file?: string }
  | { kind: 'metric-table'; line: number; rows: number }
  | {
      kind: 'timeline';
      form: 'table' | 'bullets' | 'headings' | 'fence' | 'paragraphs';
      line: number;
      entries: number;
    }
  | { kind: 'steps'; line: number; entries: number }
  | { kind: 'terminal'; line: number };

/** What every step over a report's tree may read and add to. */
export interface MarkupContext {
  format: 'md' | 'mdx';
  /** The whole file's text, front matter included; positions in the tree count in it. */
  source: string;
  /** BCP 47 language of the text. */
  lang: string;
  highlighter: Highlighter;
  diagnostics: Diagnostic[];
  found: FoundConstruct[];
}

/** A heading of the rendered body. */
export interface Heading {
  /** 2…6: level in the page, without gaps. */
  level: number;
  id: string;
  text: string;
  line: number;
}

/** A link in the body; its index in the list is its placeholder `faultline:<index>` in the HTML. */
export interface MarkupLink {
  kind: 'relative' | 'recommendation' | 'fragment' | 'external';
  /** The address as written. */
  target: string;
  text: string;
  line: number;
  column: number;
  end?: Place['end'];
}

/** An image in the body; its index is its placeholder `faultline-image:<index>`. */
export interface MarkupImage {
  target: string;
  alt: string;
  line: number;
  column: number;
  end?: Place['end'];
}

/** The words of one section, as search reads them. */
export interface TextSection {
  /** Id of the heading that opens it; empty before the first heading. */
  id: string;
  heading: string;
  prose: string;
  /** Fenced code and terminal text. */
  code: string;
  /** Inline code of several words, which `prose` holds too: commands and messages, not names. Absent where none. */
  spokenCode?: string[];
  /** Entries of its timelines that a link may lead to, and where in `prose` their words stand. Absent where none. */
  entries?: { id: string; start: number; end: number }[];
}

/** What a report's tree says, beside the tree itself. */
export interface MarkupFacts {
  /** Text of the first-level heading that was lifted out as the title. */
  title?: string;
  headings: Heading[];
  /** Ids of the body's elements: what a fragment may lead to. */
  anchors: string[];
  links: MarkupLink[];
  images: MarkupImage[];
  sections: TextSection[];
  recommendations: Recommendation[];
  /** Those that the body states and the list in front matter lacks. */
  unlisted: Recommendation[];
  constructs: FoundConstruct[];
  diagnostics: Diagnostic[];
}
