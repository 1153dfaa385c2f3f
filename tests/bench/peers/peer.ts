/** Another site generator that makes a site of the same reports. */
export interface Peer {
  name: string;
  /** Programs that the machine must have. */
  programs?: readonly string[];
  /** Packages, each with its exact version. */
  packages: Readonly<Record<string, string>>;
  /** Where its folder takes the reports. */
  content: string;
  /** Its own files, by path. */
  files: Readonly<Record<string, string>>;
  /** One after the other; programs of its packages, or of the machine. */
  commands: readonly (readonly [program: string, ...words: string[]])[];
  /** What a cold build must not find. */
  forget: readonly string[];
}
