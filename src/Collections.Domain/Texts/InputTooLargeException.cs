namespace Collections.Domain.Texts;

/// <summary>A file is larger than its limit: the message says which, what was expected and what was found.</summary>
public sealed class InputTooLargeException(string message) : IOException(message);
