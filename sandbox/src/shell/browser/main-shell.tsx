import { render } from 'preact'
import type { TenantAnswer } from '../wire.ts'
import { getJson } from './ask-server.ts'
import { Shell } from './Shell.tsx'

const page = document.getElementById('page')
if (page) render(<Shell tenant={await getJson<TenantAnswer>('/api/tenant')} />, page)
