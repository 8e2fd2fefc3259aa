export interface Choice {
  value: string
  name: string
  note?: string
}

/** A named group of radio buttons. Answers the function that selects one without telling anybody. */
export function addChoices(
  parent: HTMLElement,
  group: { id: string; legend: string; choices: readonly Choice[]; chosen: string },
  onChoose: (value: string) => void,
): (value: string) => void {
  const fieldset = document.createElement('fieldset')
  const legend = document.createElement('legend')
  legend.textContent = group.legend
  fieldset.append(legend)
  const inputs = group.choices.map(({ value, name, note }) => {
    const label = document.createElement('label')
    const input = document.createElement('input')
    input.type = 'radio'
    input.name = group.id
    input.value = value
    input.checked = value === group.chosen
    input.addEventListener('change', () => onChoose(value))
    const words = document.createElement('span')
    words.textContent = name
    label.append(input, words)
    if (note) {
      const small = document.createElement('small')
      small.textContent = note
      words.append(small)
    }
    label.className = 'choice'
    fieldset.append(label)
    return input
  })
  parent.append(fieldset)
  return (value) => {
    for (const input of inputs) input.checked = input.value === value
  }
}
