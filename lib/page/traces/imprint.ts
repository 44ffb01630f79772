const IMPRINT =
  /©|\(c\)\s?(?:19|20)\d\d|copyright|(?:powered|theme) by|[版著][权權作][所权權]|저작권|(?:all|alle|tous|todos) (?:\w+ )?(?:rights|rechte|droits|derechos|direitos)/i;

/** The line that says whose page it is and who made it. */
export function isImprint(text: string): boolean {
  return text.length < 400 && IMPRINT.test(text);
}
