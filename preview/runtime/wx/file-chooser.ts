import { ApiFailure } from './api'

/**
 * Opens the browser's own file chooser. Rejects with `cancel` when the person closes it.
 * @param accept the `accept` attribute, e.g. `image/*`
 */
export function chooseFiles(accept: string, several: boolean): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = several
    input.hidden = true
    input.className = 'mp-file-chooser'
    input.addEventListener('change', () => {
      input.remove()
      resolve(Array.from(input.files ?? []))
    })
    input.addEventListener('cancel', () => {
      input.remove()
      reject(new ApiFailure('cancel'))
    })
    document.body.append(input)
    input.click()
  })
}
