import type { StaffView } from '@praxis/practice'

/** What an administrator changes of a person; the key and what is the person's own stay out of it. */
export const factsOf = ({ key: _key, chat: _chat, firstView: _own, roles, ...facts }: StaffView) => ({
  ...facts,
  roles: roles.filter(each => each !== 'client'),
})
