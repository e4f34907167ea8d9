'use strict';
/*
 * Bit-fields, in bytes as C has them. Bits count from the start of the record: where the machine is little-endian from
 * the lowest bit of each byte, and the first bit of a field is its lowest; else from the highest, and is its highest.
 */
const bg = require('./runtime.js');

/** The indexes of the bytes that a field lies in, from its lowest, and how many bits lie below it there. */
function placeOf({ bit, width }, isLittle) {
  const first = Math.floor(bit / 8);
  const count = Math.floor((bit + width - 1) / 8) - first + 1;
  const indexes = Array.from({ length: count }, (_, index) => first + index);
  return isLittle
    ? { indexes, below: BigInt(bit % 8) }
    : { indexes: indexes.reverse(), below: BigInt(count * 8 - (bit % 8) - width) };
}

/** The bits of a field as an unsigned number. */
function load(bytes, field, isLittle) {
  const { indexes, below } = placeOf(field, isLittle);
  const all = indexes.reduceRight((high, index) => (high << 8n) | BigInt(bytes[index]), 0n);
  return BigInt.asUintN(field.width, all >> below);
}

/** Replaces the bits of a field; those around it stay. */
function store(bytes, field, isLittle, value) {
  const { indexes, below } = placeOf(field, isLittle);
  let mask = BigInt.asUintN(field.width, -1n) << below;
  let rest = BigInt.asUintN(field.width, value) << below;
  for (const index of indexes) {
    bytes[index] = (bytes[index] & ~Number(mask & 0xffn)) | Number(rest & 0xffn);
    mask >>= 8n;
    rest >>= 8n;
  }
}

const isSigned = ({ type }) => type.startsWith('I');
const isWide = ({ type }) => type.endsWith('64');

/** The value of a field, described as in a RecordType. */
function get(bytes, field) {
  const value = load(bytes, field, bg.isLittle);
  if (field.type === 'Bool') return value !== 0n;
  const number = isSigned(field) ? BigInt.asIntN(field.width, value) : value;
  return isWide(field) ? number : Number(number);
}

function check(field, value) {
  const low = isSigned(field) ? -(2n ** BigInt(field.width - 1)) : 0n;
  const high = low + 2n ** BigInt(field.width) - 1n;
  if (field.type === 'Bool') bg.checkBool('value', value);
  else if (isWide(field)) bg.checkBigInt('value', value, low, high);
  else bg.checkInteger('value', value, Number(low), Number(high));
}

function set(bytes, field, value) {
  check(field, value);
  store(bytes, field, bg.isLittle, BigInt(value));
}

module.exports = { load, store, get, set };
