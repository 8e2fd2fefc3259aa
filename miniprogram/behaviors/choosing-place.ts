import { failureCode, sentenceOf } from '../services/api-error'
import type { SavedAddress } from '../services/address'
import { fetchBuildings, keptBuildings, type Building } from '../services/buildings'
import {
  before,
  chooseAt,
  isPlace,
  START,
  stepAt,
  type PlacePath,
  type PlaceStep,
} from './place-steps'

/** Off `data`: thousands of rooms, of which a screen shows some. */
interface Own {
  buildings?: Building[] | null
  path?: PlacePath
  placeAt?: { communityId: string; rooms: boolean }
  /** The page's own: what becomes of the place. */
  takePlace: (place: SavedAddress) => void
}

/** `<option-sheet>` over the community's doors. The page calls `openPlaces` and has `takePlace`. */
export const choosingPlace = Behavior({
  data: { placeOpen: false, placeStep: null as PlaceStep | null, placeTrouble: '' },
  methods: {
    /** `rooms`: down to a door; else a building or one of its units is enough. */
    openPlaces(communityId: string, rooms: boolean) {
      const own = this as unknown as Own
      own.placeAt = { communityId, rooms }
      own.buildings = keptBuildings(communityId)
      this.setData({ placeOpen: true })
      this.showStep(START)
      this.loadBuildings()
    },
    showStep(path: PlacePath) {
      const own = this as unknown as Own
      own.path = path
      const rooms = own.placeAt?.rooms ?? true
      this.setData({ placeStep: own.buildings ? stepAt(own.buildings, path, rooms) : null })
    },
    /** A kept list is shown at once and replaced in place. */
    loadBuildings() {
      const own = this as unknown as Own
      this.setData({ placeTrouble: '' })
      fetchBuildings(own.placeAt?.communityId ?? '').then(
        (buildings) => {
          const changed = JSON.stringify(buildings) !== JSON.stringify(own.buildings)
          own.buildings = buildings
          if (changed) this.showStep(own.path ?? START)
        },
        (error: unknown) => {
          if (!own.buildings) this.setData({ placeTrouble: sentenceOf(failureCode(error)) })
        },
      )
    },
    onPlaceOption({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const own = this as unknown as Own
      const { buildings, path, placeAt } = own
      const next = chooseAt(buildings ?? [], path ?? START, detail.id, placeAt?.rooms ?? true)
      if (!isPlace(next)) {
        this.showStep(next)
        return
      }
      this.onClosePlaces()
      own.takePlace(next)
    },
    onPlaceBack() {
      const { buildings, path } = this as unknown as Own
      const back = before(buildings ?? [], path ?? START)
      if (back) this.showStep(back)
      else this.onClosePlaces()
    },
    onClosePlaces() {
      this.setData({ placeOpen: false })
    },
  },
})
