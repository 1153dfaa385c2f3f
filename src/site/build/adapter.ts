import type { AstroIntegration } from 'astro';
import { moduleBeside } from '../../library/places.ts';

/**
 * Makes Astro build the templates as a program that renders a page when it is asked to, instead of rendering all of
 * them itself: {@link import('./press.ts').openPress} keeps that program, and later builds need no Astro at all.
 */
export const pressAdapter: AstroIntegration = {
  name: 'faultline-press',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'faultline-press',
        entrypointResolution: 'auto',
        serverEntrypoint: moduleBeside('./press-entry', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
      }),
  },
};
