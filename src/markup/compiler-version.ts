/** Changes whenever the same text would compile to something else; part of every cache key. */
export const compilerVersion = '28';
