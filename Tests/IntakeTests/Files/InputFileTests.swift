import Glibc
import Records
import Testing

@testable import Intake

@Suite struct InputFileTests {
  @Test func theNameIsThePathWithoutFolders() {
    #expect(InputFile("/data/10/呼叫 1.csv").name == "呼叫 1.csv")
    #expect(InputFile("calls.csv").name == "calls.csv")
    #expect(InputFile("").name == "")
  }

  @Test func bytesComeAsTheyAreAndInPieces() throws {
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let scratch = try Scratch()
    var read: [UInt8] = []
    var pieces = 0
    try scratch.file("a", bytes).forEachChunk {
      read += $0
      pieces += 1
    }
    #expect(read == bytes)
    #expect(pieces == 3)  // 700,000 = 2 × 262,144 + 175,712
  }

  @Test func aMissingFileIsNamed() {
    let error = #expect(throws: IntakeError.self) {
      try InputFile("/nowhere/calls.csv").forEachChunk { _ in }
    }
    #expect(error == .missing(path: "/nowhere/calls.csv"))
    #expect(error?.category == .missingInput)
    #expect(
      error?.message(.english)
        == "there is no file \"/nowhere/calls.csv\": check the name and the folder")
    #expect(error?.message(.chinese) == "文件“/nowhere/calls.csv”不存在：请检查文件名和文件夹")
  }

  @Test func aFolderIsNoFile() throws {
    let scratch = try Scratch()
    let error = #expect(throws: IntakeError.self) {
      try InputFile(scratch.path).forEachChunk { _ in }
    }
    #expect(error == .folder(path: scratch.path))
    #expect(error?.message(.english) == "\"\(scratch.path)\" is a folder: name the files in it")
    #expect(error?.message(.chinese) == "“\(scratch.path)”是文件夹：请指定其中的文件")
  }

  @Test func aPipeThatNobodyWritesToIsRefusedAtOnce() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: IntakeError.self) { try InputFile(path).forEachChunk { _ in } }
    #expect(error == .notRegular(path: path))
    #expect(
      error?.message(.english)
        == "\"\(path)\" is a pipe or a device, not a file: save the data to a file first")
    #expect(error?.message(.chinese) == "“\(path)”是管道或设备，不是文件：请先将数据保存为文件")
  }

  @Test func aDeviceIsRefused() {
    #expect(throws: IntakeError.notRegular(path: "/dev/null")) {
      try InputFile("/dev/null").forEachChunk { _ in }
    }
  }

  @Test func whatTheSystemSaysIsTold() {
    let denied = OpenFile.opening("a.csv", errno: EACCES)
    #expect(denied.category == .missingInput)
    #expect(
      denied.message(.english)
        == "\"a.csv\" may not be read by this user: ask for the right to read it")
    #expect(denied.message(.chinese) == "当前用户无权读取“a.csv”：请申请读取权限")
    let broken = OpenFile.opening("a.csv", errno: EIO)
    #expect(broken.category == .inputOutput)
    #expect(broken.message(.english) == "reading \"a.csv\" failed: Input/output error")
    #expect(broken.message(.chinese) == "读取“a.csv”失败：读写出错")
  }

  @Test func aFileThatGrowsMeanwhileIsLeftForLater() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.csv", "x\n")
    let error = #expect(throws: IntakeError.self) {
      try file.forEachChunk { _ in
        let stream = fopen(file.path, "a")
        fputs("y\n", stream)
        if let stream { fclose(stream) }
      }
    }
    #expect(error == .stillGrowing(path: file.path))
    #expect(error?.category == .busy)
    #expect(
      error?.message(.english)
        == "\"\(file.path)\" changed while it was read: try again when it is complete")
    #expect(error?.message(.chinese) == "“\(file.path)”在读取过程中发生变化：请在文件写完后重试")
  }

  /// A file of as many bytes and of the same time takes the name of one that was opened.
  @Test func anotherFileUnderTheNameIsNotTakenForIt() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.csv", calls("", "A,2026-10-01 08:00:00,1001,60,5,answered"))
    #expect(try file.textSize() == 102)  // 61 + 41
    let other = try scratch.file("b.csv", calls("", "B,2026-10-01 08:00:00,1001,60,5,answered"))
    try scratch.copyTime(of: file, to: other)
    #expect(rename(other.path, file.path) == 0)
    let changed = IntakeError.stillGrowing(path: file.path)
    #expect(throws: changed) { try file.textSize() }
    #expect(throws: changed) { try file.forEachChunk { _ in } }
    #expect(throws: changed) { try ColumnReader().open(file) }
    #expect(throws: changed) { try LineFinder(file) }
    #expect(throws: changed) { try file.hasSameText(as: InputFile(file.path)) }
    // Whoever asks for it anew gets it.
    #expect(try InputFile(file.path).textSize() == 102)
  }

  @Test func aFileThatGoesAwayBetweenTwoReadingsIsLeftForLater() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.csv", "x\n")
    _ = try file.textSize()
    #expect(remove(file.path) == 0)
    #expect(throws: IntakeError.stillGrowing(path: file.path)) { try file.textSize() }
  }
}
