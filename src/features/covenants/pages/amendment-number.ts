/** "01": the number of an amendment as papers write it. */
export function amendmentNumber(number: number): string {
  return String(number).padStart(2, '0');
}
