export const unlock = {
  title: 'เปิดสมุดสภา',
  council: 'สภา',
  passphrase: 'รหัสผ่าน',
  open: 'เปิดสมุดสภา',
}
