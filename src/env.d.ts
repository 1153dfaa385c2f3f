declare namespace App {
  type PageLocals = import('./site/page-kind.ts').PageLocals;
  interface Locals extends PageLocals {}
}

declare module 'virtual:faultline/code-texts' {
  /** The modules of the reports and docs with code, by collection and id. */
  export const codeTexts: Record<
    string,
    () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>
  >;
}
