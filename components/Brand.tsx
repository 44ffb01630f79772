import { say } from './words';

/** The name with its mark: a grain over a basket. */
export function Brand() {
  return (
    <span class="brand">
      <svg viewBox="0 0 128 128" aria-hidden="true">
        <rect class="brand-ground" width="128" height="128" rx="28" />
        <path class="brand-basket" d="M30 84c10 14 24 20 38 20s26-6 32-20z" />
        <path
          class="brand-grain"
          d="M64 22c9 9 13 19 13 29 0 9-5 16-13 21-8-5-13-12-13-21 0-10 4-20 13-29z"
        />
        <path class="brand-vein" d="M64 34v52" />
      </svg>
      {say('extName')}
    </span>
  );
}
