namespace Collections.Server.Commands;

/// <summary>The command was called wrongly: the message says what was expected and what was found.</summary>
internal sealed class UsageException(string message) : Exception(message);
