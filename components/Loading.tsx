/** Where rows will be, after a moment: a fast answer shows no skeleton. */
export function Loading({ label }: { label: string }) {
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">{label}</span>
      <div class="loading-row" />
      <div class="loading-row" />
      <div class="loading-row" />
    </div>
  );
}
