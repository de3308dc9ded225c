/** Line icons on a 20 px grid; always beside a word, or named by the button that holds them. */
const PATHS = {
  pause: 'M7 4v12M13 4v12',
  play: 'M6 4l10 6-10 6z',
  stop: 'M7 3h6l4 4v6l-4 4H7l-4-4V7z',
  captions: 'M2.5 4.5h15v11h-15zM8.5 8.5a2 2 0 1 0 0 3M14 8.5a2 2 0 1 0 0 3',
  menu: 'M3 5h14M3 10h14M3 15h14',
  ask: 'M3 4h14v9H9l-4 4v-4H3z',
  tick: 'M4 10.5l4 4 8-9',
  warning: 'M10 3l8 14H2zM10 8v4M10 14.5v.1',
  cross: 'M5 5l10 10M15 5L5 15',
  back: 'M12.5 4l-6 6 6 6',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  eye: 'M1.5 10s3-5.5 8.5-5.5S18.5 10 18.5 10s-3 5.5-8.5 5.5S1.5 10 1.5 10zM7.5 10a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  arrow: 'M2 10h16M13 5l5 5-5 5',
  help: 'M7 7.5a3 3 0 1 1 4.2 2.8c-.9.4-1.2.9-1.2 2M10 15v.1',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
