import { bodyLine, compile, type CompileOptions } from '../../compile.ts';
import { redactBody } from '../../markup/internal/redact-body.ts';
import { compareDiagnostics, type Diagnostic, diagnose } from '../../report/diagnostic.ts';
import { splitFrontMatter } from '../../report/front-matter.ts';
import { redactFrontMatter } from '../../report/redact-front-matter.ts';

/** A text as a public site may know it. */
export interface PublicText {
  text: string;
  /** Ids of the recommendations that were removed from it. */
  recommendations: string[];
  /** What is in the way of removing what is internal; with any, the text must not be published. */
  diagnostics: Diagnostic[];
}

/**
 * Removes what is internal from a text, before anything else reads it. Lines keep their numbers.
 * @param source the whole file, normalised
 * @param hidden ids of reports that are left out altogether
 */
export async function publicText(
  source: string,
  options: CompileOptions,
  hidden: ReadonlySet<string>,
): Promise<PublicText> {
  const firstLine = bodyLine(source);
  const body = redactBody(source, firstLine, options.format);
  const front = redactFront(body.text, hidden);
  const diagnostics = [...body.diagnostics, ...front.diagnostics];
  if (front.recommendations.length > 0 && diagnostics.length === 0)
    diagnostics.push(...(await statedAnyway(body.text, options, front.recommendations)));
  return { ...front, diagnostics: diagnostics.sort(compareDiagnostics) };
}

function redactFront(source: string, hidden: ReadonlySet<string>): PublicText {
  const { yaml, bodyOffset } = splitFrontMatter(source);
  const none = { text: source, recommendations: [], diagnostics: [] };
  // Without any of these there is nothing to remove; an escape may spell anything.
  if (yaml === undefined || !/internal|related|[#\\]/i.test(yaml)) return none;
  const marks = marksIn(yaml);
  if (marks.length > 0) return { ...none, diagnostics: marks };
  const redacted = redactFrontMatter(yaml, hidden);
  const at = { line: 2, column: 1 };
  if ('reason' in redacted) return { ...none, diagnostics: [diagnose('internal-unremovable', redacted, at)] };
  const opening = source.indexOf('\n') + 1;
  const closing = source.slice(opening + yaml.length, bodyOffset);
  const text = source.slice(0, opening) + redacted.yaml + closing + source.slice(bodyOffset);
  return { text, recommendations: redacted.recommendations, diagnostics: [] };
}

/** The marks of bodies mean nothing in front matter. */
function marksIn(yaml: string): Diagnostic[] {
  return yaml.split('\n').flatMap((text, index) => {
    const found = /:{3,}[ \t]*internal\b|<\/?Internal\s*>/i.exec(text);
    if (!found) return [];
    const place = { line: index + 2, column: found.index + 1 };
    return [diagnose('internal-mark-unclear', { written: found[0] }, place)];
  });
}

/** The recommendations that were removed from the front matter and that the body states all the same. */
async function statedAnyway(
  source: string,
  options: CompileOptions,
  removed: readonly string[],
): Promise<Diagnostic[]> {
  if (options.kind === 'doc') return [];
  const { recommendations } = await compile(source, { ...options, kind: 'report', draw: false });
  return recommendations
    .filter(({ id, anchor }) => anchor !== undefined && removed.includes(id))
    .map(({ id, line }) => diagnose('internal-stated', { id }, { line, column: 1 }));
}
