import { fenOf } from '~/domain/cost/money.ts';
import { withKeys, type CostProduct, type Offer } from '~/domain/cost/offers.ts';
import type { Choice } from '~/domain/cost/plan.ts';

type Given = Partial<Omit<Offer, 'key' | 'amount'>> & { amount?: string };

/** A product with these prices; what a test does not say is a confirmed licence for one computer for good. */
export function makeProduct({ offers = [], ...rest }: Partial<Omit<CostProduct, 'offers'>> & { offers?: Given[] } = {}): CostProduct {
  const usual = { edition: '', per: 'device', term: 'perpetual', offer: 'licence', asOf: '2026-08', source: '厂商网站', remark: '', warnings: [] } as const;
  const priced = offers.map(({ amount = '598', ...given }) => ({ ...usual, ...given, amount: fenOf(amount) }));
  return { id: 'example-office', name: '示例办公套件', vendor: '示例厂商', category: '办公套件', class: 'office', free: [], ...rest, offers: withKeys(priced) };
}

/** A choice of that product; what a test does not say is a quote of 598 yuan. */
export function makeChoice(choice: Partial<Choice> = {}): Choice {
  return { product: 'example-office', way: { kind: 'quote', amount: 598_00n }, quantity: 1, service: { fee: 0n, from: 1 }, isPlanned: true, ...choice };
}
