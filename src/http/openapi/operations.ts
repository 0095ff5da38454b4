import { analysisOperations } from './analysis-operations.ts';
import { batchOperations } from './batch-operations.ts';
import type { Operation } from './operation.ts';
import { rewriteOperations } from './rewrite-operations.ts';
import { roleOperations } from './role-operations.ts';
import { siteOperations } from './site-operations.ts';

/** Every call that programs may make. */
export const operations: readonly Operation[] = [
  ...analysisOperations,
  ...rewriteOperations,
  ...batchOperations,
  ...roleOperations,
  ...siteOperations,
];
