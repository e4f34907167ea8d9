'use strict';
/*
 * Memory for raw.js, at your own risk: an address is a bigint, and nobody checks what lies there.
 */
const bits = require('./bits.js');
const bg = require('./runtime.js');

const raw = bg.native.raw();

/** A count of bytes, a number or a bigint, as a bigint. */
function toSize(name, value) {
  if (typeof value === 'number') bg.checkInteger(name, value, 0, Number.MAX_SAFE_INTEGER);
  const size = typeof value === 'number' ? BigInt(value) : value;
  bg.checkU64(name, size);
  return size;
}

function checkAlign(align) {
  if (align === 0n || (align & (align - 1n)) !== 0n) throw bg.outOfRange('align', 'be a power of two', align);
}

/** Memory of `size` bytes, zeroed, until free(), at a multiple of `align`, a power of two. */
function alloc(size, align = 16) {
  const wanted = toSize('size', size);
  const multiple = toSize('align', align);
  checkAlign(multiple);
  bg.putU64(0, wanted);
  bg.putU64(1, multiple);
  raw.memory.alloc();
  return bg.getU64(0);
}

/** Frees what alloc() or cstring() gave; 0n is ignored. */
function free(pointer) {
  bg.checkPointer('pointer', pointer);
  bg.putPointer(0, pointer);
  raw.memory.free();
}

/** A copy of the `length` bytes at an address. */
function peek(pointer, length) {
  bg.checkPointer('pointer', pointer);
  const size = toSize('length', length);
  bg.putPointer(0, pointer);
  bg.putU64(1, size);
  return raw.memory.peek();
}

/** Writes bytes to an address. */
function poke(pointer, bytes) {
  bg.checkPointer('pointer', pointer);
  bg.checkBytes('bytes', bytes);
  bg.putPointer(0, pointer);
  raw.memory.poke(bytes);
}

/** The bytes at an address that must not be 0n. */
function peekThere(pointer, length) {
  const bytes = peek(pointer, length);
  if (bytes === undefined) throw bg.outOfRange('pointer', 'not be 0n', pointer);
  return bytes;
}

/** The address that lies at an address. */
function peekPointer(pointer) {
  const bytes = peekThere(pointer, 8);
  return bg.isLittle ? bytes.readBigUInt64LE() : bytes.readBigUInt64BE();
}

/** A text as C has it, UTF-8 and ended by a NUL, until free(). */
function cstring(value) {
  bg.checkTextEnded('text', value);
  const bytes = Buffer.from(`${value}\0`);
  const pointer = alloc(bytes.length);
  poke(pointer, bytes);
  return pointer;
}

/** The text at an address, up to its NUL; undefined for 0n. */
function text(pointer) {
  bg.checkPointer('pointer', pointer);
  bg.putPointer(0, pointer);
  return raw.memory.text();
}

/** The address of a function or variable of the library. */
function address(name) {
  bg.checkText('name', name);
  raw.memory.address(name);
  return bg.getPointer(0);
}

/** A C struct or union: its layout, and access to the fields of one that is bytes. */
class RecordType {
  constructor(name, size, align, fields) {
    this.name = name;
    this.size = size;
    this.align = align;
    this.fields = fields;
    Object.freeze(this);
  }

  /** Bytes of the record's size, zero but for the fields given. */
  create(values = {}) {
    const bytes = new Uint8Array(this.size);
    for (const name of Object.keys(values)) this.set(bytes, name, values[name]);
    return bytes;
  }

  #named(name) {
    if (!Object.hasOwn(this.fields, name)) throw bg.outOfRange('name', `be a field of ${this.name}`, name);
    return this.fields[name];
  }

  #field(bytes, name) {
    bg.checkRecord('bytes', bytes, this.size);
    return this.#named(name);
  }

  /** The address of a field of the record at an address. */
  at(pointer, name) {
    bg.checkPointer('pointer', pointer);
    return pointer + BigInt(this.#named(name).offset);
  }

  /** A field; of an array or another record its bytes, shared with the record. */
  get(bytes, name) {
    const field = this.#field(bytes, name);
    if (field.width !== undefined) return bits.get(bytes, field);
    const { type, offset, size } = field;
    const part = bytes.subarray(offset, offset + size);
    if (type === 'Bytes') return part;
    bg.putRecord(0, part);
    return bg[`load${type}`](bg.recordAt(0));
  }

  set(bytes, name, value) {
    const field = this.#field(bytes, name);
    if (field.width !== undefined) {
      bits.set(bytes, field, value);
      return;
    }
    const { type, offset, size } = field;
    if (type === 'Bytes') {
      bg.checkRecord('value', value, size);
      bytes.set(value, offset);
      return;
    }
    bg[`check${type}`]('value', value);
    bg[`store${type}`](bg.recordAt(0), value);
    bytes.set(bg.getRecord(0, size), offset);
  }

  /** A copy of the record at an address, and the way back. */
  read(pointer) {
    return new Uint8Array(peekThere(pointer, this.size));
  }

  write(pointer, bytes) {
    bg.checkRecord('bytes', bytes, this.size);
    poke(pointer, bytes);
  }
}

const memory = Object.freeze({ alloc, free, peek, poke, peekPointer, cstring, text, address });

module.exports = { functions: raw.functions, memory, RecordType };
