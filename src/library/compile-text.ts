import type { CompileOptions } from '../compile.ts';
import { openCompileCache } from './compile-cache.ts';
import { type ScannedText, scanText } from './secrets/scan-text.ts';

export interface TextToCompile {
  text: string;
  options: CompileOptions;
  /** Where the compiled text is kept. Its HTML then stays there until a page needs it. */
  cache?: { folder: string; digest: string };
}

/** Compiles a text and keeps it where it says. @returns the compiled text, without HTML that is kept */
export async function compileText({ text, options, cache }: TextToCompile): Promise<ScannedText> {
  const compiled = await scanText(text, options);
  if (!cache) return compiled;
  openCompileCache(cache.folder).write(cache.digest, compiled);
  return { ...compiled, html: '' };
}
