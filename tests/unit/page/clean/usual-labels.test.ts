import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';

const LISTS = [
  {
    language: 'es',
    label: 'Seguir leyendo',
    records: [
      [
        'Entrenar una red con pocas fotos',
        'Un taller de aves grabó doscientas imágenes y la red aprendió a distinguir tres garzas.',
      ],
      [
        'Por qué se atasca el gradiente',
        'El valle era llano y el paso demasiado corto: medimos cada capa hasta encontrar la culpable.',
      ],
      [
        'Convertir palabras en vectores',
        'Rey menos hombre más mujer es un juego; la geometría que hay detrás sirve para buscar.',
      ],
      [
        'Medir bien un clasificador',
        'La exactitud engaña cuando una clase es rara. La curva de precisión cuenta el resto.',
      ],
      [
        'Recortar un modelo grande',
        'La mitad de los pesos sobraba. Quitarlos por filas enteras acelera de verdad la inferencia.',
      ],
      [
        'Series de tiempo con atención',
        'Un modelo lineal gana más veces de lo que se publica, y no cuesta nada probarlo.',
      ],
      [
        'Aprender sin etiquetas',
        'Dos recortes de la misma foto deben parecerse; todo lo demás se deduce de esa regla.',
      ],
    ],
    ad: [
      'Tejados nuevos antes de las lluvias',
      'Cuadrilla propia, andamio incluido. Visitamos su casa el mismo día y no cobramos la visita.',
      'Hablar con el maestro',
    ],
  },
  {
    language: 'ru',
    label: 'Читать далее',
    records: [
      [
        'Как обучить сеть на малом числе снимков',
        'Орнитологи собрали двести кадров, и сеть научилась отличать трёх цапель друг от друга.',
      ],
      [
        'Почему застревает градиент',
        'Долина оказалась плоской, а шаг коротким: мы измерили каждый слой и нашли виновного.',
      ],
      [
        'Слова как векторы',
        'Король минус мужчина плюс женщина: игра, за которой стоит полезная для поиска геометрия.',
      ],
      [
        'Честная оценка классификатора',
        'Доля верных ответов обманывает, когда класс редок. Остальное расскажет кривая точности.',
      ],
      [
        'Как сжать большую модель',
        'Половина весов была лишней. Если убирать их целыми строками, вывод и правда быстрее.',
      ],
      [
        'Временные ряды и внимание',
        'Линейная модель побеждает чаще, чем об этом пишут, и проверить её ничего не стоит.',
      ],
      [
        'Обучение без разметки',
        'Два фрагмента одного снимка должны быть похожи; всё прочее следует из этого правила.',
      ],
    ],
    ad: [
      'Новая крыша до первых дождей',
      'Своя бригада, леса входят в смету. Приедем в тот же день и за осмотр не возьмём.',
      'Поговорить с мастером',
    ],
  },
  {
    language: 'ja',
    label: '全文を見る',
    records: [
      [
        '少ない写真で学習させる',
        '鳥の会が二百枚の写真を撮り、ネットワークは三種のサギを見分けるようになった。',
      ],
      ['勾配はなぜ止まるのか', '谷は平らで歩幅は短すぎた。層ごとに測ってみると、犯人は一つの層だった。'],
      ['言葉をベクトルにする', '王から男を引いて女を足す遊びの裏には、検索に役立つ幾何がある。'],
      ['分類器を正しく測る', '片方の組が少ないと正解率は当てにならない。残りは適合率の曲線が語る。'],
      ['大きなモデルを削る', '重みの半分は要らなかった。行ごと取り除けば推論は本当に速くなる。'],
      ['時系列と注意機構', '線形のモデルは論文に書かれるより多く勝つ。試すのに手間はかからない。'],
      ['ラベルなしで学ぶ', '同じ写真の二つの切り抜きは似るはずだ。ほかはすべてその決まりから導かれる。'],
    ],
    ad: [
      '雨の季節の前に新しい屋根を',
      '自社の職人が足場から仕上げまで。その日のうちに伺い、見積もりの費用はいただきません。',
      '棟梁に話す',
    ],
  },
] as const;

/** Records that lead to other sites, as those of a scraper do, and one offer in their clothes that closes in words of its own. */
function listing({ language, label, records, ad }: (typeof LISTS)[number]): Document {
  const record = ([title, summary]: readonly string[], href: string, call: string) =>
    `<div class="r"><a class="t" href="${href}">${title}</a> <p>${summary}</p><a class="m" href="${href}">${call}</a></div>`;
  const all = records.map((each, index) =>
    record(each, `https://journal-${index % 3}.example/2024/0${index + 1}/p${index}`, label),
  );
  all.splice(3, 0, record(ad, '/o/c19', ad[2]));
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="${language}"><head><title>Page 7</title></head><body><h1>Learn more about Search Results - Page 7</h1>${all.join('')}</body></html>`,
    'text/html',
  );
}

describe('the label that most records of a list carry', () => {
  it.each(LISTS)('is no call to buy, whatever it says ($language: $label)', (list) => {
    const { removals, articles } = analyzePage(listing(list), {
      url: 'https://digest.example/list/7',
      rules: { verdict: 'spam' },
    });
    expect(removals.filter(({ reason }) => reason === 'ad').map(({ text }) => text)).toEqual([
      expect.stringContaining(list.ad[0]),
    ]);
    expect(articles.map(({ title }) => title)).toEqual(list.records.map(([title]) => title));
  });
});
