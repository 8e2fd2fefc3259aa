import { createAnimation } from '../../../preview/runtime/animation/builder'
import type { ExportedAnimation } from '../../../preview/runtime/animation/builder'

interface Builder {
  opacity(value: number): Builder
  width(value: number | string): Builder
  translateX(value: number): Builder
  rotate(value: number): Builder
  step(options?: object): Builder
  export(): ExportedAnimation
}

const create = (options?: Record<string, unknown>): Builder => createAnimation(options) as Builder

test('numbers get the unit their property takes', () => {
  const { actions } = create().opacity(0.5).width(10).rotate(90).translateX(-4).step().export()
  expect(actions).toMatchObject([
    {
      style: { opacity: '0.5', width: '10px' },
      transform: ['rotate(90deg)', 'translateX(-4px)'],
    },
  ])
})

test('a step takes the timing of its animation unless it has its own', () => {
  const { actions } = create({ duration: 200 }).step().step({ duration: 0, delay: 50 }).export()
  expect(actions).toMatchObject([
    { duration: 200, timingFunction: 'linear', delay: 0 },
    { duration: 0, delay: 50 },
  ])
})

test('transforms stay for later steps, styles do not, and an export starts afresh', () => {
  const animation = create().width(1).rotate(1).step().opacity(1).step()
  const { actions } = animation.export()
  expect(actions[1]).toMatchObject({ style: { opacity: '1' }, transform: ['rotate(1deg)'] })
  expect(actions[1]?.style).not.toHaveProperty('width')
  expect(animation.export().actions).toEqual([])
})
