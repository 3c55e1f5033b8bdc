import { Tab, TabList } from '@fluentui/react-components'
import { CalendarMonth20Regular } from '@fluentui/react-icons/svg/calendar-month'
import { TextBulletList20Regular } from '@fluentui/react-icons/svg/text-bullet-list'
import { addMonths, dayOfMonth, monthsExpected } from '@praxis/practice'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { useNarrow } from '#src/frame/use-width.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { MonthHead } from '#src/work/calendar/MonthHead.tsx'
import { useMonth } from '#src/work/calendar/use-month.ts'
import { DeadlineAgenda } from './DeadlineAgenda.tsx'
import { DeadlineFilters } from './DeadlineFilters.tsx'
import { DeadlineMonth } from './DeadlineMonth.tsx'
import type { Form } from './deadline-place.ts'
import { isForm } from './deadline-place.ts'
import { howMany } from './deadline-words.ts'
import { Subscribe } from './Subscribe.tsx'
import { useClientName } from './use-client-name.ts'
import type { DeadlinesState } from './use-deadlines.ts'
import { useDeadlines } from './use-deadlines.ts'

const FormTabs = ({ deadlines: { form, show } }: { deadlines: DeadlinesState }) => (
  <TabList
    aria-label="How the deadlines are shown"
    selectedValue={form}
    onTabSelect={(_, { value }) => {
      if (isForm(String(value))) show(value as Form) // as just checked
    }}
  >
    <Tab value="month" icon={<CalendarMonth20Regular />}>
      Month
    </Tab>
    <Tab value="list" icon={<TextBulletList20Regular />}>
      List
    </Tab>
  </TabList>
)

/** How many there are in the month, and for how long ahead deadlines are known. */
const wordsOf = (count: number | undefined, isBeyond: boolean): string | undefined => {
  const words = howMany(count)
  return words && isBeyond ? `${words}; those of jobs to come are known for ${monthsExpected} months` : words
}

/** The firm's statutory deadlines: of the jobs that are made, and those expected of its services. */
export const Deadlines = ({ form: asked }: { form: string | undefined }) => {
  const narrow = useNarrow()
  const deadlines = useDeadlines(isForm(asked) ? asked : undefined)
  const month = useMonth(deadlines)
  const client = useClientName(deadlines)
  const [first, last] = [month.month, dayOfMonth(month.month, 31)]
  const { data } = useAsk('deadline-days', { ...deadlines.input, first, last, each: 0 }, { keep: true })
  useKeys('Deadlines', [
    { keys: '1', words: 'Month', run: () => deadlines.show('month') },
    { keys: '2', words: 'List', run: () => deadlines.show('list') },
  ])
  const count = data?.days.reduce((sum, day) => sum + day.deadlines, 0)
  return (
    <>
      <PageHead title="Deadlines">
        {!narrow && <FormTabs deadlines={deadlines} />}
        <Subscribe client={deadlines.input.client && { key: deadlines.input.client, name: client }} />
      </PageHead>
      <DeadlineFilters deadlines={deadlines} counts={data?.counts} />
      <MonthHead month={month} words={wordsOf(count, last > addMonths(month.today, monthsExpected))} />
      {deadlines.form === 'month' ? (
        <DeadlineMonth deadlines={deadlines} month={month} />
      ) : (
        <DeadlineAgenda deadlines={deadlines} month={month} />
      )}
    </>
  )
}
