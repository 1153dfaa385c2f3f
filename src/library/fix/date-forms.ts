import { type Document, isScalar, isSeq, type Scalar } from 'yaml';
import { canonicalDate } from '../../report/canonical-date.ts';
import { milestones } from '../../report/chronology.ts';
import type { Edit } from './edits.ts';

/** Edits that write the dates and instants of front matter in canonical form, where their meaning is certain. */
export function dateFormEdits(document: Document): { edit: Edit; change: string }[] {
  const recommendations = document.get('recommendations', true);
  const dues = isSeq(recommendations)
    ? recommendations.items.map((_, index) => ['recommendations', index, 'due'])
    : [];
  const paths: (string | number)[][] = [...['date', 'reviewed', ...milestones].map(key => [key]), ...dues];
  return paths.flatMap(path => {
    const node = document.getIn(path, true);
    const edit = isScalar(node) && editOf(node);
    return edit
      ? [
          {
            edit,
            change: `\`${path.join('.')}\`: ${String(node.value)} → ${canonicalDate(String(node.value))}`,
          },
        ]
      : [];
  });
}

function editOf({ value, range, type }: Scalar): Edit | undefined {
  const text = typeof value === 'string' ? canonicalDate(value) : undefined;
  if (text === undefined || !range) return undefined;
  const quote = { QUOTE_SINGLE: "'", QUOTE_DOUBLE: '"' }[String(type)] ?? '';
  return { start: range[0], end: range[1], text: quote + text + quote };
}
