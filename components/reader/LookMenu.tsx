import { say } from '../words';
import { READER_THEMES, SIZES, WIDTHS, type Look } from './look';

export interface LookMenuProps {
  look: Look;
  onLook: (change: Partial<Look>) => void;
}

export function LookMenu({ look, onLook }: LookMenuProps) {
  return (
    <div class="look-menu" role="group" aria-label={say('reader.look')}>
      <button
        type="button"
        class="icon-button"
        aria-label={say('reader.smaller')}
        title={say('reader.smaller')}
        disabled={look.size === 0}
        onClick={() => onLook({ size: look.size - 1 })}
      >
        <span aria-hidden="true" class="letter small">
          A
        </span>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say('reader.larger')}
        title={say('reader.larger')}
        disabled={look.size === SIZES.length - 1}
        onClick={() => onLook({ size: look.size + 1 })}
      >
        <span aria-hidden="true" class="letter">
          A
        </span>
      </button>
      <button
        type="button"
        class="button plain"
        onClick={() => onLook({ width: (look.width + 1) % WIDTHS.length })}
      >
        {say('reader.width')}
      </button>
      <button
        type="button"
        class="button plain"
        aria-pressed={look.serif}
        onClick={() => onLook({ serif: !look.serif })}
      >
        {say('reader.serif')}
      </button>
      <select
        class="field"
        aria-label={say('general.theme')}
        value={look.theme}
        onChange={({ currentTarget }) =>
          onLook({ theme: READER_THEMES.find((theme) => theme === currentTarget.value) ?? 'system' })
        }
      >
        {READER_THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {theme === 'system' ? say('reader.asWinnow') : say(`theme.${theme}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
