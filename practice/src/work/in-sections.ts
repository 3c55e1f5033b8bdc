/** A template's steps in the order in which they are shown: section by section. */
export const inSections = <Step extends { section: string }>({
  sections,
  steps,
}: {
  sections: { id: string }[]
  steps: Step[]
}): Step[] => sections.flatMap(({ id }) => steps.filter(({ section }) => section === id))
