import { Input } from '@fluentui/react-components'
import type { DraftFacts, Fee, FeeKind } from '@praxis/practice'
import { feeWords, readAmount, writeAmount } from '@praxis/practice'
import { useState } from 'react'
import { useAsk } from '#src/service/use-ask.ts'
import { Choice } from './Choice.tsx'
import { useEditorStyles } from './editor-styles.ts'

const none = 'none'
const kinds: [FeeKind | typeof none, string][] = [
  [none, 'Nothing said'],
  ...(Object.entries(feeWords) as [FeeKind, string][]), // the keys of a record by kind
]

/** Those in which the firms of most countries bill. */
const currencies = ['GBP', 'EUR', 'USD', 'AUD', 'CAD', 'CHF', 'DKK', 'JPY', 'NOK', 'NZD', 'PLN', 'SEK', 'ZAR']

/** What is paid where a firm is. */
const ofCountry: Record<string, string> = {
  GB: 'GBP',
  US: 'USD',
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  DK: 'DKK',
  JP: 'JPY',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  SE: 'SEK',
  ZA: 'ZAR',
}

type Priced = Extract<Fee, { price: unknown }>

const Price = ({ fee, onChange }: { fee: Priced; onChange: (fee: Fee) => void }) => {
  const styles = useEditorStyles()
  const [typed, setTyped] = useState<string>()
  const { minor, currency } = fee.price
  const offered = currencies.includes(currency) ? currencies : [currency, ...currencies]
  const read = (text: string) => {
    setTyped(text)
    const meant = text.trim() === '' ? 0 : readAmount(text, currency)
    if (meant !== undefined) onChange({ ...fee, price: { minor: meant, currency } })
  }
  /** The same figure in another currency. */
  const pay = (other: string) => {
    const figure = minor === 0 ? 0 : readAmount(writeAmount(fee.price), other)
    onChange({ ...fee, price: { minor: figure ?? 0, currency: other } })
  }
  return (
    <>
      <Input
        aria-label="Amount of the fee"
        className={styles.way}
        input={{ style: { minWidth: 0, width: '100%' } }}
        inputMode="decimal"
        placeholder="0.00"
        maxLength={20}
        value={typed ?? (minor === 0 ? '' : writeAmount(fee.price))}
        onChange={(_, { value }) => read(value)}
        onBlur={() => setTyped(undefined)}
      />
      <Choice
        label="Currency of the fee"
        size="way"
        options={offered.map(code => [code, code] as const)}
        value={currency}
        onPick={pay}
      />
    </>
  )
}

type Props = { facts: DraftFacts; change: (edit: (facts: DraftFacts) => DraftFacts) => void }

const withFee = ({ fee: _before, ...facts }: DraftFacts, fee: Fee | undefined): DraftFacts => ({
  ...facts,
  ...(fee && { fee }),
})

/** What a job costs its client; shown to those who may see money alone. */
export const FeeFields = ({ facts: { fee }, change }: Props) => {
  const styles = useEditorStyles()
  const { data } = useAsk('calendar', {})
  const usual = ofCountry[data?.settings?.country ?? ''] ?? 'EUR'
  const set = (next: Fee | undefined) => change(now => withFee(now, next))
  const pick = (kind: FeeKind | typeof none) => {
    if (kind === none) return set(undefined)
    if (kind === 'time-and-materials' || kind === 'included') return set({ kind })
    return set({ kind, price: fee && 'price' in fee ? fee.price : { minor: 0, currency: usual } })
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Fee; only those who may see money see it</legend>
      <div className={styles.line}>
        <Choice label="Kind of fee" size="unit" options={kinds} value={fee?.kind ?? none} onPick={pick} />
        {fee && 'price' in fee && <Price fee={fee} onChange={set} />}
      </div>
    </fieldset>
  )
}
