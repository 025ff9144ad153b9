import { commandSchemas } from '#contracts';
import { NEEDS } from '#identity';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer { readonly route?: { readonly path: string | string[]; readonly methods: Readonly<Record<string, boolean>> } }
type Class = { readonly prototype: object };
/** An address that a program answers, `GET /api/v1/cases/{reference}`, and the right that its guard asks for. */
export interface Handled { readonly name: string; readonly needs: unknown }

const braces = (path: string): string => path.replace(/\/?\{\*(\w+)\}/g, '/{$1}').replace(/:(\w+)/g, '{$1}');
/** One handler takes every command; in the documents each has an address of its own. */
const each = (name: string): string[] => (name.includes('{command}') ? Object.keys(commandSchemas).map((command) => name.replace('{command}', command)) : [name]);

/** What the server's own router answers, whoever put it there. */
export function routed(app: NestExpressApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) => (route ? [route.path].flat().flatMap((path) => Object.keys(route.methods).flatMap((method) => each(`${method.toUpperCase()} ${braces(path)}`))) : []));
}

const said = (name: string, of: object): unknown => Reflect.getMetadata(name, of);
/** A class's own methods that carry a decorator's metadata. */
const methodsWith = (metadata: string, { prototype }: Class): object[] =>
  Object.getOwnPropertyNames(prototype).map((key) => Object.getOwnPropertyDescriptor(prototype, key)?.value as unknown).filter((m) => typeof m === 'function').filter((m) => Reflect.hasMetadata(metadata, m));

/** What controllers answer, each with the right that is asked for before it. */
export function handled(app: NestExpressApplication): Handled[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((room) => [...room.controllers.values()]).map((c) => c.metatype as Class);
  return controllers.flatMap((controller) => methodsWith('method', controller).flatMap((handler) => {
    const path = `/${[said('path', controller), said('path', handler)].map((part) => String(part)).filter((part) => part !== '/' && part !== '').join('/')}`;
    const needs = said(NEEDS, handler) ?? said(NEEDS, controller) ?? null;
    return each(`${RequestMethod[said('method', handler) as RequestMethod]} ${braces(path)}`).map((name) => ({ name, needs }));
  }));
}

/** Events that gateways listen to. */
export function heard(app: NestExpressApplication): string[] {
  const providers = [...app.get(ModulesContainer).values()].flatMap((room) => [...room.providers.values()]).map((p) => p.metatype).filter((type) => typeof type === 'function' && type.prototype !== undefined) as Class[];
  return [...new Set(providers)].flatMap((provider) => methodsWith('websockets:message_mapping', provider).map((handler) => String(said('message', handler))));
}
