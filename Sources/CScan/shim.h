#pragma once

#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Looks at 64 bytes at a time: Swift has no way to ask for a bit a byte.

/// Where the bytes that part fields lie among 64: bit 0 is the first byte.
typedef struct {
  uint64_t quotes;
  /// Delimiters, line feeds and carriage returns.
  uint64_t separators;
  /// Line feeds and carriage returns.
  uint64_t lineEnds;
  /// Carriage returns.
  uint64_t returns;
} scan_marks;

/// The same for any processor, eight bytes at a time.
static inline uint64_t scan_equal_portable(const uint8_t *bytes, uint8_t wanted) {
  uint64_t marks = 0;
  for (int group = 0; group < 8; group++) {
    uint64_t word;
    memcpy(&word, bytes + 8 * group, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    word ^= wanted * UINT64_C(0x0101010101010101);
    // The highest bit of each byte that is 0, exactly; then these eight bits side by side.
    uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F);
    uint64_t zero = ~(((word & low) + low) | word | low) >> 7;
    marks |= (zero * UINT64_C(0x0102040810204080) >> 56) << (8 * group);
  }
  return marks;
}

static inline scan_marks scan_64_portable(const uint8_t *bytes, uint8_t delimiter) {
  scan_marks marks;
  marks.quotes = scan_equal_portable(bytes, '"');
  marks.returns = scan_equal_portable(bytes, '\r');
  marks.lineEnds = scan_equal_portable(bytes, '\n') | marks.returns;
  marks.separators = scan_equal_portable(bytes, delimiter) | marks.lineEnds;
  return marks;
}

#if defined(__SSE2__)
static inline uint64_t scan_bits(__m128i a, __m128i b, __m128i c, __m128i d) {
  uint64_t low = (uint32_t)_mm_movemask_epi8(a) | (uint32_t)_mm_movemask_epi8(b) << 16;
  uint64_t high = (uint32_t)_mm_movemask_epi8(c) | (uint32_t)_mm_movemask_epi8(d) << 16;
  return low | high << 32;
}

/// The marks of 64 bytes.
static inline scan_marks scan_64(const uint8_t *bytes, uint8_t delimiter) {
  const __m128i quote = _mm_set1_epi8('"'), feed = _mm_set1_epi8('\n');
  const __m128i mark = _mm_set1_epi8((char)delimiter), back = _mm_set1_epi8('\r');
  __m128i q[4], r[4], l[4], s[4], rare = _mm_setzero_si128();
  for (int i = 0; i < 4; i++) {
    __m128i v = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    q[i] = _mm_cmpeq_epi8(v, quote);
    r[i] = _mm_cmpeq_epi8(v, back);
    l[i] = _mm_cmpeq_epi8(v, feed);
    s[i] = _mm_or_si128(_mm_cmpeq_epi8(v, mark), l[i]);
    rare = _mm_or_si128(rare, _mm_or_si128(q[i], r[i]));
  }
  scan_marks marks;
  marks.quotes = 0;
  marks.returns = 0;
  marks.separators = scan_bits(s[0], s[1], s[2], s[3]);
  marks.lineEnds = scan_bits(l[0], l[1], l[2], l[3]);
  if (__builtin_expect(_mm_movemask_epi8(rare) != 0, 0)) {
    marks.quotes = scan_bits(q[0], q[1], q[2], q[3]);
    marks.returns = scan_bits(r[0], r[1], r[2], r[3]);
    marks.separators |= marks.returns;
    marks.lineEnds |= marks.returns;
  }
  return marks;
}
#else
static inline scan_marks scan_64(const uint8_t *bytes, uint8_t delimiter) {
  return scan_64_portable(bytes, delimiter);
}
#endif

/// Eight numbers side by side: the compiler knows them on every processor.
/// https://clang.llvm.org/docs/LanguageExtensions.html#vectors-and-extended-vectors
typedef uint8_t scan_eight __attribute__((ext_vector_type(8)));
typedef uint32_t scan_words __attribute__((ext_vector_type(8)));

/// The bits that are set in a byte: their places, the lowest first, and how many they are.
typedef struct {
  uint8_t places[256][8];
  uint8_t counts[256];
} scan_table;

static inline void scan_fill(scan_table *table) {
  for (int byte = 0; byte < 256; byte++) {
    int count = 0;
    memset(table->places[byte], 0, 8);
    for (int bit = 0; bit < 8; bit++) {
      if (byte >> bit & 1) table->places[byte][count++] = (uint8_t)bit;
    }
    table->counts[byte] = (uint8_t)count;
  }
}

/// Writes the place of each bit that is set, counted from `start`; returns where the next one goes.
/// Eight are written for each byte, whether it has as many or not, so that nothing is asked of it.
static inline uint32_t *scan_places(
    const scan_table *table, uint64_t bits, uint32_t start, uint32_t *next) {
  scan_words firsts = start;
#pragma clang loop unroll(full)
  for (int shift = 0; shift < 64; shift += 8) {
    uint8_t byte = (uint8_t)(bits >> shift);
    scan_eight places;
    memcpy(&places, table->places[byte], 8);
    scan_words words = __builtin_convertvector(places, scan_words) + firsts;
    memcpy(next, &words, sizeof words);
    next += table->counts[byte];
    firsts += 8;
  }
  return next;
}

/// The lines that end among `count` bytes; 32 more bytes must be readable.
static inline intptr_t scan_line_ends(const uint8_t *bytes, intptr_t count) {
  intptr_t lines = 0, place = 0;
#if defined(__SSE2__)
  const __m128i feed = _mm_set1_epi8('\n'), back = _mm_set1_epi8('\r');
  while (count - place >= 16) {
    // Counters of a byte hold 255.
    intptr_t blocks = (count - place) / 16 < 255 ? (count - place) / 16 : 255;
    __m128i sums = _mm_setzero_si128();
    for (intptr_t block = 0; block < blocks; block++, place += 16) {
      __m128i here = _mm_loadu_si128((const __m128i *)(bytes + place));
      __m128i next = _mm_loadu_si128((const __m128i *)(bytes + place + 1));
      __m128i alone = _mm_andnot_si128(_mm_cmpeq_epi8(next, feed), _mm_cmpeq_epi8(here, back));
      sums = _mm_sub_epi8(sums, _mm_or_si128(_mm_cmpeq_epi8(here, feed), alone));
    }
    __m128i halves = _mm_sad_epu8(sums, _mm_setzero_si128());
    lines += _mm_cvtsi128_si64(halves) + _mm_cvtsi128_si64(_mm_unpackhi_epi64(halves, halves));
  }
#endif
  for (; place < count; place++) {
    lines += (bytes[place] == '\n') | ((bytes[place] == '\r') & (bytes[place + 1] != '\n'));
  }
  return lines;
}
