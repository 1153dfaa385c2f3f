import type { SecretKind } from '../report/secret.ts';

/** Something in a text that looks like a secret, by offsets. */
export interface SecretMatch {
  kind: SecretKind;
  /** What found it, by which it can be allowed. */
  rule: string;
  /** What it looks like, in words. */
  name: string;
  start: number;
  end: number;
}

/** One way of finding secrets. */
export type Detector = (text: string) => SecretMatch[];
