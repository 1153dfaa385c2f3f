import type { FileChange, FileStatus } from './model.ts';

const extendedHeader =
  /^(?:index [0-9a-f]+\.\.|(?:old|new) mode \d|(?:new|deleted) file mode \d|(?:similarity|dissimilarity) index |(?:rename|copy) (?:from|to) |Binary files .* differ$)/;

/** Whether a line opens the part of a diff that is about one file. */
export const opensFile = (line: string, next: string): boolean =>
  line.startsWith('diff --git ') || (/^--- \S/.test(line) && /^\+\+\+ \S/.test(next));

/** Whether a line is one of git's header lines, given that a header is being read. */
export const continuesHeader = (line: string, previous: string): boolean =>
  extendedHeader.test(line) ||
  (/^--- \S/.test(line) && !/^--- /.test(previous)) ||
  (/^\+\+\+ \S/.test(line) && /^--- /.test(previous));

/**
 * A file's change without its hunks, from the header lines of a diff
 * (https://git-scm.com/docs/diff-format#generate_patch_text_with_p).
 */
export function fileOfHeader(header: readonly string[], preamble: readonly string[]): FileChange {
  const rest = (prefix: string): string | undefined =>
    header.find(line => line.startsWith(prefix))?.slice(prefix.length);
  const both = /^diff --git (?:"?a\/(.*?)"?) (?:"?b\/(.*?)"?)$/.exec(header[0] ?? '');
  const before = pathOf(rest('--- ')) ?? rest('rename from ') ?? rest('copy from ') ?? both?.[1];
  const after = pathOf(rest('+++ ')) ?? rest('rename to ') ?? rest('copy to ') ?? both?.[2];
  const file = after ?? before;
  const said = preamble.join('\n').trim();
  return {
    hunks: [],
    status: statusOf(header),
    ...(file && { file }),
    ...(before && after && before !== after && { fileBefore: before }),
    ...(header.length > 0 && { header: header.join('\n') }),
    ...(said && { preamble: said }),
  };
}

function statusOf(header: readonly string[]): FileStatus {
  const has = (pattern: RegExp): boolean => header.some(line => pattern.test(line));
  if (has(/^new file mode |^--- \/dev\/null/)) return 'added';
  if (has(/^deleted file mode |^\+\+\+ \/dev\/null/)) return 'deleted';
  if (has(/^rename from /)) return 'renamed';
  return has(/^copy from /) ? 'copied' : 'modified';
}

/** The path of a `---` or `+++` line, without git's prefix and diff's time stamp. */
function pathOf(text: string | undefined): string | undefined {
  const path = text
    ?.split('\t')[0]
    ?.trim()
    .replace(/^"(.*)"$/, '$1');
  return path === undefined || path === '/dev/null' ? undefined : path.replace(/^[abciow]\//, '');
}
