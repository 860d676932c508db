import { expect, test } from 'vitest';
import { withoutBase64Images } from './base64-images.ts';

test('the bytes of a picture give way to a marker, its alternative text stays', () => {
  const markdown =
    'a ![A dot](data:image/png;base64,iVBORw0KGgo=) b ![](data:image/svg+xml,%3Csvg%3E) c';

  expect(withoutBase64Images(markdown)).toBe(
    'a ![A dot](<Base64-Image-Removed>) b ![](<Base64-Image-Removed>) c',
  );
});

test('other pictures stay as they are', () => {
  expect(withoutBase64Images('![x](https://a.test/data:image/x.png)')).toBe(
    '![x](https://a.test/data:image/x.png)',
  );
});
