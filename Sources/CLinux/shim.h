#include <fcntl.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

// Calls of Linux that Swift's Glibc module does not show.

/// Exchanges two paths of one file system in one step; -1 and errno where it can't.
static inline int linux_exchange(const char *path, const char *other) {
  // 2 is RENAME_EXCHANGE of <linux/fs.h>.
  return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, 2u);
}

/// Puts all written data of the file system that holds an open file on the disk; -1 and errno where it can't.
static inline int linux_syncfs(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/// Gives memory that is free again back to the system.
static inline void linux_return_memory(void) { malloc_trim(0); }
