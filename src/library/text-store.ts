import { createHash } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HiddenText } from './audience/hidden.ts';
import type { Redacted } from './audience/redact-text.ts';
import type { LibraryFolders } from './entries.ts';
import { changedAt, readStoredFacts, type StampedFacts, stampedLine, writeFacts } from './facts-store.ts';
import { cacheFolder } from './places.ts';
import type { ScannedText } from './secrets/scan-text.ts';

/** A text as it was compiled, without its HTML, which the compile cache keeps. */
export interface CompiledForStore {
  /** Key of the compiled text in the cache. */
  digest: string;
  compiled: ScannedText;
  /** What was taken out of it for a public site. */
  redacted?: Redacted;
}

/** What the library of an audience knows of a file: a text, or that it is left out. */
export type StoredText = CompiledForStore | { hidden: HiddenText };

interface StampedText {
  stamp: string;
  text: StoredText;
}

// File systems count time in steps: an edit within the step in which a file was read would not show.
const stepMilliseconds = 50;

/**
 * What the texts of a library's folders compiled to, so that only those are read whose files have changed. It is kept
 * on disk by appending, and in memory while the process lives.
 */
export class TextStore {
  readonly #file: string;
  readonly #texts = new Map<string, StampedText>();
  #lines = 0;
  #read: Promise<StampedFacts> | undefined;

  constructor(folders: LibraryFolders, cwd: string) {
    const key = createHash('sha256')
      .update(JSON.stringify([folders.reports, folders.docs, folders.audience === 'public']))
      .digest('hex');
    this.#file = cacheFolder(cwd, 'library', `${key.slice(0, 16)}.txt`);
  }

  /** The text of a file, if it is known by this stamp. */
  async get(path: string, stamp: string | undefined): Promise<StoredText | undefined> {
    const known = this.#texts.get(path);
    if (known) return known.stamp === stamp ? known.text : undefined;
    this.#read ??= readStoredFacts(this.#file);
    const stored = await this.#read;
    this.#lines = Math.max(this.#lines, stored.size);
    const found = stored.get(path);
    if (!found || found.stamp !== stamp) return undefined;
    const text = JSON.parse(found.facts) as StoredText;
    this.#texts.set(path, { stamp: found.stamp, text });
    return text;
  }

  /** Keeps what files compiled to, each with the stamp it had before it was read. */
  async add(texts: readonly { path: string; stamp: string | undefined; text: StoredText }[]): Promise<void> {
    const lines: string[] = [];
    for (const { path, stamp, text } of texts) {
      if (stamp === undefined || Date.now() - changedAt(stamp) < stepMilliseconds) {
        this.#texts.delete(path);
        continue;
      }
      this.#texts.set(path, { stamp, text });
      lines.push(stampedLine(path, { stamp, facts: JSON.stringify(text) }));
    }
    // What was read from the file has been taken from it by now.
    this.#read = undefined;
    if (lines.length === 0) return;
    await mkdir(dirname(this.#file), { recursive: true });
    if (this.#lines === 0 || this.#lines > 2 * this.#texts.size) await this.#rewrite();
    else {
      await appendFile(this.#file, `\n${lines.join('')}`);
      this.#lines += lines.length;
    }
  }

  async #rewrite(): Promise<void> {
    const all: StampedFacts = new Map();
    for (const [path, { stamp, text }] of this.#texts) all.set(path, { stamp, facts: JSON.stringify(text) });
    await writeFacts(this.#file, all);
    this.#lines = all.size;
  }
}
