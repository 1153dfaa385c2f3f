/**
 * Keeps to itself what Node warns of when it runs a configuration in TypeScript: that it can, and that the project's
 * package.json does not say which modules it has. Neither is anything a user of Faultline can mend or need mend.
 */
export function leaveOutWarningsOfNode(): void {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', warning => {
    const { code } = warning as NodeJS.ErrnoException;
    if (warning.name === 'ExperimentalWarning' || code === 'MODULE_TYPELESS_PACKAGE_JSON') return;
    for (const listener of listeners) listener(warning);
  });
}
