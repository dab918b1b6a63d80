namespace Collections.Server.Archives;

/// <summary>A file that is no archive of strategies, in words for who handed it in.</summary>
internal sealed class ArchiveException(string message) : Exception(message);
