import { ana, ben, contextOf, wholeOffice } from '#src/work/work.fixture.ts'
import { closeFeed, mostFeeds, openFeed, renewFeed } from './feed.ts'

const [feed, one, other] = ['feed:a', 'a'.repeat(64), 'b'.repeat(64)] as const

const open = (office = wholeOffice(), input: Parameters<typeof openFeed.decide>[1] = { feed, hash: one }) => {
  const context = contextOf(ana)
  const decision = openFeed.decide(openFeed.read(office.look, input, context), input, context)
  if (decision.ok) office.apply(decision.value)
  return { office, decision }
}

describe('a secret address of deadlines', () => {
  it('is its owner’s, and keeps the hash of the secret alone', () => {
    const { office } = open()
    expect(office.look.get('Feeds', feed)).toEqual({
      key: feed,
      owner: ana.key,
      hash: one,
      since: '2026-11-23T09:04:00.000Z',
    })
    for (const { own } of [renewFeed, closeFeed])
      expect([ana, ben].map(person => own?.(office.look, { feed, hash: other }, contextOf(person).actor))).toEqual([
        true,
        false,
      ])
  })

  it('is made once, of a client that is there, and of one client or mine, not both', () => {
    const { office } = open()
    expect(open(office).decision).toMatchObject({ refusal: { code: 'nothing-to-change' } })
    const nobody = open(office, { feed: 'feed:b', hash: one, client: 'client:nobody' }).decision
    expect(nobody).toMatchObject({ refusal: { code: 'not-found', what: 'client' } })
    const both = openFeed.input.safeParse({ feed, hash: one, client: 'client:acme', mine: true })
    expect(both.error?.issues[0]?.message).toBe('one client, or mine, not both')
    expect(openFeed.input.safeParse({ feed, hash: 'secret' }).success).toBe(false)
  })

  it('is renewed with another secret, and gone once it is revoked', () => {
    const { office } = open()
    const context = contextOf(ana, { now: '2026-11-24T09:00:00.000Z' })
    const renew = (hash: string) =>
      renewFeed.decide(renewFeed.read(office.look, { feed, hash }, context), { feed, hash }, context)
    expect(renew(one)).toMatchObject({ refusal: { code: 'nothing-to-change' } })
    const renewed = renew(other)
    if (renewed.ok) office.apply(renewed.value)
    expect(office.look.get('Feeds', feed)).toMatchObject({ hash: other, since: '2026-11-24T09:00:00.000Z' })
    const close = () => closeFeed.decide(closeFeed.read(office.look, { feed }, context), { feed }, context)
    const closed = close()
    if (closed.ok) office.apply(closed.value)
    expect(office.look.get('Feeds', feed)).toBeUndefined()
    expect(close()).toMatchObject({ refusal: { code: 'not-found', what: 'feed' } })
  })

  it('is one of so many at most', () => {
    const { office } = open()
    for (let made = 1; made < mostFeeds; made += 1) open(office, { feed: `feed:n${made}`, hash: one })
    expect(open(office, { feed: 'feed:last', hash: one }).decision).toMatchObject({
      refusal: { code: 'too-many-feeds', most: mostFeeds },
    })
  })
})
