/** The province, autonomous region or municipality that a place begins with: 安徽省合肥市、芜湖市 → 安徽省; a place without one is its own. */
export function provinceOf(place: string): string {
  return /^[^省市区县]+?(?:省|自治区|市)/u.exec(place)?.[0] ?? place;
}
