/**
 * The grammar of calls to act, by language: what the link at the end of an advertisement says. `Send a photo`, `Foto schicken`,
 * `線上估價`. A label of a menu may look the same: grammar is one kind of evidence among others. Where a form speaks of all letters,
 * which the engine is slow to get ready for, another expression stands in front that hardly any text passes.
 */
type Command = readonly RegExp[];

const WESTERN: readonly Command[] = [
  [
    /^(?:enter|send|boost|connect|take|choose|pick|find|watch|talk|text|message|ask|check|trade|deposit|cash|double|swap|top up|add|make|see)(?: [\w'’-]+){1,4}$/i,
  ],
  // German, Dutch: the infinitive stands last.
  [/en$/, /^\p{Lu}[\p{L}-]+(?: [\p{L}\d-]+){0,3} \p{Ll}{3,}en$/u],
  // Romance and Slavic infinitives and polite imperatives stand first; `Mixture of experts` is neither.
  [
    /^(?!.* (?:of|from|for|the|with|without|and|is|are|that|your|this|into|through)(?: |$))/i,
    /^\S*(?:er|ir|re|ez|ar|ть|ся|ти|те) /,
    /^\p{Lu}\p{Ll}*(?:er|ir|re|ez|ar|ire|are|ere|ть|ться|ти|йте|ите)(?: [\p{L}\d’'-]+){1,4}$/u,
  ],
  [
    /^(?:zamów|wybierz|sprawdź|kup|zobacz|wyślij|odbierz|graj|dołącz|zapisz|napisz|scegli|invia|ordina|scopri|richiedi|prenota|pide|elige|envía|reserva|consulta|peça|escolha|envie|compre|fale|pesan|beli|daftar|klik|lihat|kirim|coba|ambil|hubungi|main|pilih|klaim|gabung)(?: |$)/i,
    /^[^ ]+(?: \p{L}+){0,4}$/u,
  ],
  [
    / (?:ver|al|gör|seç|yaz|başla|gönder|izle|tıkla|incele|sor|yap|oyna|katıl)$/i,
    /^\p{L}+(?: \p{L}+){1,3}$/u,
  ],
  [
    /^(?:đặt|mua|gửi|xem|nhận|đăng ký|liên hệ|chơi|tải|bấm|chọn|nhắn|thử|vào)(?: |$)/i,
    /^(?:đặt|mua|gửi|xem|nhận|đăng ký|liên hệ|chơi|tải|bấm|chọn|nhắn|thử|vào)(?: \p{L}+){0,5}$/iu,
  ],
];

/** Of scripts that no other text has a letter of. */
const EASTERN: readonly Command[] = [
  [/^(?:اطلب|احجز|سجل|تواصل|اشترك|ارسل|أرسل|جرب|شاهد|احصل|انضم|اضغط|راسل|ابدأ|اختر)(?: \p{L}+){0,4}$/u],
  [/^(?:ส่ง|ดู|สั่ง|สมัคร|ติดต่อ|คลิก|แอด|รับ|ทัก|เลือก|เล่น|จอง)[\p{L}\p{M}]{1,20}$/u],
  [
    /^(?:立即|立刻|馬上|马上|在线|線上|点击|點擊|点此|一键|一鍵|自助|免费|免費|联系|聯繫|聯絡|预约|預約|查看|看|领取|領取|申请|申請|加|扫码|掃碼|下载|下載|注册|註冊|提交|获取|取得|开始|開始|进入|進入|咨询|諮詢|选购|選購|购买|購買|抢|搶|试|試|发|發|传|傳|索取)[\p{L}\d ]{1,7}$/u,
  ],
  [
    /^[\p{L}\d ]{1,12}(?:する|見る|送る|選ぶ|聞く|受け取る|試す|始める|申し込む|登録|申込|予約|相談|応募|購入|注文|追加|問い合わせ)$/u,
  ],
  [/^[\p{L}\d ]{1,10}(?:하기|보기|보내기|받기|고르기|신청|문의|가입|상담|예약|주문|구매)$/u],
];
const EASTERN_LETTER = /[\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

// "Get my tokens", "Browse profiles": a verb of getting and at most three words more. This alone sells already.
const OFFER =
  /^(?:get|claim|grab|start|join|try|play|buy|order|shop|book|browse|unlock|reveal|hide|meet|chat|apply|enroll|enrol|register|sign up|download|install|invest|spin|bet|win|earn|save|hire|request|compare|activate|redeem|reserve|rent|call|upgrade|secure|collect)(?: [\w'’-]+){1,3}$/i;

const MAX_LENGTH = 40;

export function isOffer(text: string): boolean {
  return OFFER.test(text);
}

/** Whether a short text has the form of a call to act. */
export function isCommand(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  return isOffer(text) || isOneOf(WESTERN, text) || (EASTERN_LETTER.test(text) && isOneOf(EASTERN, text));
}

function isOneOf(commands: readonly Command[], text: string): boolean {
  return commands.some((command) => command.every((part) => part.test(text)));
}
