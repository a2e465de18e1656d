import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { reloadOnNewVersion } from './reload-on-new-version.ts'
import './styles/index.css'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
reloadOnNewVersion()
render(() => <App />, root)
