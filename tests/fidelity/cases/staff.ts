import { at, casesOf } from '../case'

const person = (id: string, name: string, over: object = {}) => ({
  id,
  name,
  note: ['值班 · ', '手上 3 件'],
  on: false,
  spoken: `${name}，值班，手上 3 件`,
  ...over,
})
const CHEN = person('s1', '陈师傅')
const WANG = person('s2', '王师傅', { note: ['休息'], spoken: '王师傅，休息' })
const WATER = person('plumbing', '水工', { note: ['3 个人'], spoken: '水工，3 个人' })
const POWER = person('electric', '电工', { note: [], spoken: '电工' })
const chosen = (choice: object) => ({ ...choice, on: true })
const LIST = {
  groups: [WATER, POWER],
  loaded: true,
  people: [CHEN, WANG],
  problem: '',
  trouble: '',
}

const assigneeList = casesOf('staff/components/assignee-list/index', ['choose', 'retry'], LIST, {
  'a person, then a whole trade': {
    steps: [
      { tap: at('person', 's2') },
      { set: { people: [CHEN, chosen(WANG)] } },
      { tap: '电工' },
      { set: { people: [CHEN, WANG], groups: [WATER, chosen(POWER)] } },
      { tap: at('trade') },
      { set: { 'groups[1].on': false } },
    ],
  },
  'it comes': {
    with: { groups: [], loaded: false, people: [] },
    steps: [{ set: LIST }, { tap: at('person') }, { set: { loaded: false } }],
  },
  'it does not come': {
    with: { groups: [], loaded: false, people: [], trouble: '网络不通，请再试一次。' },
    steps: [
      { tap: at('retry-people') },
      { set: { trouble: '' } },
      { set: { trouble: '还是不通' } },
      { tap: '再试一次' },
      { set: { loaded: true, people: [WANG] } },
      { tap: '王师傅' },
    ],
  },
  'nobody was chosen': {
    with: { problem: '还没选给谁' },
    steps: [{ tap: at('person', 's1') }, { set: { problem: '', people: [chosen(CHEN), WANG] } }],
  },
  'no trades': {
    with: { groups: [] },
    steps: [
      { set: { groups: [POWER] } },
      { tap: at('trade', 'electric') },
      { set: { groups: [] } },
    ],
  },
  'nobody is there': { with: { groups: [], people: [] } },
  'one more comes on duty': {
    with: { people: [chosen(CHEN), WANG] },
    steps: [
      { set: { people: [person('s3', '李师傅'), chosen(CHEN), WANG] } },
      { set: { people: [WANG, person('s3', '李师傅')] } },
      { tap: at('person', 's3') },
    ],
  },
  'a long name and one piece twice': {
    with: {
      people: [person('s4', '欧阳'.repeat(20), { note: ['值班 · ', '值班 · ', '手上 30 件'] })],
    },
  },
  'lists that are none': {
    with: { groups: null, people: null },
    steps: [{ set: { people: 'x', groups: 0 } }, { set: { people: [CHEN], groups: {} } }],
  },
})

const group = (filter: string, name: string, names: readonly string[], on = '') => ({
  filter,
  name,
  options: names.map((each) => ({ id: `${filter}-${each}`, name: each, on: each === on })),
})
const KINDS = ['报修', '投诉', '建议']
const BUILDINGS = Array.from({ length: 40 }, (_, i) => `${i + 1}栋`)
const GROUPS = [group('kind', '种类', KINDS), group('buildingId', '楼栋', BUILDINGS.slice(0, 3))]

const filterSheet = casesOf(
  'staff/components/filter-sheet/index',
  ['choose', 'clear', 'close'],
  { any: false, groups: GROUPS, open: true },
  {
    'narrowed and widened': {
      steps: [
        { tap: at('filter-kind', 'kind-投诉') },
        { set: { any: true, groups: [group('kind', '种类', KINDS, '投诉'), GROUPS[1]] } },
        { tap: '2栋' },
        { tap: at('filter-clear') },
        { set: { any: false, groups: GROUPS } },
        { tap: at('filter-done') },
        { set: { open: false } },
      ],
    },
    'opened and shut by the scrim': {
      with: { open: false },
      steps: [
        { set: { open: true } },
        { tap: at('scrim') },
        { set: { open: false }, ms: 60 },
        { set: { open: true } },
        { tap: '看结果' },
      ],
    },
    'the buildings come later': {
      with: { groups: [GROUPS[0], group('buildingId', '楼栋', [])] },
      steps: [
        { set: { groups: [GROUPS[0], group('buildingId', '楼栋', BUILDINGS, '40栋')] } },
        { tap: '40栋' },
        { set: { 'groups[1].options[39].on': false } },
      ],
    },
    'another order of the groups': {
      steps: [{ set: { groups: [GROUPS[1], GROUPS[0]] } }, { tap: '报修' }],
    },
    'no groups': { with: { groups: [] }, steps: [{ set: { groups: GROUPS } }] },
    'groups that are no list': {
      with: { any: '', groups: null },
      steps: [
        { set: { any: 'yes', groups: {} } },
        { tap: '全部都看' },
        { set: { groups: GROUPS } },
      ],
    },
  },
)

export const STAFF = [...assigneeList, ...filterSheet]
