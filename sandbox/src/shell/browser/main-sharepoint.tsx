import { render } from 'preact'
import { SharePointPage } from './data/SharePointPage.tsx'

const page = document.getElementById('page')
if (page) render(<SharePointPage />, page)
