'use strict';
/*
 * What the functions of this package are made of, on the JavaScript side: arguments are checked here, numbers and
 * records cross in the scratch memory, objects of C are ids in a table that the addon keeps.
 */
const { isUint8Array } = require('node:util').types;

const addon = require('./native.js');

// The scratch memory: slots of eight bytes, then places for records; src/bg_node.h has the same figures.
const COUNT = 128;
const RECORDS = COUNT * 8;
const RECORD_SIZE = 4096;
const scratch = new ArrayBuffer(RECORDS + COUNT * RECORD_SIZE);
const f64 = new Float64Array(scratch, 0, COUNT);
const i64 = new BigInt64Array(scratch, 0, COUNT);
const u64 = new BigUint64Array(scratch, 0, COUNT);
const bytes = new Uint8Array(scratch);
const scratchBuffer = Buffer.from(scratch);
const view = new DataView(scratch);
const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

// Errors

function describe(value) {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'object') return `an instance of ${value.constructor?.name ?? 'Object'}`;
  return `type ${typeof value}`;
}

function fail(ErrorClass, code, message) {
  const error = new ErrorClass(message);
  error.code = code;
  return error;
}

const subject = (name) => (name.includes(' ') ? `The ${name}` : `The "${name}" argument`);

function wrongType(name, wanted, value) {
  return fail(TypeError, 'ERR_INVALID_ARG_TYPE', `${subject(name)} must be ${wanted}. Received ${describe(value)}`);
}

function outOfRange(name, wanted, value) {
  return fail(RangeError, 'ERR_OUT_OF_RANGE', `${subject(name)} must ${wanted}. Received ${String(value)}`);
}

/** What a C function reports with a code of its own. */
class CallError extends Error {
  constructor(call, errno, message) {
    const name = new.target.names.get(errno);
    super(message ?? name ?? `code ${errno}`);
    this.errno = errno;
    this.code = name ?? 'UNKNOWN';
    this.call = call;
  }
}

const schemes = [];

/** Makes ErrorClass the error of the next scheme. `names` has pairs of its codes and their names in C. */
function defineScheme(ErrorClass, name, names) {
  Object.defineProperty(ErrorClass, 'names', { value: new Map(names) });
  Object.defineProperty(ErrorClass.prototype, 'name', { value: name, configurable: true, writable: true });
  schemes.push(ErrorClass);
}

function makeError(call, message) {
  // The stack is taken once, and begins where the user called.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error = new schemes[f64[0]](call, f64[1], message);
  Error.stackTraceLimit = limit;
  Error.captureStackTrace(error, makeError);
  return error;
}

const native = addon.initialize(scratch, makeError);

// Checks of arguments

function checkInteger(name, value, low, high) {
  if (typeof value !== 'number') throw wrongType(name, 'a number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'be an integer', value);
  if (value < low || value > high) throw outOfRange(name, `be from ${low} to ${high}`, value);
}

function checkBigInt(name, value, low, high) {
  if (typeof value !== 'bigint') throw wrongType(name, 'a bigint', value);
  if (value < low || value > high) throw outOfRange(name, `be from ${low} to ${high}`, value);
}

function checkI32(name, value) {
  if (typeof value !== 'number' || (value | 0) !== value) checkInteger(name, value, -0x80000000, 0x7fffffff);
}

function checkU32(name, value) {
  if (typeof value !== 'number' || value >>> 0 !== value) checkInteger(name, value, 0, 0xffffffff);
}

const checkI8 = (name, value) => checkInteger(name, value, -0x80, 0x7f);
const checkU8 = (name, value) => checkInteger(name, value, 0, 0xff);
const checkI16 = (name, value) => checkInteger(name, value, -0x8000, 0x7fff);
const checkU16 = (name, value) => checkInteger(name, value, 0, 0xffff);
const checkFlags32 = (name, value) => checkInteger(name, value, -0x80000000, 0xffffffff);
const checkI64 = (name, value) => checkBigInt(name, value, -0x8000000000000000n, 0x7fffffffffffffffn);
const checkU64 = (name, value) => checkBigInt(name, value, 0n, 0xffffffffffffffffn);

function checkF64(name, value) {
  if (typeof value !== 'number') throw wrongType(name, 'a number', value);
}

function checkBool(name, value) {
  if (typeof value !== 'boolean') throw wrongType(name, 'a boolean', value);
}

function checkText(name, value) {
  if (typeof value !== 'string') throw wrongType(name, 'a string', value);
}

/** A text that C reads up to its NUL: one inside would hide the rest. */
function checkTextEnded(name, value) {
  checkText(name, value);
  if (!value.includes('\0')) return;
  throw fail(TypeError, 'ERR_INVALID_ARG_VALUE', `${subject(name)} must not contain a NUL character`);
}

function checkBytes(name, value) {
  if (!isUint8Array(value)) throw wrongType(name, 'a Uint8Array', value);
}

function checkFunction(name, value) {
  if (typeof value !== 'function') throw wrongType(name, 'a function', value);
}

function checkObject(name, value, Class) {
  if (!(value instanceof Class)) throw wrongType(name, `an instance of ${Class.name}`, value);
}

function checkFields(name, value) {
  if (typeof value !== 'object' || value === null) throw wrongType(name, 'an object', value);
}

const listChecks = new WeakMap();

/** An enum of these values and no others. */
function closedEnum(values) {
  const listed = new Set(Object.values(values));
  const [first] = listed;
  listChecks.set(values, (name, value) => {
    if (listed.has(value)) return;
    if (typeof value !== typeof first) throw wrongType(name, `a ${typeof first}`, value);
    throw outOfRange(name, `be one of ${[...listed].join(', ')}`, value);
  });
  return Object.freeze(values);
}

const checkListed = (values) => listChecks.get(values);

/** The same checks for what may be null. */
function orNull(check) {
  return (name, value, Class) => {
    if (value !== null) check(name, value, Class);
  };
}

// What crosses in the scratch memory, by its place

const recordAt = (at) => RECORDS + at * RECORD_SIZE;

const putNumber = (at, value) => {
  f64[at] = value;
};
const putI64 = (at, value) => {
  i64[at] = value;
};
const putU64 = (at, value) => {
  u64[at] = value;
};
const getNumber = (at) => f64[at];
const getBool = (at) => f64[at] !== 0;
const getI64 = (at) => i64[at];
const getU64 = (at) => u64[at];

/** A text, which is not there if the addon only says that the call gave something. */
const textOrNothing = (value) => (typeof value === 'string' ? value : undefined);

/** Bytes: a Buffer that the addon made if they are many, else a copy of what lies there; undefined if C gave none. */
function getBytes(at, value) {
  if (typeof value === 'object') return value;
  const length = f64[at];
  if (length < 0) return undefined;
  const copy = Buffer.allocUnsafe(length);
  scratchBuffer.copy(copy, 0, recordAt(at), recordAt(at) + length);
  return copy;
}

// Fields of records there, by their offset in bytes

const storeI8 = (offset, value) => view.setInt8(offset, value);
const storeU8 = (offset, value) => view.setUint8(offset, value);
const storeI16 = (offset, value) => view.setInt16(offset, value, isLittle);
const storeU16 = (offset, value) => view.setUint16(offset, value, isLittle);
const storeI32 = (offset, value) => view.setInt32(offset, value, isLittle);
const storeU32 = (offset, value) => view.setUint32(offset, value, isLittle);
const storeI64 = (offset, value) => view.setBigInt64(offset, value, isLittle);
const storeU64 = (offset, value) => view.setBigUint64(offset, value, isLittle);
const storeF32 = (offset, value) => view.setFloat32(offset, value, isLittle);
const storeF64 = (offset, value) => view.setFloat64(offset, value, isLittle);
const loadI8 = (offset) => view.getInt8(offset);
const loadU8 = (offset) => view.getUint8(offset);
const loadI16 = (offset) => view.getInt16(offset, isLittle);
const loadU16 = (offset) => view.getUint16(offset, isLittle);
const loadI32 = (offset) => view.getInt32(offset, isLittle);
const loadU32 = (offset) => view.getUint32(offset, isLittle);
const loadI64 = (offset) => view.getBigInt64(offset, isLittle);
const loadU64 = (offset) => view.getBigUint64(offset, isLittle);
const loadF32 = (offset) => view.getFloat32(offset, isLittle);
const loadF64 = (offset) => view.getFloat64(offset, isLittle);
const loadBool = (offset) => view.getUint8(offset) !== 0;

/** Copies a record that is bytes in C's own layout to its place, and from it. */
function putRecord(at, value) {
  bytes.set(value, recordAt(at));
}

function getRecord(at, size) {
  return bytes.slice(recordAt(at), recordAt(at) + size);
}

function checkRecord(name, value, size) {
  checkBytes(name, value);
  if (value.length !== size) throw outOfRange(name, `have ${size} bytes`, value.length);
}

// Objects that C gave out

/** Only the package itself makes objects: this value stays inside it. */
const KEY = Symbol('key');

function closeId(id) {
  f64[0] = id;
  native.close();
}

const forgotten = new FinalizationRegistry(closeId);

/** An object of C. It is closed by close(), by `using`, or when nothing refers to it any more. */
class Handle {
  #id;

  constructor(key, id) {
    if (key !== KEY) throw fail(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#id = id;
    forgotten.register(this, id, this);
  }

  static id(handle) {
    return handle.#id;
  }

  close() {
    forgotten.unregister(this);
    closeId(this.#id);
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.close();
  }
}

/** The object whose id lies in the scratch memory, undefined if C gave none. */
const adopt = (Class, at) => (f64[at] === 0 ? undefined : new Class(KEY, f64[at]));

const getId = Handle.id;
const getIdOrNull = (handle) => (handle === null ? 0 : Handle.id(handle));

module.exports = {
  native,
  isLittle,
  wrongType,
  outOfRange,
  CallError,
  defineScheme,

  checkInteger,
  checkBigInt,
  checkI8,
  checkU8,
  checkI16,
  checkU16,
  checkI32,
  checkU32,
  checkFlags32,
  checkI64,
  checkU64,
  checkF32: checkF64,
  checkF64,
  checkBool,
  checkPointer: checkU64,
  checkText,
  checkTextEnded,
  checkTextOrNull: orNull(checkText),
  checkBytes,
  checkBytesOrNull: orNull(checkBytes),
  checkFunction,
  checkFunctionOrNull: orNull(checkFunction),
  checkObject,
  checkObjectOrNull: orNull(checkObject),
  checkFields,
  checkRecord,
  closedEnum,
  checkListed,

  putNumber,
  putI8: putNumber,
  putU8: putNumber,
  putI16: putNumber,
  putU16: putNumber,
  putI32: putNumber,
  putU32: putNumber,
  putFlags32: putNumber,
  putI64,
  putU64,
  putF32: putNumber,
  putF64: putNumber,
  putBool: putNumber,
  putPointer: putU64,
  putRecord,

  getI8: getNumber,
  getU8: getNumber,
  getI16: getNumber,
  getU16: getNumber,
  getI32: getNumber,
  getU32: getNumber,
  getFlags32: getNumber,
  getI64,
  getU64,
  getF32: getNumber,
  getF64: getNumber,
  getBool,
  getPointer: getU64,
  getRecord,
  getBytes,
  textOrNothing,
  recordAt,

  storeI8,
  storeU8,
  storeI16,
  storeU16,
  storeI32,
  storeU32,
  storeFlags32: storeU32,
  storeI64,
  storeU64,
  storeF32,
  storeF64,
  storeBool: storeU8,
  storePointer: storeU64,
  loadI8,
  loadU8,
  loadI16,
  loadU16,
  loadI32,
  loadU32,
  loadFlags32: loadU32,
  loadI64,
  loadU64,
  loadF32,
  loadF64,
  loadBool,
  loadPointer: loadU64,

  adopt,
  Handle,
  getId,
  getIdOrNull,
};
