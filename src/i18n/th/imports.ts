export const imports = {
  title: 'นำเข้าทะเบียนสมาชิก',
}
