/** The breadcrumb trail as schema.org BreadcrumbList; addresses become absolute. */
export function breadcrumbList(trail: readonly { href: string; label: string }[], site: URL | undefined): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: new URL(href, site).href,
    })),
  };
}

/** A guidance entry as schema.org HowTo when it has steps, FAQPage when it answers a question; nothing otherwise. */
export function guidanceJsonLd(item: {
  title: string;
  summary: string;
  isProcedure: boolean;
  isQuestion: boolean;
  needs: readonly string[];
  cost?: string;
  steps: readonly { title: string; text: string }[];
}): Record<string, unknown>[] {
  if (item.isProcedure) {
    const step = item.steps.map(({ title, text }, index) => ({ '@type': 'HowToStep', position: index + 1, name: title, text }));
    const supply = item.needs.map((name) => ({ '@type': 'HowToSupply', name }));
    return [
      {
        '@type': 'HowTo',
        name: item.title,
        description: item.summary,
        ...(supply.length > 0 && { supply }),
        ...(item.cost !== undefined && { estimatedCost: item.cost }),
        step,
      },
    ];
  }
  if (item.isQuestion) {
    const answer = { '@type': 'Answer', text: item.summary };
    return [{ '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: item.title, acceptedAnswer: answer }] }];
  }
  return [];
}
