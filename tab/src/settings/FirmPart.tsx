import { Field, Input } from '@fluentui/react-components'
import type { CalendarFacts, CalendarSettings } from '@praxis/practice'
import { Asked } from '#src/frame/Asked.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useMe } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { calendarAs } from './calendar-as.ts'
import { guessPlace } from './guess-place.ts'
import { CountryField, ZoneField } from './place-fields.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { useEdited } from './use-edited.ts'

/** Another country has other regions. */
const inCountry = ({ region: _elsewhere, ...facts }: CalendarFacts, country: string): CalendarFacts => ({
  ...facts,
  country,
})

const Facts = ({ settings }: { settings: CalendarSettings | null }) => {
  const act = useAct()
  const { firm = '' } = useMe()
  const before = settings ? calendarAs(settings) : guessPlace([])
  const { value, isEdited, change, drop } = useEdited('firm', {
    name: firm,
    zone: before.zone,
    country: before.country,
  })
  const { name, zone, country } = value
  const save = async () => {
    const named = name.trim() === firm || (await act('save-firm', { name })).state === 'done'
    const there = country === before.country ? before : inCountry(before, country)
    const isThere = settings && zone === before.zone && country === before.country
    const placed = isThere || (await act('save-calendar', { ...there, zone })).state === 'done'
    if (named && placed) drop()
  }
  return (
    <SettingsForm isEdited={isEdited} isReady={name.trim() !== ''} save={save} drop={drop}>
      <Field label="Name">
        <Input value={name} maxLength={120} onChange={(_, data) => change({ ...value, name: data.value })} />
      </Field>
      <CountryField value={country} onPick={picked => change({ ...value, country: picked })} />
      <ZoneField value={zone} onPick={picked => change({ ...value, zone: picked })} />
    </SettingsForm>
  )
}

/** What the firm is called and where it is. */
export const FirmPart = () => (
  <Asked what="The firm could not be loaded." asked={useAsk('calendar', {})}>
    {({ settings }) => <Facts settings={settings} />}
  </Asked>
)
