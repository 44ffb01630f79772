const IMPRINT =
  /©|\(c\)\s?(?:19|20)\d\d|copyright|(?:powered|theme) by|[版著][权權作][所权權]|저작권|(?:all|alle|tous|todos) (?:\w+ )?(?:rights|rechte|droits|derechos|direitos)|privacy policy|terms of (?:use|service)|datenschutz|confidentialité|privacidad|プライバシー|利用規約|[隐隱]私|개인정보/i;

/** The line that says whose page it is, who made it and by what terms. */
export function isImprint(text: string): boolean {
  return text.length < 400 && IMPRINT.test(text);
}
