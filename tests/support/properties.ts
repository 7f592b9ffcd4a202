/**
 * Property tests draw the same inputs on every run, so that a build that passed here passes elsewhere. To look further,
 * draw others: `FC_SEED=$RANDOM npm test`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2012_0046) });
