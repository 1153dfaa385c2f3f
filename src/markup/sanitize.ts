import type { Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';

/**
 * GitHub's own allow-list (hast-util-sanitize's default) without inline styles and with the info string of
 * code blocks. Runs before Faultline adds its own markup, so that markup needs no exceptions here.
 */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'mark',
    'small',
    'abbr',
    'figure',
    'figcaption',
    'cite',
    'time',
    'u',
    'wbr',
  ],
  attributes: {
    ...defaultSchema.attributes,
    code: [...(defaultSchema.attributes?.code ?? []), 'dataLanguage', 'dataMeta'],
    td: [['className', 'start', 'center', 'end']],
    th: [['className', 'start', 'center', 'end']],
    abbr: ['title'],
    time: ['dateTime'],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'rec'], src: ['http', 'https'] },
};

/** Removes everything from a tree that could run, style or fetch on its own. Positions are kept. */
export function sanitizeTree(tree: Root): Root {
  return sanitize(tree, schema) as Root;
}
