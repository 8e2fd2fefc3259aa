/** 浙A·8D6K2, as it stands on the car. */
export const formatPlate = (plate: string) =>
  /^[^\d使]/.test(plate) && plate.length > 2 ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate
