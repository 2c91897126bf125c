export const theme = {
  label: 'Appearance',
  system: 'As on this device',
  light: 'Light',
  dark: 'Dark',
}
