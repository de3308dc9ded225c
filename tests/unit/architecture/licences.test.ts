import { describe, expect, it } from 'vitest';
import { thirdPartyLicences } from '../../../tools/lib/licences.ts';

describe('what is shipped travels with its licence', () => {
  const text = thirdPartyLicences('.');

  it.each(['three ', 'react ', 'react-dom ', 'xstate ', 'valibot ', '@react-three/fiber '])(
    'names %s',
    (name) => {
      expect(text).toContain(`\n${name}`);
    },
  );

  it('carries the open font licence of both faces', () => {
    expect(text.match(/SIL OPEN FONT LICENSE/gi)?.length).toBeGreaterThanOrEqual(2);
  });
});
