/**
 * A number as people write it, in plain digits with a point: `1,200.50`, `1.200,50`, `1 200`, `12,5`, `£40`, `15%`;
 * undefined for what is no number.
 */
export const plainDecimal = (text: string): string | undefined => {
  const bare = text
    .replace(/[\s'’]/g, '')
    .replace(/^([+-]?)[£$€]/, '$1')
    .replace(/[£$€%]$/, '')
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return bare.replaceAll(',', '')
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  return /^[+-]?\d+([.,]\d+)?$/.test(bare) ? bare.replace(',', '.') : undefined
}
