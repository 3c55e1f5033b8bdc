import { Field, Select } from '@fluentui/react-components'
import { useAsk } from '#src/service/use-ask.ts'

type FieldProps = { value: string; onPick: (value: string) => void; label?: string }

const withOwn = (values: string[], own: string) => (values.includes(own) ? values : [own, ...values])

const zones = Intl.supportedValuesOf('timeZone')

/** A time zone, by the place that names it. */
export const ZoneField = ({ value, onPick, label = 'Time zone' }: FieldProps) => (
  <Field label={label}>
    <Select value={value} onChange={(_, data) => onPick(data.value)}>
      {withOwn(zones, value).map(zone => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  </Field>
)

type PlaceProps = { country: string; region?: string | undefined }

/** Countries and regions that have holidays of their own, and what those are. */
export const useHolidays = ({ country, region }: PlaceProps) =>
  useAsk('holidays', { country, ...(region && { region }) }, { keep: true }).data

export const CountryField = ({ value, onPick }: FieldProps) => {
  const countries = useHolidays({ country: value })?.countries ?? []
  return (
    <Field label="Country" hint="Its public holidays are no working days.">
      <Select value={value} onChange={(_, data) => onPick(data.value)}>
        {!countries.some(({ code }) => code === value) && <option>{value}</option>}
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
