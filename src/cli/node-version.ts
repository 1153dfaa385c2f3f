import { problems } from '../report/problems.ts';

/** The oldest Node that the package runs on: the first to run a TypeScript configuration. As in package.json. */
export const oldestNode = '22.18.0';

/** What to say where a Node is too old; undefined where it is not. @param version such as `20.11.1` */
export function missingNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = oldestNode.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
  const params = { needed: oldestNode, version };
  const { message, hint } = problems['node-too-old'];
  return `error ${message(params)} [node-too-old]\n${hint(params)}\n`;
}
