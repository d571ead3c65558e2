interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

declare const trustedTypes: PolicyFactory | undefined;

/** Lets this page start workers from its own origin; with Trusted Types in force nothing else may be a script. */
export function allowOwnWorkers(): void {
  if (typeof trustedTypes === 'undefined') return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`foreign script: ${address}`);
      return address;
    },
  });
}
