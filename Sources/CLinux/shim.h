#include <malloc.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// Calls of Linux that Swift's Glibc module does not show.

/// Exchanges two paths of one file system in one step; -1 and errno where it can't.
static inline int linux_exchange(const char *path, const char *other) {
  // -100 is AT_FDCWD of <fcntl.h>, whose types Swift would take for this module's; 2 is RENAME_EXCHANGE of
  // <linux/fs.h>.
  return (int)syscall(SYS_renameat2, -100, path, -100, other, 2u);
}

/// Puts all written data of the file system that holds an open file on the disk; -1 and errno where it can't.
static inline int linux_syncfs(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/// Has the system begin to write a part of an open file to the disk, without a wait for its end.
static inline void linux_begin_writing(int descriptor, long long offset, long long count) {
  // 2 is SYNC_FILE_RANGE_WRITE of <fcntl.h>. Where it can't, the next sync does all.
  (void)syscall(SYS_sync_file_range, descriptor, offset, count, 2u);
}

/// Gives memory that is free again back to the system.
static inline void linux_return_memory(void) { malloc_trim(0); }

/// Has blocks of half a mebibyte or more come from the system one by one: they grow without a copy, go back when they
/// are freed, and leave no holes. Otherwise malloc keeps ever larger ones together, once some were freed.
static inline void linux_keep_large_blocks_apart(void) { mallopt(M_MMAP_THRESHOLD, 1 << 19); }

/// Has all threads take their memory from four pools, so that what one gives back serves another: malloc makes eight
/// a core, each with holes of its own. Two take little less, and threads wait for each other, in an edition of 1,240
/// agents a fifth of the time. Has no effect on pools that are there already.
static inline void linux_share_memory(void) { mallopt(M_ARENA_MAX, 4); }

/// Asks for memory in large pages, which the system gives in far fewer steps: a hint, and no error where it has none.
/// `start` is a multiple of 2 MiB.
static inline void linux_use_large_pages(void *start, unsigned long count) {
  // 14 is MADV_HUGEPAGE of <asm-generic/mman-common.h>.
  (void)madvise(start, count, 14);
}

#if defined(__x86_64__)
/// Whether the processor has what `-march=haswell` uses, and the system keeps its wide registers; 0 where not.
static inline int linux_has_avx2(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")
    && __builtin_cpu_supports("fma");
}
#endif
