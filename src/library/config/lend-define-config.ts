import { registerHooks } from 'node:module';
import { moduleBeside } from '../places.ts';

const address = moduleBeside('./define-config', import.meta.url).href;
let lent = false;

/**
 * Lets a configuration import `faultline/config` from the Faultline that reads it, so that a project needs no
 * installation of its own.
 */
export function lendDefineConfig(): void {
  if (lent) return;
  lent = true;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'faultline/config' ? { url: address, shortCircuit: true } : next(specifier, context),
  });
}
