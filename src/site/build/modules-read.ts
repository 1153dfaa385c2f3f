import type { Plugin } from 'vite';

/** The files that the templates being built are made of, reports with code and what they import among them. */
export const modulesRead = new Set<string>();

/** Notes every file that becomes a module. */
export function noteModules(): Plugin {
  return {
    name: 'faultline-modules-read',
    apply: 'build',
    moduleParsed({ id }) {
      const [path] = id.split('?', 1);
      if (path!.startsWith('/') || /^[a-z]:[\\/]/i.test(path!)) modulesRead.add(path!);
    },
  };
}
