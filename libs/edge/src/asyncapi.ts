import { LIAISON_NAMESPACE, caseLineSchema, clockLineSchema, handshakeSchema } from '#contracts';
import { keyScopeFor } from '#domain';
import { SESSION_COOKIE } from './cookies.js';
import { LIVE_EVENTS, type LiveEvent } from './live-line.js';
import { KEY_SCHEME } from './route-scope.js';
import { type Json, componentsOf, nameOf, schemaNames } from './schema-names.js';

const CHANNEL = { $ref: '#/channels/liaison' };
const to = (...path: string[]): Json => ({ $ref: ['#', ...path].join('/') });

/** One operation per event, as the service sees it: it sends what goes down and receives what comes up, and hears no machine. */
const operation = ({ name, direction, summary, needs }: LiveEvent): Json => ({
  action: direction === 'down' ? 'send' : 'receive', channel: CHANNEL, summary, security: (direction === 'down' ? ['session', 'key'] : ['session']).map((scheme) => to('components', 'securitySchemes', scheme)),
  ...(direction === 'down' ? { 'x-key-scope': keyScopeFor(needs, null) } : {}), messages: [to('channels', 'liaison', 'messages', name)],
});

/** The officers' live line described for programs, made from its events and the contracts. AsyncAPI 3.0.0. */
export function asyncApiDocument(): Json {
  const names = schemaNames();
  const schemas = [...LIVE_EVENTS.map((e) => e.payload), handshakeSchema, caseLineSchema, clockLineSchema];
  const each = (make: (event: LiveEvent) => Json): Json => Object.fromEntries(LIVE_EVENTS.map((event) => [event.name, make(event)]));
  return {
    asyncapi: '3.0.0',
    info: { title: 'Hotline live line', version: '1', description: 'Alerts and changed cases as they come, over socket.io 4 (websocket only). Commands travel by HTTP.' },
    defaultContentType: 'application/json',
    channels: {
      liaison: {
        address: LIAISON_NAMESPACE, description: 'The socket.io namespace. A client says at the handshake the last number it has of each stream (`auth`: Handshake); a machine shows its key there in the header `Authorization`.',
        messages: each(({ name }) => to('components', 'messages', name)),
      },
    },
    operations: each(operation),
    components: {
      messages: each(({ name, summary, meaning, payload }) => ({ name, summary, ...(meaning === undefined ? {} : { description: meaning }), payload: to('components', 'schemas', nameOf(names, payload)) })),
      schemas: componentsOf(names, schemas, { target: 'draft-7' }),
      securitySchemes: { session: { type: 'httpApiKey', in: 'cookie', name: SESSION_COOKIE }, key: KEY_SCHEME },
    },
  };
}
