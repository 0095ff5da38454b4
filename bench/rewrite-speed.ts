import { performance } from 'node:perf_hooks';
import { verifyRewrite } from '#engine/index.js';
import { loadRole } from '#engine/lexicon/load.js';
import { matcherOf } from '#engine/rewrite/role-matcher.js';
import { suggestionsFor } from '#engine/rewrite/suggest.js';
import { fixtureText, makeResume, reportOf } from '../test/make-resume.ts';
