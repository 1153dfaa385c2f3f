import { compile } from '../../src/compile.ts';

/** The claims of a body, each as `line verdict: text`. */
export async function claimsIn(body: string): Promise<string[]> {
  const { claims } = await compile(body, { kind: 'report', format: 'md', draw: false });
  return claims.map(({ place, verdict, text }) => `${place.line} ${verdict}: ${text}`);
}
