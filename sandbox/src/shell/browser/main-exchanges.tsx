import { render } from 'preact'
import { ExchangesPage } from './data/ExchangesPage.tsx'

const page = document.getElementById('page')
if (page) render(<ExchangesPage />, page)
