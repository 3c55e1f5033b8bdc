import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import type { PersonFacts } from '@praxis/practice'
import { useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { guessPlace, workingDaysIn } from '#src/settings/guess-place.ts'
import { RoleFields } from '#src/settings/people/RoleFields.tsx'
import { CountryField, useHolidays, ZoneField } from '#src/settings/place-fields.tsx'
import { useEdited } from '#src/settings/use-edited.ts'

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', rowGap: '12px', width: '480px' } })

type Draft = { name: string; zone: string; country: string; email: string; roles: PersonFacts['roles'] }

/** The firm and oneself, as this machine's clock and language guess them. */
const useGuess = (countries: string[]): Draft => {
  const { host } = useService()
  const { firm = '' } = useMe()
  const { zone, country } = guessPlace(countries)
  return { name: firm, zone, country, email: host.signedInAs, roles: ['admin', 'partner'] }
}

const Facts = ({ countries, isKnown }: { countries: string[]; isKnown: boolean }) => {
  const act = useAct()
  const { person } = useMe()
  const { value, change, drop } = useEdited('start', useGuess(countries))
  const [isGoing, setGoing] = useState(false)
  const { name, zone, country, email, roles } = value
  const give = async (): Promise<boolean> => {
    if ((await act('save-firm', { name }, { quiet: true })).state !== 'done') return false
    const me = { name: person.name, email: email.trim(), roles, zone }
    if (!isKnown && (await act('save-person', { person: person.key, facts: me })).state !== 'done') return false
    const calendar = { zone, country, workingDays: workingDaysIn(country), closed: [] }
    return (await act('save-calendar', calendar)).state === 'done'
  }
  const start = async () => {
    setGoing(true)
    if (await give()) drop()
    setGoing(false)
  }
  const isReady = name.trim() !== '' && (isKnown || (email.includes('@') && roles.length > 0)) && !isGoing
  return (
    <form
      className={useStyles().form}
      onSubmit={event => {
        event.preventDefault()
        if (isReady) void start()
      }}
    >
      <Field label="Name of the firm">
        <Input value={name} maxLength={120} onChange={(_, data) => change({ ...value, name: data.value })} />
      </Field>
      <CountryField value={country} onPick={picked => change({ ...value, country: picked })} />
      <ZoneField value={zone} onPick={picked => change({ ...value, zone: picked })} />
      {!isKnown && (
        <>
          <Field label="Your e-mail address">
            <Input type="email" value={email} onChange={(_, data) => change({ ...value, email: data.value })} />
          </Field>
          <RoleFields
            label={`What you are there, ${person.name}`}
            roles={roles}
            onChange={picked => change({ ...value, roles: picked })}
          />
        </>
      )}
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={!isReady}>
          Start
        </Button>
      </div>
    </form>
  )
}

/** The first facts; the working week and the holidays come with the country and can be changed in the settings. */
export const FirmStep = ({ isKnown }: { isKnown: boolean }) => {
  const countries = useHolidays({ country: 'GB' })?.countries
  return countries ? <Facts countries={countries.map(({ code }) => code)} isKnown={isKnown} /> : null
}
