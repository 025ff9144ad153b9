import type { RequestHandler } from 'express';
import { histogram } from '#platform';
import { routeOf } from './problem.filter.js';

const seconds = histogram('hotline_http_request_seconds', 'Time from a request to the end of its answer', [0.005, 0.02, 0.1, 0.5, 2, 10], ['method', 'route', 'status']);

/** Times every request by route pattern. */
export const measureRequests: RequestHandler = (request, response, next) => {
  const stop = seconds.startTimer();
  response.once('close', () => stop({ method: request.method, route: routeOf(request), status: String(response.statusCode) }));
  next();
};
