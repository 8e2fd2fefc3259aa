import { mountPage, type MountOptions } from '../../support/mount'

/** The page of `fixtures/controls`: every built-in once, and the events it heard. */
export async function openControls(options: MountOptions = {}) {
  const form = await mountPage(
    'pages/form/index',
    {},
    { root: 'tests/preview/fixtures/controls', ...options },
  )
  const heard = form.page.heard as string[]
  return { form, heard }
}
