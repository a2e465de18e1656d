/** Whether pictures of the pages are wanted: nothing is held against them, they are for somebody who looks at them. */
export const PICTURES = process.env['GOUFU_PICTURES'] === '1'
