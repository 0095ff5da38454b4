interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

export interface Route {
  method: string;
  path: string;
}

/** Every route that the app's routers hold, as Express keeps them; those that refuse a method stand apart. */
export const routesOf = (app: unknown): Route[] => held(app).filter(({ method }) => method !== '_all');

/** The addresses at which every other method is refused. */
export const refusing = (app: unknown): string[] =>
  held(app).flatMap(({ method, path }) => (method === '_all' ? [path] : []));

function held(app: unknown): Route[] {
  const layers = (app as { router: { stack: Layer[] } }).router.stack;
  const routes = (all: Layer[]): Route[] =>
    all.flatMap(({ route, handle }) =>
      route
        ? Object.keys(route.methods).map((method) => ({ method, path: route.path }))
        : routes(handle?.stack ?? []),
    );
  return routes(layers);
}
