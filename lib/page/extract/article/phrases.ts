/**
 * What short texts around an article say, in the languages that we read. Evidence for the fitted model only:
 * none of them decides alone, since articles about sharing or newsletters use the same words.
 */
export const PHRASES: readonly [string, RegExp][] = [
  [
    'share',
    /\b(?:share|tweet|follow (?:us|me|on)|facebook|twitter|linkedin|whatsapp|pinterest|teilen|partager|compartir|compartilhar|condividi|delen|print this)\b|シェア|共有|フォロー|分享|關注|关注|공유/i,
  ],
  [
    'related',
    /\b(?:related|read more|more (?:from|on|stories|news|about)|see also|also read|recommended|you (?:may|might) (?:also )?like|popular|trending|latest|most read|next|previous|mehr zum thema|weiterlesen|lesen sie auch|lire aussi|à lire|leer más|también|leia (?:mais|também)|veja também|leggi anche|lees ook)\b|関連|おすすめ|人気|あわせて読みたい|相關|相关|推薦|推荐|延伸閱讀|熱門|热门|관련|추천/i,
  ],
  [
    'join',
    /\b(?:newsletter|subscribe|sign up|sign in|log in|login|register|free trial|get started|join (?:now|us)|abonn|anmelden|inscri|suscr|assine|iscriviti)\w*|会員登録|ログイン|メルマガ|訂閱|订阅|登入|登录|注册|註冊|구독|로그인/i,
  ],
  [
    'legal',
    /©|\(c\)|\b(?:copyright|all rights reserved|terms|privacy|cookies?|impressum|datenschutz|mentions légales|aviso legal)\b|著作権|無断転載|版權|版权|免責|免责|저작권|무단/i,
  ],
  [
    'comments',
    /\b(?:comments?|repl(?:y|ies)|kommentare?|commentaires?|comentarios?|comentários?)\b|コメント|評論|评论|留言|댓글/i,
  ],
  [
    'byline',
    /^(?:by|von|par|por|di|door|written by|posted|author|文|作者|記者|记者|글|기자)\b|^(?:文|作者|編集|記者|责编|責編|编辑)\s*[/\uff0f:\uff1a]|min read|読了|阅读时间/i,
  ],
  [
    'date',
    /\b(?:published|updated|posted on|last modified|aktualisiert|publié|publicado|aggiornato)\b|\b(?:19|20)\d\d[-/.年]\s?\d\d?|\b\d\d?[./]\d\d?[./](?:19|20)\d\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d\d?,? (?:19|20)\d\d|\b\d\d? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19|20)\d\d|公開日|更新|發佈|发布|입력|수정/i,
  ],
  [
    'credit',
    /\b(?:photo|image|picture|foto|source|credit|via|getty|reuters|ap photo|shutterstock|unsplash|afp|quelle|fuente|fonte)\b\s*[:/©]|getty images|写真\s*[:\uff1a=/]|圖[:\uff1a/]|图[:\uff1a/]|출처|사진/i,
  ],
  [
    'advert',
    /\b(?:advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|publicidade)\b|広告|廣告|广告|광고/i,
  ],
  [
    'skip',
    /\b(?:skip to|back to top|jump to|loading|close|menu|search|add to cart|in stock|buy now|show more|load more|view all|edit this page|copy link|download)\b|もっと見る|戻る|返回|더보기|목록/i,
  ],
];
