import { z } from 'astro/zod';
import { internalNotesSchema, visibilitySchema } from './audience.ts';
import type { Place, Severity } from './diagnostic.ts';

/** What Faultline looks for that should not be published: credentials, and what only tells of people and networks. */
export const secretKinds = ['privateKey', 'token', 'connectionString', 'privateAddress', 'email'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** Something in a text that looks like a secret. */
export interface FoundSecret {
  kind: SecretKind;
  /** What found it, by which it can be allowed: `aws`, `github`, `email`. */
  rule: string;
  /** What it looks like: `AWS Access Key ID`. */
  name: string;
  /** The secret as readers see it. */
  text: string;
  /** The secret as the file has it, where escapes make that another text. */
  raw?: string;
  place: Place;
  /** The part of it that no output may show. */
  hidden: Place;
}

/** Something found in all texts, or in some, that may be published nonetheless. */
export interface AllowedEverywhere {
  text?: string | undefined;
  pattern?: { source: string; flags: string } | undefined;
  rule?: string | undefined;
  /** Absolute path of the file or folder it holds for; absent: all. */
  in?: string | undefined;
}

/** What is looked for and how much it weighs, and what may be published nonetheless. */
export type SecretSettings = Record<SecretKind, Severity | 'off'> & { allow: readonly AllowedEverywhere[] };

/**
 * A credential is wrong on any site. Addresses and names are the ordinary stuff of logs and of a team's own pages: they are
 * told, and neither fail a check nor keep a public site from being built, unless a project says so.
 */
export const defaultSecretSettings: SecretSettings = {
  ...{ privateKey: 'warning', token: 'warning', connectionString: 'warning' },
  ...{ privateAddress: 'notice', email: 'notice' },
  allow: [],
};

/** An author's answer to something that looks like a secret and is none. */
export const allowedSecretSchema = z.strictObject({
  /** The text in question, or a part of it. */
  allow: z.string().min(4).describe('The text that looks like a secret, or a part of it.'),
  /** Why it may be published. */
  because: z.string().min(1).describe('Why it may be published.'),
  visibility: visibilitySchema.optional(),
  /** What only an internal site says of it. */
  internal: internalNotesSchema,
});

export type AllowedSecret = z.output<typeof allowedSecretSchema>;

/**
 * Which part of a secret must not be shown. What stays tells which one it is: the beginning of a token, the header of a key,
 * the domain of an e-mail address.
 */
export function hiddenPart(kind: SecretKind, text: string): [start: number, end: number] {
  switch (kind) {
    case 'email':
      return [1, text.lastIndexOf('@')];
    case 'privateAddress':
      return [text.search(/[.:-]/) + 1, text.length];
    case 'privateKey':
      return [/^-----[A-Z0-9 ]+-----/.exec(text)?.[0].length ?? 4, text.length];
    default:
      return [Math.min(4, Math.floor(text.length / 4)), text.length];
  }
}

/** A secret as it may be shown: `AKIA…`. */
export function maskedSecret(kind: SecretKind, text: string): string {
  const [start, end] = hiddenPart(kind, text);
  return `${text.slice(0, start)}…${text.slice(end)}`;
}
