#if NEEDS_AVX2
  import CLinux
  import Glibc

  /// What a release build takes for granted of the processor: see Package.swift.
  enum Processor {
    /// Ends with a word instead of an illegal instruction. Calls no other module, which might hold one; so
    /// the words stand here.
    static func check() {
      guard linux_has_avx2() == 0 else { return }
      say("this processor lacks AVX2; build with SCORELINE_CPU=x86-64")  // not words: see above
      say("处理器不支持AVX2，请以SCORELINE_CPU=x86-64重新编译")  // not words: see above
      _exit(70)
    }

    private static func say(_ text: StaticString) {
      for part in ["scoreline: ", text, "\n"] as [StaticString] {
        _ = write(STDERR_FILENO, part.utf8Start, part.utf8CodeUnitCount)
      }
    }
  }
#endif
