import type { Request } from 'express';
import { type Config, sameSecret } from '#platform';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
/** What a proxy adds: then the caller is somebody else than the machine that connects. */
const FORWARDED = /^(x-forwarded-.+|x-real-ip|x-original-.+|forwarded|via)$/;

/**
 * Whether a caller may read the service's figures: from this very machine, or with the token. How many reports were filed
 * is what one side must not learn of the other.
 */
export function mayReadFigures({ headers, socket }: Pick<Request, 'headers' | 'socket'>, config: Pick<Config, 'metrics_token'>): boolean {
  if (holdsMetricsToken({ headers }, config)) return true;
  return LOOPBACK.test(socket.remoteAddress ?? '') && !Object.keys(headers).some((name) => FORWARDED.test(name));
}

/** Whether a caller shows the token of the figures. */
export function holdsMetricsToken({ headers }: Pick<Request, 'headers'>, { metrics_token }: Pick<Config, 'metrics_token'>): boolean {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return metrics_token !== null && token !== undefined && sameSecret(token, metrics_token);
}
