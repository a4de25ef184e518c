/// Why the system refused a file, in its own words and in Chinese.
///
/// The words of the C library are the only ones that all errors carry; those that an office meets are translated, and
/// the others are shown as they are.
public enum SystemReason {
  public static func words(_ text: String) -> Words {
    known.first { $0.english == text } ?? Words(text, text)
  }

  private static let known = [
    Words("Permission denied", "没有权限"),
    Words("Operation not permitted", "不允许此操作"),
    Words("No such file or directory", "文件或文件夹不存在"),
    Words("Not a directory", "不是文件夹"),
    Words("Is a directory", "是文件夹"),
    Words("File exists", "文件已存在"),
    Words("File name too long", "文件名过长"),
    Words("Invalid cross-device link", "不能跨文件系统移动"),
    Words("File too large", "文件过大"),
    Words("Read-only file system", "文件系统只读"),
    Words("No space left on device", "磁盘空间不足"),
    Words("Disk quota exceeded", "超出磁盘配额"),
    Words("Input/output error", "读写出错"),
    Words("Device or resource busy", "设备或资源正忙"),
    Words("Too many open files", "打开的文件过多"),
    Words("Too many levels of symbolic links", "符号链接层数过多"),
    Words("Cannot allocate memory", "内存不足"),
    Words("Stale file handle", "网络文件已失效"),
  ]
}
