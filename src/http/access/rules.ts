/**
 * Who may call a route:
 * - `anyone`;
 * - `link`: whoever knows the unguessable id or token in the address, which the route itself looks up;
 * - `shared`: whoever has a link that only reads, neither expired nor revoked;
 * - `coach`: who is signed in;
 * - `member`, `owner`: a coach of the workspace `:wid`, or one who owns it;
 * - `batch-read`, `batch-write`: a coach of the workspace that holds the batch, or its key with that scope; where no batch is
 *   named, the workspace is that of the key, or the one that the coach names or has alone.
 */
export type Who = 'anyone' | 'link' | 'shared' | 'coach' | 'member' | 'owner' | 'batch-read' | 'batch-write';

export interface AccessRule {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** as Express writes it */
  path: string;
  who: Who;
}

const rule = (method: AccessRule['method'], path: string, who: Who): AccessRule => ({ method, path, who });

/** Every route of the server; what does not stand here is not served. */
export const accessRules: readonly AccessRule[] = [
  rule('get', '/', 'anyone'),
  rule('get', '/docs', 'anyone'),
  rule('get', '/openapi.json', 'anyone'),
  rule('get', '/healthz', 'anyone'),
  rule('get', '/readyz', 'anyone'),
  // the route itself asks for its token
  rule('get', '/metrics', 'anyone'),
  rule('get', '/v1/schema/report.json', 'anyone'),
  rule('get', '/v1/roles', 'anyone'),
  rule('get', '/v1/roles/:id', 'anyone'),
  rule('get', '/v1/roles/:id/market', 'anyone'),
  rule('get', '/v1/roles/:id/duties', 'anyone'),
  rule('get', '/v1/roles/:id/levels', 'anyone'),
  rule('get', '/v1/roles/:id/learning', 'anyone'),
  rule('get', '/v1/roles/:id/advice', 'anyone'),
  rule('get', '/v1/roles/:id/ai', 'anyone'),
  rule('get', '/v1/roles/:id/assessment', 'anyone'),
  rule('post', '/v1/postings/read', 'anyone'),

  rule('post', '/v1/analyses', 'anyone'),
  rule('get', '/v1/analyses/:name', 'link'),
  rule('patch', '/v1/analyses/:id', 'link'),
  rule('delete', '/v1/analyses/:name', 'link'),
  rule('post', '/v1/analyses/:name/delete', 'link'),
  rule('post', '/v1/analyses/:id/keep', 'link'),
  rule('get', '/v1/analyses/:id/all.zip', 'link'),
  rule('get', '/v1/analyses/:id/plan.md', 'link'),
  rule('get', '/v1/analyses/:id/visits', 'link'),
  rule('get', '/v1/analyses/:name/events', 'link'),
  rule('get', '/v1/analyses/:name/readings', 'link'),
  rule('get', '/v1/analyses/:id/original', 'link'),
  rule('get', '/v1/analyses/:name/assessment', 'link'),
  rule('post', '/v1/analyses/:name/assessment', 'link'),
  rule('get', '/v1/analyses/:id/rewrites', 'link'),
  rule('post', '/v1/analyses/:id/rewrites', 'link'),
  rule('get', '/v1/analyses/:id/rewrites/prompt', 'link'),
  rule('post', '/v1/analyses/:id/rewrites/:rid', 'link'),
  rule('patch', '/v1/analyses/:id/rewrites/:rid', 'link'),
  rule('get', '/v1/analyses/:id/preparation', 'link'),
  rule('get', '/v1/analyses/:id/resume.docx', 'link'),
  rule('get', '/v1/analyses/:id/resume.pdf', 'link'),
  rule('get', '/v1/analyses/:id/resume.md', 'link'),
  rule('get', '/v1/analyses/:id/resume.json', 'link'),
  rule('get', '/v1/analyses/:id/versions', 'link'),
  rule('post', '/v1/analyses/:id/versions', 'link'),
  rule('get', '/v1/analyses/:id/compare', 'link'),
  rule('get', '/v1/analyses/:id/share', 'link'),
  rule('post', '/v1/analyses/:id/share', 'link'),
  rule('delete', '/v1/analyses/:id/share/:lid', 'link'),
  rule('post', '/v1/analyses/:id/share/:lid/revoke', 'link'),
  rule('get', '/shared/:token', 'shared'),

  rule('get', '/sign-in', 'anyone'),
  rule('post', '/sign-in', 'anyone'),
  rule('post', '/sign-out', 'anyone'),
  rule('get', '/account', 'coach'),
  rule('post', '/account/password', 'coach'),
  rule('get', '/invitations/:token', 'link'),
  rule('post', '/invitations/:token', 'link'),
  rule('get', '/intake/:slug', 'anyone'),
  rule('post', '/intake/:slug', 'anyone'),
  rule('get', '/v1/workspaces', 'coach'),
  rule('get', '/v1/workspaces/:wid', 'member'),
  rule('get', '/v1/workspaces/:wid/team', 'member'),
  rule('get', '/v1/workspaces/:wid/candidates', 'member'),
  rule('get', '/v1/workspaces/:wid/visits', 'member'),
  rule('post', '/v1/workspaces/:wid/retention', 'owner'),
  rule('get', '/v1/workspaces/:wid/keywords', 'member'),
  rule('post', '/v1/workspaces/:wid/keywords', 'owner'),
  rule('get', '/v1/workspaces/:wid/intake', 'member'),
  rule('post', '/v1/workspaces/:wid/intake', 'owner'),
  rule('post', '/v1/workspaces/:wid/intake/secret', 'owner'),
  rule('post', '/v1/workspaces/:wid/intake/test', 'member'),
  rule('post', '/v1/workspaces/:wid/intake/submissions/:sid/retry', 'member'),
  rule('post', '/v1/workspaces/:wid/invitations', 'member'),
  rule('post', '/v1/workspaces/:wid/invitations/:iid/withdraw', 'member'),
  rule('post', '/v1/workspaces/:wid/keys', 'owner'),
  rule('post', '/v1/workspaces/:wid/keys/:kid/revoke', 'owner'),
  rule('post', '/v1/workspaces/:wid/members/:uid/remove', 'owner'),

  rule('post', '/v1/batches', 'batch-write'),
  rule('get', '/v1/batches/:name', 'batch-read'),
  rule('delete', '/v1/batches/:id', 'batch-write'),
  rule('post', '/v1/batches/:id/delete', 'batch-write'),
  rule('post', '/v1/batches/:id/cancel', 'batch-write'),
  rule('post', '/v1/batches/:id/retry', 'batch-write'),
  rule('get', '/v1/batches/:id/why', 'batch-read'),
  rule('get', '/v1/batches/:id/candidates/:number', 'batch-read'),
  rule('get', '/v1/batches/:id/candidates/:number/original', 'batch-read'),
  rule('get', '/v1/batches/:id/candidates/:number/all.zip', 'batch-read'),
  rule('get', '/v1/batches/:id/candidates/:number/review', 'batch-read'),
  rule('patch', '/v1/batches/:id/candidates/:number/review', 'batch-write'),
  rule('post', '/v1/batches/:id/candidates/:number/review', 'batch-write'),
  rule('post', '/v1/batches/:id/candidates/:number/comments', 'batch-write'),
  rule('delete', '/v1/batches/:id/candidates/:number/comments/:cid', 'batch-write'),
  rule('post', '/v1/batches/:id/candidates/:number/comments/:cid/delete', 'batch-write'),
  rule('post', '/v1/batches/:id/candidates/:number/share', 'batch-write'),
  rule('delete', '/v1/batches/:id/candidates/:number/share/:lid', 'batch-write'),
  rule('post', '/v1/batches/:id/candidates/:number/share/:lid/revoke', 'batch-write'),
];
