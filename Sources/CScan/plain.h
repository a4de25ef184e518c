#include "shim.h"
#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Scans text outside of quotes for the separators of its fields: most files hold nothing else.

/// How far a scan is, and what the byte before it was.
typedef struct {
  intptr_t place;
  /// Where the next separator is written.
  uint32_t *_Nonnull next;
  /// Separators that end a row.
  intptr_t rowEnds;
  /// 1 after a line end.
  uint64_t afterLineEnd;
  /// Not 0 where there were line ends that end no row.
  uint64_t otherLines;
} scan_state;

/// The separators of a block, line ends of empty lines left out; counts what is found before a fault.
static inline uint64_t scan_take(
    scan_state *_Nonnull scan, uint64_t separators, uint64_t lineEnds, uint64_t before) {
  uint64_t ending = lineEnds & ~(lineEnds << 1 | scan->afterLineEnd);
  scan->otherLines |= lineEnds ^ ending;
  scan->afterLineEnd = lineEnds >> 63;
  scan->rowEnds += __builtin_popcountll(ending & before);
  return ((separators & ~lineEnds) | ending) & before;
}

/// Adds a block of 64 bytes, or what is left of it before a fault.
static inline void scan_add(
    scan_state *_Nonnull scan, const scan_table *_Nonnull table, uint64_t separators,
    uint64_t lineEnds, uint64_t before) {
  uint64_t found = scan_take(scan, separators, lineEnds, before);
  scan->next = scan_places(table, found, (uint32_t)scan->place, scan->next);
  scan->place += 64;
}

/// Scans whole blocks up to the first one with a quote or a carriage return.
static inline void scan_plain(
    const uint8_t *_Nonnull bytes, intptr_t end, uint8_t delimiter,
    const scan_table *_Nonnull table, scan_state *_Nonnull state) {
  scan_state scan = *state;
  while (scan.place + 64 <= end) {
    scan_marks marks = scan_64(bytes + scan.place, delimiter);
    if (marks.quotes | marks.returns) break;
    scan_add(&scan, table, marks.separators, marks.lineEnds, ~UINT64_C(0));
  }
  *state = scan;
}

#if defined(__x86_64__)
/// Whether the processor has what `scan_plain_wide` uses (Intel's since 2019, AMD's since 2022); 0 where not.
static inline int scan_is_wide(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2");
}

/// The same as `scan_plain`, a block at once: one instruction brings the places of a block's marks side by side.
__attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,bmi2,popcnt")))
static inline void scan_plain_wide(
    const uint8_t *_Nonnull bytes, intptr_t end, uint8_t delimiter, scan_state *_Nonnull state) {
  const __m512i quote = _mm512_set1_epi8('"'), feed = _mm512_set1_epi8('\n');
  const __m512i mark = _mm512_set1_epi8((char)delimiter), back = _mm512_set1_epi8('\r');
  uint8_t numbers[64];
  for (int i = 0; i < 64; i++) numbers[i] = (uint8_t)i;
  const __m512i order = _mm512_loadu_si512(numbers);
  scan_state scan = *state;
  while (scan.place + 64 <= end) {
    __m512i block = _mm512_loadu_si512(bytes + scan.place);
    uint64_t rare = _mm512_cmpeq_epi8_mask(block, quote) | _mm512_cmpeq_epi8_mask(block, back);
    if (rare) break;
    uint64_t lineEnds = _mm512_cmpeq_epi8_mask(block, feed);
    uint64_t separators = _mm512_cmpeq_epi8_mask(block, mark) | lineEnds;
    uint64_t found = scan_take(&scan, separators, lineEnds, ~UINT64_C(0));
    __m512i places = _mm512_maskz_compress_epi8(found, order);
    __m512i first = _mm512_set1_epi32((int)scan.place);
    int count = __builtin_popcountll(found);
    // Sixteen are written each time, whether there are as many or not: seldom are there more.
    _mm512_storeu_si512(
        scan.next,
        _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(places)), first));
    for (int part = 16; part < count; part += 16) {
      places = _mm512_alignr_epi64(places, places, 2);
      _mm512_storeu_si512(
          scan.next + part,
          _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(places)), first));
    }
    scan.next += count;
    scan.place += 64;
  }
  *state = scan;
}
#else
static inline int scan_is_wide(void) { return 0; }
static inline void scan_plain_wide(
    const uint8_t *_Nonnull bytes, intptr_t end, uint8_t delimiter, scan_state *_Nonnull state) {}
#endif
