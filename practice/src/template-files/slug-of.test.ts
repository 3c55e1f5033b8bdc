import { freeId, slugOf } from './slug-of.ts'

test('a name becomes an id that no other has', () => {
  expect(slugOf('  Année d’été & Söhne ')).toBe('annee-d-ete-sohne')
  expect(freeId('VAT return', ['vat-return', 'vat-return-2'], 'x')).toBe('vat-return-3')
  expect(freeId('年次', [], 'section-1')).toBe('section-1')
})
