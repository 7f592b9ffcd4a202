import { ledgerPath, monthlyReportPath } from '~/paths.ts';
import { TOOLS } from '~/schemas/forms.ts';
import type { Link } from './views.ts';

const PATHS: Record<keyof typeof TOOLS, () => string> = { ledger: ledgerPath, 'monthly-report': monthlyReportPath };

/** The site's own tool that fills a form in the browser. */
export const toolLink = (tool: keyof typeof TOOLS): Link => ({ href: PATHS[tool](), label: TOOLS[tool] });
