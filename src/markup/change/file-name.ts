import { resolveLanguage } from '../highlight.ts';

const wholeNames: Record<string, string> = {
  makefile: 'makefile',
  gnumakefile: 'makefile',
  jenkinsfile: 'groovy',
  gemfile: 'ruby',
  rakefile: 'ruby',
  procfile: 'yaml',
  'cmakelists.txt': 'cmake',
  'nginx.conf': 'nginx',
  caddyfile: 'text',
};

/** The language of a file by its name; undefined when the name does not tell. */
export function languageOfFile(path: string): string | undefined {
  const name = path.split(/[\\/]/).at(-1)!.toLowerCase();
  if (isDockerfileName(name)) return 'dockerfile';
  if (wholeNames[name]) return wholeNames[name];
  if (/^\.env(\..+)?$/.test(name)) return 'dotenv';
  if (/^\.?(?:bash|zsh|sh)rc$|^\.(?:bash_)?profile$/.test(name)) return 'shellscript';
  const extension = /\.([a-z0-9+]+)(?:\.(?:j2|tpl|tmpl|template|example|sample|bak|dist|in))?$/.exec(
    name,
  )?.[1];
  return extension && resolveLanguage(extension) ? extension : undefined;
}

/** `Dockerfile`, `Dockerfile.dev`, `api.Dockerfile` and the like. */
const isDockerfileName = (name: string): boolean =>
  /^(?:docker|container)file(?:[.-].+)?$|\.(?:docker|container)file$/.test(name);

const extensions =
  'bash c cc cfg clj conf cpp cs css csv dockerfile env erl ex exs fs fsx go gradle graphql groovy h hcl hpp hs html ini java js json jsx kt kts less lua md mdx mjs mod php pl plist properties proto ps1 py rb rs sass scala scss service sh sql svelte swift tf tfvars tmpl toml tpl ts tsx txt vue xml yaml yml zig zsh';
const fileName = new RegExp(
  String.raw`^(?:[\w.@~$-]+[\\/]|[\\/])*(?:[\w.@$-]*\.(?:${extensions.split(' ').join('|')})|(?:[\w-]+\.)?(?:Docker|Container)file(?:[.-][\w.-]+)?|Makefile|Jenkinsfile|Procfile|Gemfile|\.[a-z]+rc|\.env(?:\.[\w.-]+)?)$`,
  'i',
);

/** The first file that a piece of text names, whether in code or not, without a line number behind it. */
export function fileNamedIn(text: string): string | undefined {
  for (const word of text.split(/[\s`'"“”()[\]{},;:*<>|]+/)) {
    const path = word.replace(/[.:]+$/, '').replace(/^b\/(?=.*\/)/, '');
    // `Node.js` and `e.g.` look like files, but nobody writes a file so.
    if (fileName.test(path) && !/^(?:node|next|vue|express|nuxt|three|d3|backbone|ember)\.js$/i.test(path))
      return path;
  }
  return undefined;
}
