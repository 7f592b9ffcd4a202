import { describe, expect, it } from 'vitest';
import { forceSentence } from '~/components/cost/sentences.ts';

describe('whether the caps are in force', () => {
  const validity = { label: '现行有效', isUnverified: false, provenance: { confidence: 'confirmed' as const, sources: [] } };

  it('is open until an editor has confirmed it', () => {
    expect(forceSentence(undefined)).toContain('今天是否仍然有效，未核实');
    expect(forceSentence({ ...validity, label: '效力未核实', isUnverified: true })).toContain('今天是否仍然有效，未核实');
  });

  it('is what the editor confirmed from then on', () => {
    expect(forceSentence(validity)).toContain('现行有效');
    expect(forceSentence(validity)).not.toContain('未核实');
    expect(forceSentence({ ...validity, label: '已废止' })).toContain('已废止');
  });
});
