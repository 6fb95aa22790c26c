import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector, type ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERMISSION } from '@app/platform';

/** One handler of a controller: `GET /tasks/{id}`, without the prefix of the API. */
export interface DeclaredRoute {
  readonly name: string;
  readonly handler: string;
  readonly permission: string | undefined;
  /** The method itself, on which its decorators have left what they say. */
  readonly method: object;
}

/** Every handler of every controller of the modules, decorated or not. */
export function declaredRoutes(modules: ModulesContainer): DeclaredRoute[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  return new DiscoveryService(modules).getControllers().flatMap(({ metatype, instance }) => {
    if (!metatype || typeof instance !== 'object' || instance === null) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
    return scanner.getAllMethodNames(prototype).flatMap((key) => {
      const handler = prototype[key];
      const method = handler && reflector.get<RequestMethod | undefined>('method', handler);
      if (!handler || method === undefined) return [];
      const path = [reflector.get<string>('path', metatype), reflector.get<string>('path', handler)];
      return [
        {
          name: `${RequestMethod[method]} /${path
            .flatMap((part) => part.split('/'))
            .filter(Boolean)
            .map(inBraces)
            .join('/')}`,
          handler: `${metatype.name}.${key}`,
          permission: reflector.get<string | undefined>(PERMISSION, handler),
          method: handler,
        },
      ];
    });
  });
}

/** What the HTTP server itself would answer, from its own tree of routes; HEAD comes with every GET and is left out. */
export function servedRoutes(app: NestFastifyApplication): string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', path = '', methods = ''] =
      /^([│├└─\s]*)(\/\S*|\*\S*|\.\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (path === '') return [];
    above.length = indent.length / INDENT - 1;
    above.push(path);
    const whole = above.join('').split('/').map(inBraces).join('/');
    return methods.split(', ').flatMap((method) => (method && method !== 'HEAD' ? [`${method} ${whole}`] : []));
  });
}

const INDENT = 4;
const inBraces = (part: string): string => (part.startsWith(':') ? `{${part.slice(1)}}` : part);
