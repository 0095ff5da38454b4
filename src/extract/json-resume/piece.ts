/** A value of the file on its line; `field` says what it is to whoever reads the page back. */
export interface Piece {
  text: string;
  field: Field | null;
}

export interface Field {
  section: string;
  /** place of the entry in its section */
  entry: number;
  name: string;
  /** the value as the file has it, where it is printed in another form */
  value?: string;
}
