/** A chosen backup: `name` in the backups folder, or a path. */
export interface Chosen {
  readonly name: string;
  readonly title: string;
  readonly encrypted: boolean;
}
