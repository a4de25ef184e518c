extension Sequence<String> {
  /// Several texts as one, each behind its length: other texts give another one, whatever signs they hold.
  public var joinedKey: String { map { "\($0.utf8.count):\($0)" }.joined() }
}
