import { feedSpan } from '@praxis/practice'

/** `GET /calendars/{feed}/{secret}.ics`, which needs no token: whoever knows the address reads it. */
export const calendarPath = () => ({
  '/calendars/{feed}/{secret}.ics': {
    get: {
      operationId: 'read-calendar',
      summary: 'Statutory deadlines as iCalendar, as the owner of the secret address may see them now',
      description:
        'For calendar programmes of whoever may see the deadlines. A person makes the address with open-feed, to which they give the SHA-256 of a secret of their own; renew-feed changes it and close-feed revokes it.',
      tags: ['queries'],
      security: [],
      parameters: [
        {
          name: 'feed',
          in: 'path',
          required: true,
          description: 'What follows `feed:` in the key.',
          schema: { type: 'string' },
        },
        {
          name: 'secret',
          in: 'path',
          required: true,
          description: '20 to 100 letters, digits, hyphens and underscores.',
          schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{20,100}$' },
        },
        {
          name: 'If-None-Match',
          in: 'header',
          description: 'The ETag of the last answer: what has not changed is not sent again.',
          schema: { type: 'string' },
        },
      ],
      responses: {
        200: {
          description: `The deadlines of the last month and the next 12 months, each on its day; the nearest ${feedSpan.most} where there are more, which its description says.`,
          headers: { ETag: { schema: { type: 'string' } } },
          content: { 'text/calendar': { schema: { type: 'string' } } },
        },
        304: { description: 'Nothing changed.' },
        default: { $ref: '#/components/responses/Problem' },
      },
    },
  },
})
