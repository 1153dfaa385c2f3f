/**
 * Kinds of code token, each with the TextMate scopes it covers. A token's class is `t-<kind>`; the style
 * sheet gives each class one colour a scheme, so the HTML carries no colours.
 */
export const tokenScopes = {
  comment: ['comment', 'punctuation.definition.comment'],
  string: ['string', 'punctuation.definition.string', 'markup.inline.raw', 'string.unquoted.heredoc'],
  number: ['constant.numeric', 'keyword.other.unit'],
  constant: [
    'constant.language',
    'constant.character',
    'constant.other',
    'support.constant',
    'variable.other.constant',
  ],
  keyword: [
    'keyword',
    'storage',
    'keyword.control',
    'keyword.operator.new',
    'keyword.operator.logical.python',
  ],
  operator: ['keyword.operator', 'punctuation.separator.key-value', 'storage.type.function.arrow'],
  function: ['entity.name.function', 'support.function', 'meta.function-call.generic', 'entity.name.command'],
  type: [
    'entity.name.type',
    'entity.name.class',
    'support.type',
    'support.class',
    'entity.other.inherited-class',
    'entity.name.namespace',
  ],
  variable: [
    'variable.other.readwrite.alias',
    'variable.parameter',
    'variable.language',
    'punctuation.definition.variable',
    'variable.other.normal.shell',
    'variable.other.bracket.shell',
  ],
  property: [
    'support.type.property-name',
    'entity.name.tag',
    'meta.object-literal.key',
    'variable.other.property',
    'entity.other.attribute-name',
  ],
  punctuation: ['punctuation', 'meta.brace'],
  inserted: ['markup.inserted'],
  deleted: ['markup.deleted'],
  meta: [
    'meta.diff.header',
    'meta.diff.range',
    'meta.preprocessor',
    'entity.name.function.preprocessor',
    'markup.heading',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Kinds that Faultline's own Dockerfile tokens add. */
export type DockerfileKind = 'instruction' | 'image' | 'tag' | 'digest' | 'flag' | 'stage';

export type TokenKind = keyof typeof tokenScopes | DockerfileKind;

/** A run of characters of one kind; plain text has none. */
export interface Token {
  text: string;
  kind?: TokenKind | undefined;
}
