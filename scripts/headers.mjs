// The response headers of the built app, shared by the server, the build (as a meta tag) and the tests.

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** @param {[string, string][]} directives */
const written = (directives) => directives.map(([name, value]) => `${name} ${value}`).join('; ');

/** The policy as it can stand in a meta tag, for hosts that send no headers: there frame-ancestors has no effect. */
export const metaContentSecurityPolicy = written(Object.entries(policy).filter(([name]) => name !== 'frame-ancestors'));

/** Makes the page cross-origin isolated; harmless without, so nothing may depend on it. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Everything the server sends with each answer. */
export const securityHeaders = {
  ...isolationHeaders,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': written(Object.entries(policy)),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};
