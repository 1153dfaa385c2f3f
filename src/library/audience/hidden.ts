import { parseDocument } from 'yaml';
import { type HiddenReason, hiddenReason } from '../../report/audience.ts';
import { splitFrontMatter } from '../../report/front-matter.ts';
import { defaultId } from '../default-id.ts';

/**
 * What a public site leaves out, and why: absolute paths of texts, ids as `report:<id>` and `doc:<id>`, and
 * recommendations as `rec:<report-id>/<recommendation-id>`.
 */
export type Hidden = ReadonlyMap<string, HiddenReason>;

export const nothingHidden: Hidden = new Map();

/** A text that a public site leaves out. */
export interface HiddenText {
  reason: HiddenReason;
  /** Its id and aliases. */
  ids: string[];
}

/**
 * Whether a public site leaves out a text, of its front matter alone. One whose front matter is broken is not hidden: it
 * is an error, which stops the build.
 * @param source the whole file, normalised
 */
export function hiddenText(source: string, path: string): HiddenText | undefined {
  const { yaml } = splitFrontMatter(source);
  // An escape may spell any key.
  if (yaml === undefined || !/visibility|review|\\/.test(yaml)) return undefined;
  const front = yamlValue(yaml);
  const reason = front && hiddenReason(front as Parameters<typeof hiddenReason>[0]);
  if (!reason) return undefined;
  const aliases = Array.isArray(front.aliases) ? front.aliases.map(String) : [];
  return { reason, ids: [typeof front.id === 'string' ? front.id : defaultId(path), ...aliases] };
}

/** Adds a text that is left out to what is hidden. */
export function hide(
  hidden: Map<string, HiddenReason>,
  { path, kind }: { path: string; kind: 'report' | 'doc' },
  { reason, ids }: HiddenText,
): void {
  hidden.set(path, reason);
  for (const id of ids) hidden.set(`${kind}:${id}`, reason);
}

/** Why a report, or the recommendation of one, is left out; undefined where it is not. */
export const hiddenReport = (hidden: Hidden, id: string): HiddenReason | undefined =>
  hidden.get(`report:${id.split('/', 1)[0]}`) ?? hidden.get(`rec:${id}`);

function yamlValue(yaml: string): Record<string, unknown> | undefined {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    const value: unknown = document.toJS();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
