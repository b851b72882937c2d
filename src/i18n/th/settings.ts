export const settings = {
  title: 'ตั้งค่า',
  look: {
    title: 'หน้าตาโปรแกรม',
    language: 'ภาษา',
    theme: 'สี',
    themes: {
      light: 'สว่าง',
      dark: 'มืด',
      auto: 'ตามเครื่อง',
    },
    textSize: 'ขนาดตัวอักษร',
  },
  about: {
    title: 'เกี่ยวกับโปรแกรม',
    dataFolder: 'ข้อมูลเก็บไว้ที่ {{folder}}',
    licence: 'สมุดสภาเป็นซอฟต์แวร์เสรี ใช้สัญญาอนุญาต MIT',
    licences_one: 'สัญญาอนุญาตของส่วนประกอบ {{count}} รายการ',
    licences_other: 'สัญญาอนุญาตของส่วนประกอบ {{count}} รายการ',
  },
}
