import { jobOfLink } from './job-of-link.ts'

const origin = 'https://praxis.example'
const job = 'job:acme:vat:2026-q3'

it.each([
  [`${origin}/job/${job}`],
  [`${origin}/job/${job}/task/bank`],
  [`  ${origin}/job/${encodeURIComponent(job)}?from=mail `],
])('reads the job of %s', url => {
  expect(jobOfLink(origin, url)).toBe(job)
})

it.each([
  [`https://praxis.example.evil.example/job/${job}`],
  [`https://evil.example/${origin}/job/${job}`],
  [`http://praxis.example/job/${job}`],
  [`https://teams.microsoft.com/l/entity/app/home`],
  [`${origin}/jobs`],
  [`${origin}/job/client:acme`],
  [`look at ${origin}/job/${job}`],
  ['what’s due'],
])('reads none of %s', url => {
  expect(jobOfLink(origin, url)).toBeUndefined()
})
