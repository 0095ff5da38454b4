interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

export interface Route {
  method: string;
  path: string;
}

/** Every route that the app's routers hold, as Express keeps them; `from` leaves out the routers before it. */
export function routesOf(app: unknown, from = 0): Route[] {
  const layers = (app as { router: { stack: Layer[] } }).router.stack;
  const routes = (all: Layer[]): Route[] =>
    all.flatMap(({ route, handle }) =>
      route
        ? Object.keys(route.methods).map((method) => ({ method, path: route.path }))
        : routes(handle?.stack ?? []),
    );
  return routes(layers.slice(from));
}
