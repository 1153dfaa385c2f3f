import { currentConfig } from '../library/config/current-config.ts';

/** The colours of the configuration as a style sheet; undefined where there are none. */
export function themeSheet(): string | undefined {
  const pairs = Object.entries(currentConfig().theme ?? {}).flatMap(([name, pair]) =>
    pair ? [`  --${name}: light-dark(${pair.light}, ${pair.dark});\n`] : [],
  );
  // More specific than the site's own sheet, which comes later.
  return pairs.length === 0 ? undefined : `html:root {\n${pairs.join('')}}\n`;
}
