import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '#platform';
import { isSecure } from './cookies.js';

const self = ["'self'"];
const none = ["'none'"];

/** Headers that keep pages to themselves. Style attributes are allowed, since the pages' components place things with them. */
export function securityHeaders(config: Pick<Config, 'public_url'>): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none, scriptSrc: self, styleSrc: self, styleSrcAttr: ["'unsafe-inline'"], fontSrc: self, imgSrc: ["'self'", 'data:'],
        mediaSrc: self, manifestSrc: self, connectSrc: self, formAction: self, frameAncestors: none, baseUri: none,
      },
    },
    strictTransportSecurity: isSecure(config),
    // "no-referrer" would make browsers send "Origin: null" with our own forms; tracking links still never leave this origin.
    referrerPolicy: { policy: 'same-origin' },
  });
  return [headers, (_request, response, next) => {
    response.set({ 'Permissions-Policy': 'camera=(), microphone=(), geolocation=()', 'Cache-Control': 'no-store' });
    next();
  }];
}
