/** A backup that was chosen: `name` in the folder of backups, or a path. */
export interface Chosen {
  readonly name: string;
  readonly title: string;
  readonly encrypted: boolean;
}
