import { analysisOperations } from './analysis-operations.ts';
import { batchOperations } from './batch-operations.ts';
import { intakeOperations } from './intake-operations.ts';
import type { Operation } from './operation.ts';
import { reviewOperations } from './review-operations.ts';
import { rewriteOperations } from './rewrite-operations.ts';
import { roleOperations } from './role-operations.ts';
import { shareOperations } from './share-operations.ts';
import { siteOperations } from './site-operations.ts';
import { workspaceOperations } from './workspace-operations.ts';

/** Every call that programs may make. */
export const operations: readonly Operation[] = [
  ...analysisOperations,
  ...shareOperations,
  ...rewriteOperations,
  ...batchOperations,
  ...reviewOperations,
  ...workspaceOperations,
  ...intakeOperations,
  ...roleOperations,
  ...siteOperations,
];
