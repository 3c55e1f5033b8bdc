/** The one place that imports the Temporal polyfill; with a runtime that has Temporal this line goes away. */
export { Temporal } from 'temporal-polyfill'
