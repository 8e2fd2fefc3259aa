import sharp from 'sharp'

/** Drawn, not taken: the demo shows nobody's home. */
const SCENES = {
  sink: `<rect width="960" height="720" fill="#cfd6d8"/><rect y="470" width="960" height="250" fill="#8d6f52"/>
    <rect x="180" y="90" width="600" height="250" rx="24" fill="#eef1f2" stroke="#9aa5a8" stroke-width="8"/>
    <path d="M480 340v120q0 70 70 70h90v60" fill="none" stroke="#7b868a" stroke-width="44"/>
    <ellipse cx="600" cy="650" rx="250" ry="42" fill="#5f8fae" opacity=".75"/>
    <path d="M470 470v130m40-110v90" stroke="#6fa3c4" stroke-width="10" stroke-linecap="round"/>`,
  floor: `<rect width="960" height="720" fill="#b9a88f"/><path d="M0 180h960M0 360h960M0 540h960M240 0v720M480 0v720M720 0v720" stroke="#a08f77" stroke-width="6"/>
    <path d="M180 420q120-140 320-90t280 80q60 150-180 190t-360-30q-120-60-60-150z" fill="#4f7d99" opacity=".7"/>`,
  corridor: `<rect width="960" height="720" fill="#2f3235"/><path d="M0 0l320 210v300L0 720zM960 0L640 210v300l320 210z" fill="#3c4043"/>
    <rect x="320" y="210" width="320" height="300" fill="#24272a"/><circle cx="480" cy="110" r="46" fill="#6a6f73"/>
    <rect x="700" y="300" width="70" height="120" rx="8" fill="#55602f"/>`,
  bins: `<rect width="960" height="720" fill="#9fb08f"/><rect y="500" width="960" height="220" fill="#7d7f80"/>
    <rect x="180" y="240" width="240" height="330" rx="20" fill="#2d6a4f"/><rect x="520" y="240" width="240" height="330" rx="20" fill="#39556b"/>
    <path d="M170 240q130-140 260 0zM510 240q130-170 260 0z" fill="#e3e1d6"/><circle cx="470" cy="590" r="60" fill="#d8d3c4"/>`,
} as const
export type Scene = keyof typeof SCENES

export const drawPhoto = (scene: Scene): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720">${SCENES[scene]}</svg>`,
    ),
  )
    .jpeg({ quality: 70 })
    .toBuffer()
