/** Memory that C sees. An address is a bigint; nobody checks what lies there. */
export interface Memory {
  /** Memory of `size` bytes, zeroed, until free(), at a multiple of `align`, a power of two: 16 if it is not given. */
  alloc(size: number | bigint, align?: number | bigint): bigint;
  /** Frees what alloc() or cstring() gave; 0n is ignored. */
  free(pointer: bigint): void;
  /** A copy of the `length` bytes at an address; undefined for 0n. */
  peek(pointer: bigint, length: number | bigint): Uint8Array | undefined;
  /** Writes bytes to an address. */
  poke(pointer: bigint, bytes: Uint8Array): void;
  /** The address that lies at an address, which must not be 0n. */
  peekPointer(pointer: bigint): bigint;
  /** A text as C has it, UTF-8 and ended by a NUL, until free(). */
  cstring(text: string): bigint;
  /** The text at an address, up to its NUL; undefined for 0n. */
  text(pointer: bigint): string | undefined;
  /**
   * The address of a function or variable of the library, by its C name.
   * @throws {Error} with the code `ERR_MISSING_SYMBOL` where the installed library does not have it
   */
  address(name: string): bigint;
}

/** A C struct or union: its layout, and access to the fields of one that is bytes. */
export interface RecordType<Fields> {
  readonly name: string;
  readonly size: number;
  readonly align: number;
  /** Of each field its kind, and where it lies, in bytes; of a bit-field also its first bit and how many there are. */
  readonly fields: {
    readonly [Name in keyof Fields]: {
      readonly type: string;
      readonly offset: number;
      readonly size: number;
      readonly bit?: number;
      readonly width?: number;
    };
  };
  /** Bytes of the record's size, zero but for the fields given. */
  create(values?: Partial<Fields>): Uint8Array;
  /** A field; of an array or another record its bytes, shared with the record. */
  get<Name extends keyof Fields>(bytes: Uint8Array, name: Name): Fields[Name];
  set<Name extends keyof Fields>(bytes: Uint8Array, name: Name, value: Fields[Name]): void;
  /** The address of a field of the record at an address: the way to an array without a length. */
  at(pointer: bigint, name: keyof Fields): bigint;
  /** A copy of the record at an address, which must not be 0n. */
  read(pointer: bigint): Uint8Array;
  write(pointer: bigint, bytes: Uint8Array): void;
}
