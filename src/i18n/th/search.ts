/** Of the box in the header: what it shows once it is used stands in finding.ts. */
export const search = {
  title: 'ค้นหา',
  box: 'ค้นหาทุกอย่างในสมุด',
}
